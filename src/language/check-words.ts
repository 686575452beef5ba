// Finds what is missing or left over in the words of a consultation, in all its languages at once. How things are said: lint/.

import { type Consultation } from '#dialog/consultation';
import { allMessages, type Message } from '#dialog/message';
import { type Problem } from '#dialog/problem';
import { type PhoneNumbers, type Words } from './catalogue';
import { whereIs } from './lint/linted-text';
import { LOCALES } from './locales';

type ToCheck = {
  readonly consultation: Consultation;
  /** By language. */
  readonly words: Readonly<Record<string, Words>>;
  /** Notes for translators, by the same keys. */
  readonly notes: Words;
  readonly numbers: PhoneNumbers;
  /** Words of the page: keys that no message of a consultation names. */
  readonly pageWords: readonly string[];
};

const SOURCE = 'en';

export function checkWords(all: ToCheck): Problem[] {
  const expected = [...allMessages(all.consultation), ...all.pageWords.map((key): Message => ({ key }))];
  return [
    ...all.consultation.languages.flatMap((language) => checkLanguage(all, language, expected)),
    ...expected.filter(({ key }) => !isFilled(all.notes[key])).map(({ key }) => noNote(key)),
  ];
}

function checkLanguage(all: ToCheck, language: string, expected: readonly Message[]): Problem[] {
  if (LOCALES[language] === undefined) return [unknownLanguage(language)];
  const words = all.words[language] ?? {};
  const keys = new Set(expected.map(({ key }) => key));
  return [
    ...expected.filter(({ key }) => !isFilled(words[key])).map(({ key }) => missing(language, key)),
    ...Object.keys(words)
      .filter((key) => !keys.has(key))
      .map((key) => orphan(language, key)),
    ...expected.flatMap((message) => checkSentence(all, language, message, words[message.key] ?? '')),
  ];
}

function checkSentence(all: ToCheck, language: string, { key, values }: Message, text: string): Problem[] {
  const source = all.words[SOURCE]?.[key] ?? '';
  const known = [...Object.keys(all.numbers), ...Object.keys(values ?? {}), ...(FILLED[key] ?? [])];
  const strange = placeholders(text).filter((name) => !known.includes(name));
  const lost = placeholders(source).filter(
    (name) => known.includes(name) && !placeholders(text).includes(name),
  );
  return [
    ...strange.map((name) => strangePlaceholder(language, key, name)),
    ...lost.filter(() => text !== '').map((name) => lostPlaceholder(language, key, name)),
  ];
}

/** Messages that the engine or the turn fills in beside what their reference carries. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  'conversation:receipt.show': ['receipt'],
  'conversation:asking.progress': ['number', 'count'],
  'conversation:asking.first': ['count'],
  'conversation:probe.meaning': ['ownWord'],
  'conversation:line.card': ['number', 'count'],
  'page:place': ['number', 'count'],
};

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function missing(language: string, key: string): Problem {
  return {
    rule: 'missing-text',
    what: 'A text is missing.',
    where: whereIs(language, key),
    why: 'A language is offered only where it is complete: nobody is shown half a screen of English.',
    fix: `Write it, or take "${language}" out of the consultation's languages.`,
  };
}

function orphan(language: string, key: string): Problem {
  return {
    rule: 'orphan-text',
    what: 'Nothing ever says this text.',
    where: whereIs(language, key),
    why: 'A translator would spend care on it, and a reader would look for where it is used.',
    fix: 'Take it out, or correct its key.',
  };
}

function strangePlaceholder(language: string, key: string, name: string): Problem {
  return {
    rule: 'unknown-placeholder',
    what: `Nothing fills in {{${name}}}.`,
    where: whereIs(language, key),
    why: 'The participant would read the placeholder itself.',
    fix: 'Correct its spelling; the English text shows what can be filled in.',
  };
}

function lostPlaceholder(language: string, key: string, name: string): Problem {
  return {
    rule: 'lost-placeholder',
    what: `{{${name}}} of the English text is not in this one.`,
    where: whereIs(language, key),
    why: 'Something would be left unsaid, such as a phone number or the four words.',
    fix: `Put {{${name}}} where it belongs in the sentence.`,
  };
}

function noNote(key: string): Problem {
  return {
    rule: 'translators-note',
    what: 'There is no note for the translator.',
    where: whereIs('notes', key),
    why: 'A translator sees one sentence, not the screen: the note says when it is read and what it must not imply.',
    fix: 'Write one or two sentences.',
  };
}

function unknownLanguage(language: string): Problem {
  return {
    rule: 'unknown-language',
    what: `The language "${language}" is not in the table.`,
    where: 'src/language/locales.ts',
    why: 'Its direction, digits and own name are never guessed.',
    fix: 'Add it to the table, or take it out of the consultation.',
  };
}
