// CLDR's rules of plural forms for our languages, never those of the machine or the browser.

export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/**
 * The cardinal rules of Unicode CLDR 48 (plurals.xml), for whole numbers from 0: we count questions and words. A
 * language that CLDR does not know has one form only. `categories` also has those that only fractions use, since a
 * text is complete with all of them.
 */
type PluralRule = {
  readonly categories: readonly PluralCategory[];
  readonly of: (count: number) => PluralCategory;
};

const between = (value: number, from: number, to: number) => value >= from && value <= to;

const ONE_FORM: PluralRule = { categories: ['other'], of: () => 'other' };
const ONE: PluralRule = { categories: ['one', 'other'], of: (n) => (n === 1 ? 'one' : 'other') };
const ZERO_AND_ONE: PluralRule = { categories: ['one', 'other'], of: (n) => (n <= 1 ? 'one' : 'other') };

export const PLURAL_RULES = {
  'one-form': ONE_FORM,
  one: ONE,
  'zero-and-one': ZERO_AND_ONE,
  romanian: {
    categories: ['one', 'few', 'other'],
    of: (n) => (n === 1 ? 'one' : n === 0 || between(n % 100, 1, 19) ? 'few' : 'other'),
  },
  polish: {
    categories: ['one', 'few', 'many', 'other'],
    of: (n) => {
      if (n === 1) return 'one';
      return between(n % 10, 2, 4) && !between(n % 100, 12, 14) ? 'few' : 'many';
    },
  },
  slovak: {
    categories: ['one', 'few', 'many', 'other'],
    of: (n) => (n === 1 ? 'one' : between(n, 2, 4) ? 'few' : 'other'),
  },
  lithuanian: {
    categories: ['one', 'few', 'many', 'other'],
    of: (n) => {
      if (n % 10 === 0 || between(n % 100, 11, 19)) return 'other';
      return n % 10 === 1 ? 'one' : 'few';
    },
  },
  latvian: {
    categories: ['zero', 'one', 'other'],
    of: (n) => {
      if (n % 10 === 0 || between(n % 100, 11, 19)) return 'zero';
      return n % 10 === 1 ? 'one' : 'other';
    },
  },
  arabic: {
    categories: ['zero', 'one', 'two', 'few', 'many', 'other'],
    of: (n) => {
      if (n === 0) return 'zero';
      if (n <= 2) return n === 1 ? 'one' : 'two';
      if (between(n % 100, 3, 10)) return 'few';
      return between(n % 100, 11, 99) ? 'many' : 'other';
    },
  },
} as const satisfies Readonly<Record<string, PluralRule>>;

export type PluralRuleName = keyof typeof PLURAL_RULES;
