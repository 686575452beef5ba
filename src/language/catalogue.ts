// The words of every language, and the one way to get a sentence out of them.

import i18next, { type i18n } from 'i18next';
import { type Message } from '#dialog/message';
import { dayIn, numberIn } from './locales';
import { isPlural, pluralCategoryOf, pluralKey } from './plural';

/** `file:path.in.it` → words. */
export type Words = Readonly<Record<string, string>>;

/** Phone numbers by the name that sentences call them, as they are printed on a phone bill. */
export type PhoneNumbers = Readonly<Record<string, string>>;

export type Catalogue = {
  /** A message in a language. `receipt` fills the one place that needs it. Missing words are an author's mistake. */
  readonly sentence: (language: string, message: Message, receipt?: string) => string;
};

const FIRST_STRONG = '\u2068';
const LEFT_TO_RIGHT = '\u2066';
const POP = '\u2069';
const NO_BREAK = '\u00A0';

/**
 * What is filled into a sentence is isolated, so that a number or a word cannot turn its letters round.
 * @param runBy names of who runs the consultation, for the card that says so.
 */
export function createCatalogue(
  words: Readonly<Record<string, Words>>,
  numbers: PhoneNumbers,
  runBy: Readonly<Partial<Record<string, string>>> = {},
): Catalogue {
  const engine = load(words);
  const phones = Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [
      name,
      `${LEFT_TO_RIGHT}${number.replace(/ /g, NO_BREAK)}${POP}`,
    ]),
  );
  const names = Object.fromEntries(
    Object.entries(runBy).map(([name, value]) => [name, `${FIRST_STRONG}${value ?? ''}${POP}`]),
  );
  return {
    sentence(language, { key, values = {} }, receipt) {
      const filled = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, fill(language, name, value)]),
      );
      const shown = receipt === undefined ? {} : { receipt: `${FIRST_STRONG}${receipt}${POP}` };
      return engine.t(formOf(words[language] ?? {}, language, key, values.count), {
        lng: language,
        ...phones,
        ...names,
        ...filled,
        ...shown,
      });
    },
  };
}

/** i18next would ask the machine's own tables which form goes with a number: we do not. */
function formOf(words: Words, language: string, key: string, count: number | undefined): string {
  return count !== undefined && isPlural(words, key)
    ? pluralKey(key, pluralCategoryOf(language, count))
    : key;
}

function load(words: Readonly<Record<string, Words>>): i18n {
  const engine = i18next.createInstance();
  void engine.init({
    resources: Object.fromEntries(
      Object.entries(words).map(([language, flat]) => [language, { words: flat }]),
    ),
    defaultNS: 'words',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // Everything is text, never HTML; clients show it as text.
    interpolation: { escapeValue: false },
    initAsync: false,
    parseMissingKeyHandler: (key: string) => {
      throw new RangeError(`No words for ${key}. npm run check lists what is missing.`);
    },
  });
  return engine;
}

function fill(language: string, name: string, value: string | number): string {
  if (name === 'day') return `${LEFT_TO_RIGHT}${dayIn(language, String(value))}${POP}`;
  return typeof value === 'number' ? numberIn(language, value) : `${FIRST_STRONG}${value}${POP}`;
}
