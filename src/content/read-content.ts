// Reads dialogs/ and locales/ from disk, once, and hands what they hold to the core.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CONTROLS } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { beforeConsent } from '#dialog/message';
import { parseConsultation, type ParsedFile } from '#dialog/parse-consultation';
import { type Problem } from '#dialog/problem';
import { type PhoneNumbers, type Words } from '#language/catalogue';
import { checkWords } from '#language/check-words';
import { PAGE_WORDS } from '#language/page-words';
import { parseWords } from '#language/parse-words';
import { type Commands } from '#language/typed-forms';
import { createReading, type Reading } from './reading';

/** Everything of the consultation that is running. The records are by language. */
export type Content = {
  readonly consultation: Consultation;
  readonly words: Readonly<Record<string, Words>>;
  readonly commands: Readonly<Record<string, Commands>>;
  readonly receiptWords: Readonly<Record<string, readonly string[]>>;
  readonly numbers: PhoneNumbers;
};

/**
 * @param root the folder that holds dialogs/ and locales/.
 * @param approvedOnly leave out languages that are drafts.
 * @returns the content, or every problem that was found in it.
 */
export function readContent(
  root: string,
  consultation: string,
  approvedOnly = false,
): { content: Content | null; problems: readonly Problem[] } {
  const reading = createReading(root);
  const path = `dialogs/consultations/${consultation}.yaml`;
  const parsed = parseConsultation({ path, holds: reading.yaml(path) }, dialogFiles(reading));
  reading.problems.push(...parsed.problems);
  if (parsed.consultation === null) return { content: null, problems: reading.problems };
  const drafts = parsed.consultation.languages.filter((language) => isDraft(reading, language));
  const languages = parsed.consultation.languages.filter((each) => !approvedOnly || !drafts.includes(each));
  const { id, dialog } = parsed.consultation;
  const files = ['conversation', 'page', id, dialog.id];
  const words = by(languages, (language) => wordsOf(reading, language, files));
  const withoutHash: Consultation = { ...parsed.consultation, languages, drafts, wordingHash: {} };
  const numbers = numbersOf(reading);
  const content: Content = {
    consultation: {
      ...withoutHash,
      wordingHash: by(languages, (each) => hash(withoutHash, words[each] ?? {}, numbers)),
    },
    words,
    numbers,
    commands: by(languages, (language) => commandsOf(reading, language)),
    receiptWords: by(languages, (language) => receiptWordsOf(reading, language)),
  };
  const titles = [`${id}:title`, `${dialog.id}:title`];
  const pageWords = [...PAGE_WORDS.map((word) => `page:${word}`), ...titles];
  const notes = wordsOf(reading, 'notes', files);
  reading.problems.push(...checkWords({ ...content, notes, pageWords }));
  return { content: reading.problems.length === 0 ? content : null, problems: reading.problems };
}

function dialogFiles(reading: Reading): Record<string, ParsedFile> {
  const names = reading.list('dialogs').filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [
      name.replace(/\.yaml$/, ''),
      { path: `dialogs/${name}`, holds: reading.yaml(`dialogs/${name}`) },
    ]),
  );
}

function wordsOf(reading: Reading, language: string, files: readonly string[]): Words {
  const parsed = files.map((file) => {
    const path = `locales/${language}/${file}.json`;
    return parseWords(file, path, reading.json(path));
  });
  reading.problems.push(...parsed.flatMap(({ problems }) => problems));
  return Object.assign({}, ...parsed.map(({ words }) => words)) as Words;
}

/** English is the source: it is nobody's translation. */
function isDraft(reading: Reading, language: string): boolean {
  const path = `locales/${language}/status.json`;
  const shape = z.strictObject({ state: z.enum(['source', 'draft', 'approved']), note: z.string() });
  return reading.shaped(path, reading.json(path), shape, { state: 'draft', note: '' }).state === 'draft';
}

function commandsOf(reading: Reading, language: string): Commands {
  const path = `locales/${language}/commands.json`;
  return reading.shaped(
    path,
    reading.json(path),
    z.record(z.enum(CONTROLS), z.array(z.string().min(1)).min(1)),
    {
      skip: [],
      back: [],
      unclear: [],
      pause: [],
      stop: [],
      help: [],
      delete: [],
    },
  );
}

/** 256 words, four of them: 2^32 receipts. */
const FEWEST_WORDS = 256;

function receiptWordsOf(reading: Reading, language: string): readonly string[] {
  const path = `locales/${language}/receipt-words.json`;
  const list = z.array(z.string().regex(/^\S+$/)).min(FEWEST_WORDS);
  return reading.shaped(path, reading.json(path), list, []);
}

function numbersOf(reading: Reading): PhoneNumbers {
  const path = 'dialogs/help/numbers.yaml';
  const entry = z.strictObject({
    number: z.string().regex(/^[0-9 ]+$/, 'Latin digits and spaces'),
    source: z.string().min(1),
    checkedOn: z.union([z.literal('unverified'), z.iso.date()]),
  });
  const entries = reading.shaped(path, reading.yaml(path), z.record(z.string(), entry), {});
  return Object.fromEntries(Object.entries(entries).map(([name, { number }]) => [name, number]));
}

function hash(consultation: Consultation, words: Words, numbers: PhoneNumbers): string {
  const shown = beforeConsent(consultation).map(({ key }) => [key, words[key]]);
  return createHash('sha256')
    .update(JSON.stringify([shown, numbers]))
    .digest('hex');
}

function by<T>(languages: readonly string[], of: (language: string) => T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [language, of(language)]));
}
