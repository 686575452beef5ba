// One text of a locale file with what a lint needs to know of it: who reads it, and what it is.

import { type Consultation } from '#dialog/consultation';
import { type Dialog, EVERYBODY, type Question } from '#dialog/dialog';

type Reader = Dialog['audience'];

export type LintedText = {
  readonly language: string;
  /** `file:path.in.it` */
  readonly key: string;
  readonly text: string;
  readonly where: string;
  /** A dialog's audience; of everything else, all audiences of the consultation. */
  readonly readers: ReadonlySet<Reader>;
  /** Of which question it is the wording, and which of the two; null for everything else. */
  readonly wording: { readonly question: Question; readonly form: 'text' | 'simpler' } | null;
};

const WORDING = /^([^:]+):questions\.([^.]+)\.(text|simpler)(?:WithOwnWord)?$/;

export function lintedText(
  consultation: Consultation,
  language: string,
  key: string,
  text: string,
): LintedText {
  const [file = ''] = key.split(':');
  const dialog = consultation.dialogs.find(({ id }) => id === file);
  const [, , id, form] = WORDING.exec(key) ?? [];
  const question = dialog?.questions.find((each) => each.id === id);
  return {
    language,
    key,
    text,
    where: whereIs(language, key),
    readers: readersOf(consultation, key, dialog),
    wording: question === undefined ? null : { question, form: form === 'simpler' ? 'simpler' : 'text' },
  };
}

/** A card before consent can be for some audiences only. */
function readersOf(
  { id, dialogs, information }: Consultation,
  key: string,
  dialog: Dialog | undefined,
): ReadonlySet<Reader> {
  const card = information.find((each) => typeof each !== 'string' && key === `${id}:information.${each.id}`);
  if (card !== undefined && typeof card !== 'string') return new Set(card.audiences);
  return new Set((dialog === undefined ? dialogs : [dialog]).map(({ audience }) => audience));
}

/** Where a text stands, as a problem names it. */
export function whereIs(language: string, key: string): string {
  const [file = '', path = ''] = key.split(':');
  return `locales/${language}/${file}.json: ${path}`;
}

export function isReadByYoungPeople({ readers }: LintedText): boolean {
  return readers.has('young-person') || readers.has(EVERYBODY);
}

/** Read by somebody who does not work with young people. */
export function isReadByResidents({ readers }: LintedText): boolean {
  return [...readers].some((reader) => reader !== 'practitioner');
}

/** Sentences of a text; each line is a bubble of its own. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.?!]["”’)]?)\s+/))
    .filter((sentence) => sentence.trim() !== '');
}

export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));
}
