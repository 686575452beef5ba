// One string as it is reviewed: its English, its translation, and the forms that it has.

import { type Words } from '../catalogue';
import { type Commands } from '../typed-forms';
import { isPlural, pluralKey, withoutCategory } from '../plural';
import { PLURAL_CATEGORIES, type PluralCategory } from '../plural-rules';

/** Form → text. The forms of a plural string are its categories; every other string has one, called `text`. */
export type Forms = Readonly<Record<string, string>>;

export type Unit = {
  /** `file:path.in.it`, without the category of a plural. */
  readonly key: string;
  /** Commands are words that may be typed, one a line: not a sentence. */
  readonly kind: 'text' | 'plural' | 'commands';
  readonly english: Forms;
  /** What is written in the language so far. */
  readonly own: Forms;
  /** What the language must have, in order. */
  readonly forms: readonly string[];
};

/** The form of a string that has only one. */
export const ONLY_FORM = 'text';

/**
 * @param english, own `file:path` → text; plural strings as `file:path_category`.
 * @param categories of the language.
 * @returns a unit for each string of the English words, in their order.
 */
export function unitsOf(english: Words, own: Words, categories: readonly PluralCategory[]): Unit[] {
  const keys = Object.keys(english).map((key) => unitKey(english, key));
  return [...new Set(keys)].map((key) =>
    isPlural(english, key)
      ? {
          key,
          kind: 'plural',
          english: formsIn(english, key, PLURAL_CATEGORIES),
          own: formsIn(own, key, categories),
          forms: categories,
        }
      : {
          key,
          kind: 'text',
          english: { [ONLY_FORM]: english[key] ?? '' },
          own: only(own[key]),
          forms: [ONLY_FORM],
        },
  );
}

/**
 * @param english all words that mean a control in English.
 * @param own what the language's own file has.
 * @param needed controls for which there are words nowhere else.
 */
export function commandUnits(english: Commands, own: Commands, needed: readonly string[]): Unit[] {
  return [...new Set([...Object.keys(own), ...needed])].map((control) => ({
    key: `commands:${control}`,
    kind: 'commands',
    english: { [ONLY_FORM]: (english[control] ?? []).join('\n') },
    own: only(own[control]?.join('\n')),
    forms: [ONLY_FORM],
  }));
}

/** The English that a form is a translation of: a category that English lacks is a translation of `other`. */
export function englishOf({ english }: Unit, form: string): string {
  return english[form] ?? english['other'] ?? '';
}

/** How a form of a unit is called where each form stands alone: in a file of words, and in XLIFF. */
export function idOf({ key, kind }: Unit, form: string): string {
  return kind === 'plural' ? `${key}_${form}` : key;
}

/** Says whether every form has a text. */
export function isComplete({ forms, own }: Unit): boolean {
  return forms.every((form) => (own[form] ?? '').trim() !== '');
}

/** Says whether any form has a text. */
export function isBegun({ own }: Unit): boolean {
  return Object.values(own).some((text) => text.trim() !== '');
}

function unitKey(english: Words, key: string): string {
  const base = withoutCategory(key);
  return isPlural(english, base) ? base : key;
}

function formsIn(words: Words, key: string, categories: readonly PluralCategory[]): Forms {
  return Object.fromEntries(
    categories.flatMap((category) => {
      const text = words[pluralKey(key, category)];
      return text === undefined ? [] : [[category, text]];
    }),
  );
}

function only(text: string | undefined): Forms {
  return text === undefined ? {} : { [ONLY_FORM]: text };
}
