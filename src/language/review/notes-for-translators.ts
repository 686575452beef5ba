// What a translator is told beside a string: what it is for, who reads it, how long it may be, what must stay.

import { type Commands } from '../typed-forms';
import { countQuestionMarks } from '../lint/question-marks';
import { type Glossary, glossaryLines } from './glossary';
import { placeholdersIn } from './placeholders';
import { priorityOf } from './priority';
import { englishOf, type Unit } from './unit';

export type Background = {
  /** From locales/notes, by the same keys. */
  readonly notes: Readonly<Record<string, string>>;
  /** By file; what is not here is read by everybody. */
  readonly readers: Readonly<Record<string, Readers>>;
  readonly glossary: Glossary;
  /** What the language understands already, from locales/commands.json. */
  readonly understood: Commands;
};

export type Readers = 'young people' | 'adults';

/** Most languages need more room than English. languages.md 4.5: screens are tried with 1.6 times the length. */
const GROWTH = 1.6;
/** Short words grow more. */
const LEAST_GROWTH = 10;

/** In code points. Null for lists of words, which may have any number of them. */
export function longestLength(unit: Unit, form: string): number | null {
  if (unit.kind === 'commands') return null;
  const length = [...englishOf(unit, form)].length;
  return Math.max(Math.ceil(length * GROWTH), length + LEAST_GROWTH);
}

/** The author's note first, then what the rules are, one note each. */
export function notesForTranslators(unit: Unit, form: string, background: Background): string[] {
  const english = englishOf(unit, form);
  const note = noteOf(unit, background);
  return [
    ...(note === undefined ? [] : [note]),
    ...(priorityOf(unit.key) === 'safety'
      ? ['Part of consent, help or leaving: people must understand it to be safe.']
      : []),
    ...(unit.kind === 'commands'
      ? rulesOfCommands(unit, background)
      : [...lengthNote(unit, form), ...rulesOf(english), toneOf(unit, english, background)]),
    ...(unit.kind === 'plural' ? [formNote(unit, form)] : []),
    ...glossaryLines(background.glossary, english),
  ];
}

/** A note of a plural string may stand at any of its forms. */
function noteOf({ key, english }: Unit, { notes }: Background): string | undefined {
  const keys = [key, ...Object.keys(english).map((form) => `${key}_${form}`)];
  return keys.map((each) => notes[each]).find((each) => each !== undefined);
}

function lengthNote(unit: Unit, form: string): string[] {
  const longest = longestLength(unit, form);
  return longest === null ? [] : [`At most ${String(longest)} characters.`];
}

function rulesOf(english: string): string[] {
  const lines = english.split('\n').length;
  const marks = countQuestionMarks(english);
  return [
    marks === 0 ? 'No question mark.' : 'One question mark, not more.',
    ...(lines > 1 ? [`${String(lines)} lines, each a message of its own: keep ${String(lines)} lines.`] : []),
    ...placeholdersIn(english).map(
      (name) => `Keep {{${name}}} exactly as it is: the chat puts something there.`,
    ),
  ];
}

function toneOf({ key }: Unit, english: string, { readers }: Background): string {
  if (!/[.?!:]["”’)]?$/.test(english)) return 'A button or a label: short, no full stop.';
  const [file = ''] = key.split(':');
  return readers[file] === 'adults'
    ? 'Adults read this: at most 20 words a sentence.'
    : 'Young people read this: at most 15 words a sentence, everyday words.';
}

function rulesOfCommands({ key }: Unit, { understood }: Background): string[] {
  const [, control = ''] = key.split(':');
  const words = understood[control] ?? [];
  return [
    'Words that people may type, one on each line. Write what people of your language type; it need not be a translation of each English word, and there may be more of them or fewer.',
    ...(words.length === 0 ? [] : [`Understood already: ${words.join(', ')}. Tell us when one is wrong.`]),
  ];
}

function formNote({ forms }: Unit, form: string): string {
  return `This sentence has a number in it. Your language has ${String(forms.length)} forms for numbers (${forms.join(', ')}): this is the form “${form}”.`;
}
