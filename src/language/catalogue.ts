// The words of every language, and the one way to get a sentence out of them.

import i18next, { type i18n } from 'i18next';
import { type Message } from '#dialog/message';
import { numberIn } from './locales';

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

/** What is filled into a sentence is isolated, so that a number or a word cannot turn its letters round. */
export function createCatalogue(words: Readonly<Record<string, Words>>, numbers: PhoneNumbers): Catalogue {
  const engine = load(words);
  const phones = Object.fromEntries(
    Object.entries(numbers).map(([name, number]) => [
      name,
      `${LEFT_TO_RIGHT}${number.replace(/ /g, NO_BREAK)}${POP}`,
    ]),
  );
  return {
    sentence(language, { key, values = {} }, receipt) {
      const filled = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, fill(language, value)]),
      );
      const shown = receipt === undefined ? {} : { receipt: `${FIRST_STRONG}${receipt}${POP}` };
      return engine.t(key, { lng: language, ...phones, ...filled, ...shown });
    },
  };
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

function fill(language: string, value: string | number): string {
  return typeof value === 'number' ? numberIn(language, value) : `${FIRST_STRONG}${value}${POP}`;
}
