// English made strange on purpose: shows what is cut off, what was never translated, and what runs the wrong way.

/** en-XA is longer and accented, ar-XB runs from right to left. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;

export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

/**
 * Each line, which is a message of its own, is made strange by itself; placeholders and digits stay as they are.
 * - `en-XA`: accents on all letters, brackets around, and about 1.6 times as long, as most languages are.
 * - `ar-XB`: letters run from right to left as Arabic ones do, placeholders are isolated.
 */
export function pseudo(locale: PseudoLocale, text: string): string {
  const strange = { 'en-XA': accented, 'ar-XB': turned }[locale];
  return text
    .split('\n')
    .map((line) => (line === '' ? line : strange(line)))
    .join('\n');
}

const PLACEHOLDER = /(\{\{\w+\}\})/;

/** languages.md 4.5. */
const GROWTH = 1.6;

const PADDING = 'ŵöŕðš ţĥåţ ṁåķé îţ łöñĝéŕ ';

function accented(line: string): string {
  const letters = parts(line, (text) => text.replace(/[A-Za-z]/g, (letter) => ACCENTED[letter] ?? letter));
  const missing = Math.round([...line].length * GROWTH) - [...letters].length - BRACKETS.length;
  const padding = missing > 1 ? ` ${[...PADDING.repeat(missing)].slice(0, missing - 1).join('')}` : '';
  return `[${letters}${padding.replace(/ $/, '·')}]`;
}

const BRACKETS = '[]';

const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
const POP_OVERRIDE = '\u202C';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

function turned(line: string): string {
  return parts(
    line,
    (text) => text.replace(/[A-Za-z’']+/g, (word) => `${RIGHT_TO_LEFT_OVERRIDE}${word}${POP_OVERRIDE}`),
    (placeholder) => `${FIRST_STRONG_ISOLATE}${placeholder}${POP_ISOLATE}`,
  );
}

function parts(
  line: string,
  ofText: (text: string) => string,
  ofPlaceholder: (placeholder: string) => string = (placeholder) => placeholder,
): string {
  return line
    .split(PLACEHOLDER)
    .map((part) => (PLACEHOLDER.test(part) ? ofPlaceholder(part) : ofText(part)))
    .join('');
}

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WITH_ACCENTS = 'ÅƁÇÐÉƑĜĤÎĴĶŁṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķłṁñöþǫŕšţûṽŵẋýž';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [...PLAIN].map((letter, at) => [letter, [...WITH_ACCENTS][at] ?? letter]),
);
