// Finds what is missing or wrong in the words of a consultation, in all its languages at once.

import { type Consultation } from '#dialog/consultation';
import { allMessages, type Message } from '#dialog/message';
import { type Problem } from '#dialog/problem';
import { type PhoneNumbers, type Words } from './catalogue';
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
  const words = all.words[language];
  if (LOCALES[language] === undefined) return [unknownLanguage(language)];
  if (words === undefined) return [noWords(language)];
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
  const known = [...Object.keys(all.numbers), ...Object.keys(values ?? {}), ...filledBy(key)];
  const strange = placeholders(text).filter((name) => !known.includes(name));
  const lost = placeholders(source).filter((name) => !placeholders(text).includes(name));
  const asks = text.split(/[?؟]/).length - 1;
  return [
    ...strange.map((name) => strangePlaceholder(language, key, name)),
    ...lost.filter(() => text !== '').map((name) => lostPlaceholder(language, key, name)),
    ...(isQuestion(key) && asks !== 1 && !key.includes('imple') ? [notOneQuestion(language, key, asks)] : []),
    ...(isQuestion(key) && language === SOURCE ? longSentences(key, text) : []),
  ];
}

/** Two messages are filled in by the engine or the turn beside what their reference carries. */
function filledBy(key: string): string[] {
  if (key === 'conversation:receipt.show') return ['receipt'];
  if (key === 'conversation:asking.progress') return ['number', 'count'];
  return key === 'conversation:asking.first' ? ['count'] : [];
}

function isQuestion(key: string): boolean {
  return /^[^:]+:questions\./.test(key);
}

/** participants.md 2.1: young people's sentences have at most 15 words. */
const LONGEST_SENTENCE = 15;

function longSentences(key: string, text: string): Problem[] {
  return text
    .split(/(?<=[.?!])\s+/)
    .filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE)
    .map((sentence) => ({
      what: `A sentence has more than ${String(LONGEST_SENTENCE)} words: ${sentence}`,
      where: where(SOURCE, key),
      why: 'Many young people read and remember short sentences only.',
      fix: 'Make two sentences of it.',
    }));
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function where(language: string, key: string): string {
  const [file = '', path = ''] = key.split(':');
  return `locales/${language}/${file}.json: ${path}`;
}

function missing(language: string, key: string): Problem {
  return {
    what: 'A text is missing.',
    where: where(language, key),
    why: 'A language is offered only where it is complete: nobody is shown half a screen of English.',
    fix: `Write it, or take "${language}" out of the consultation's languages.`,
  };
}

function orphan(language: string, key: string): Problem {
  return {
    what: 'Nothing ever says this text.',
    where: where(language, key),
    why: 'A translator would spend care on it, and a reader would look for where it is used.',
    fix: 'Take it out, or correct its key.',
  };
}

function strangePlaceholder(language: string, key: string, name: string): Problem {
  return {
    what: `Nothing fills in {{${name}}}.`,
    where: where(language, key),
    why: 'The participant would read the placeholder itself.',
    fix: 'Correct its spelling; the English text shows what can be filled in.',
  };
}

function lostPlaceholder(language: string, key: string, name: string): Problem {
  return {
    what: `{{${name}}} of the English text is not in this one.`,
    where: where(language, key),
    why: 'Something would be left unsaid, such as a phone number or the four words.',
    fix: `Put {{${name}}} where it belongs in the sentence.`,
  };
}

function notOneQuestion(language: string, key: string, asks: number): Problem {
  return {
    what: `It asks ${String(asks)} questions.`,
    where: where(language, key),
    why: 'One message asks one thing, so that it is clear what is being answered.',
    fix: 'Ask one question, with one question mark.',
  };
}

function noNote(key: string): Problem {
  return {
    what: 'There is no note for the translator.',
    where: where('notes', key),
    why: 'A translator sees one sentence, not the screen: the note says when it is read and what it must not imply.',
    fix: 'Write one or two sentences.',
  };
}

function unknownLanguage(language: string): Problem {
  return {
    what: `The language "${language}" is not in the table.`,
    where: 'src/language/locales.ts',
    why: 'Its direction, digits and own name are never guessed.',
    fix: 'Add it to the table, or take it out of the consultation.',
  };
}

function noWords(language: string): Problem {
  return {
    what: 'There is no folder of words.',
    where: `locales/${language}`,
    why: 'The consultation offers this language.',
    fix: `Write it, or take "${language}" out of the consultation's languages.`,
  };
}
