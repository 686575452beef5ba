// Reads dialogs/ and locales/ from disk, once, and hands what they hold to the core.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { dialogsIn } from '#dialog/audiences';
import { type Consultation } from '#dialog/consultation';
import { type Dialog } from '#dialog/dialog';
import { lintConsultation } from '#dialog/lint/lint-consultation';
import { beforeConsent } from '#dialog/message';
import { parseConsultation, type ParsedFile } from '#dialog/parse-consultation';
import { type Problem } from '#dialog/problem';
import { type PhoneNumbers, type Words } from '#language/catalogue';
import { checkWords } from '#language/check-words';
import { lintWords } from '#language/lint/lint-words';
import { PAGE_WORDS } from '#language/page-words';
import { LOCALES } from '#language/locales';
import { isPlural, pluralKey } from '#language/plural';
import { PLURAL_CATEGORIES } from '#language/plural-rules';
import { parseWords } from '#language/parse-words';
import { type Commands, type YesAndNo } from '#language/typed-forms';
import { readCommands } from './read-commands';
import { readGlossaries } from './read-glossaries';
import { isDraft } from './read-status';
import { createReading, keptSource, type Reading, type Source, type SourceFiles } from './reading';

/** Everything of the consultation that is running. The records are by language. */
export type Content = {
  /** Names this edition: a hash of every file that it was read from. */
  readonly revision: string;
  /** The files themselves, so that people inside can finish the edition that they began. */
  readonly files: SourceFiles;
  readonly consultation: Consultation;
  readonly words: Readonly<Record<string, Words>>;
  readonly commands: Readonly<Record<string, Commands>>;
  readonly yesAndNo: Readonly<Record<string, YesAndNo>>;
  readonly receiptWords: Readonly<Record<string, readonly string[]>>;
  readonly numbers: PhoneNumbers;
};

/**
 * @param source holds dialogs/ and locales/.
 * @param approvedOnly leave out languages that are drafts.
 * @returns the content, or every problem that was found in it.
 */
export function readContent(
  source: Source,
  consultation: string,
  approvedOnly = false,
): { content: Content | null; problems: readonly Problem[] } {
  const { readable, problems } = readWithProblems(source, consultation, approvedOnly);
  return { content: problems.length > 0 ? null : readable, problems };
}

/** @returns also what may not run, as far as it can be read: for whoever says what is wrong with it. */
export function readWithProblems(
  source: Source,
  consultation: string,
  approvedOnly = false,
): { readable: Content | null; problems: readonly Problem[] } {
  const { content, problems } = gather(source, consultation, approvedOnly);
  if (content === null) return { readable: null, problems };
  return {
    readable: content,
    problems: [...problems, ...lintConsultation(wholly(content.consultation)), ...lintTexts(source, content)],
  };
}

/** As its file has it: also with the languages that are left out here. */
function wholly(consultation: Consultation): Consultation {
  const { languages, drafts } = consultation;
  return { ...consultation, languages: [...new Set([...languages, ...drafts])] };
}

/** A glossary is for those who write: no edition is another one because of it. */
function lintTexts(source: Source, content: Content): Problem[] {
  const { glossaries, problems } = readGlossaries(source, content.consultation.languages);
  return [...problems, ...lintWords({ ...content, glossaries })];
}

/**
 * An edition that people are still inside, from the copy of its files. It was checked when it was deployed; words that
 * the program has learnt to say since then are taken from the present edition, and so are phone numbers.
 * @returns null when this program cannot read it any more.
 */
export function readEdition(files: SourceFiles, current: Content): Content | null {
  const { content } = gather(keptSource(files), current.consultation.id, false, true);
  if (content === null) return null;
  const words = Object.fromEntries(
    Object.entries(content.words).map(([language, own]) => [
      language,
      { ...current.words[language], ...own },
    ]),
  );
  return { ...content, words, numbers: current.numbers };
}

function gather(
  source: Source,
  consultation: string,
  approvedOnly: boolean,
  keptOnly = false,
): { content: Content | null; problems: readonly Problem[] } {
  const reading = createReading(source);
  const path = `dialogs/consultations/${consultation}.yaml`;
  const holds = reading.yaml(path);
  const parsed = parseConsultation({ path, holds }, dialogFiles(reading, holds));
  if (reading.problems.length === 0) reading.problems.push(...parsed.problems);
  if (parsed.consultation === null) return { content: null, problems: reading.problems };
  const whole = parsed.consultation;
  const { id, dialogs } = whole;
  const names = (spoken: readonly Dialog[]) => ['conversation', 'page', id, ...spoken.map((each) => each.id)];
  const filesIn = (language: string) => names(dialogsIn(whole, language));
  const drafts = whole.languages.filter(
    (each) => LOCALES[each] === undefined || isDraft(reading, source, each, filesIn(each)),
  );
  const languages = whole.languages.filter(
    (each) =>
      (!approvedOnly || !drafts.includes(each)) &&
      // A copy has the words of the languages that were on offer then.
      (!keptOnly || reading.has(`locales/${each}/conversation.json`)),
  );
  const words = by(languages, (language) => wordsOf(reading, language, filesIn(language)));
  const off: ReadonlySet<string> = new Set();
  const withoutHash: Consultation = {
    ...parsed.consultation,
    languages,
    drafts,
    written: dialogs,
    off,
    wordingHash: {},
  };
  const numbers = numbersOf(reading);
  const rest = {
    consultation: {
      ...withoutHash,
      wordingHash: by(languages, (each) => hash(withoutHash, each, words[each] ?? {}, numbers)),
    },
    words,
    numbers,
    ...readCommands(reading, languages),
    receiptWords: by(withReceipts(reading, languages), (language) => receiptWordsOf(reading, language)),
  };
  const pageWords = [...PAGE_WORDS.map((word) => `page:${word}`), `${id}:title`];
  const notes = wordsOf(reading, 'notes', names(dialogs));
  reading.problems.push(...checkWords({ ...rest, notes, pageWords }));
  const files = reading.files();
  return { content: { revision: nameOf(files), files, ...rest }, problems: reading.problems };
}

function dialogFiles(reading: Reading, holds: unknown): Record<string, ParsedFile> {
  const named = z.object({ dialogs: z.array(z.string().regex(/^[a-z0-9-]+$/)) }).safeParse(holds);
  const paths = (named.data?.dialogs ?? []).map((name) => [name, `dialogs/${name}.yaml`] as const);
  return Object.fromEntries(
    paths
      .filter(([, path]) => reading.has(path))
      .map(([name, path]) => [name, { path, holds: reading.yaml(path) }]),
  );
}

/** The same files have the same name, on every machine. */
function nameOf(files: SourceFiles): string {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}

function wordsOf(reading: Reading, language: string, files: readonly string[]): Words {
  const parsed = files.map((file) => {
    const path = `locales/${language}/${file}.json`;
    const holds = reading.json(path);
    return holds === undefined ? { words: {}, problems: [] } : parseWords(file, path, holds);
  });
  reading.problems.push(...parsed.flatMap(({ problems }) => problems));
  return Object.assign({}, ...parsed.map(({ words }) => words)) as Words;
}

/** Also of languages that are not on offer now: somebody may hold four words of them. */
function withReceipts(reading: Reading, offered: readonly string[]): string[] {
  const others = Object.keys(LOCALES).filter((each) => reading.has(`locales/${each}/receipt-words.json`));
  return [...new Set([...offered, ...others])];
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

function hash(consultation: Consultation, language: string, words: Words, numbers: PhoneNumbers): string {
  const shown = beforeConsent(consultation, language).flatMap(({ key }) =>
    isPlural(words, key)
      ? PLURAL_CATEGORIES.map((category) => [key, words[pluralKey(key, category)]])
      : [[key, words[key]]],
  );
  return createHash('sha256')
    .update(JSON.stringify([shown, numbers, consultation.runBy ?? null]))
    .digest('hex');
}

function by<T>(languages: readonly string[], of: (language: string) => T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [language, of(language)]));
}
