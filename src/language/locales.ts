// The languages we know how to write: names, directions and digits, never asked of the machine's own tables.

export type Locale = {
  /** BCP 47, for `lang` attributes. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly endonym: string;
  readonly dir: 'ltr' | 'rtl';
  /** Zero to nine. */
  readonly digits: string;
};

const LATIN = '0123456789';
const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';

/** By our own id, which is also the folder's name in locales/. */
export const LOCALES: Readonly<Record<string, Locale>> = {
  en: { tag: 'en-GB', endonym: 'English', dir: 'ltr', digits: LATIN },
  ckb: { tag: 'ckb', endonym: 'کوردی (سۆرانی)', dir: 'rtl', digits: ARABIC_INDIC },
};

/** @throws RangeError for a language that the table does not hold; `npm run check` finds that first. */
export function localeOf(language: string): Locale {
  const locale = LOCALES[language];
  if (locale === undefined) throw new RangeError(`No such language in src/language/locales.ts: ${language}`);
  return locale;
}

/** A whole number in the digits of the language. Not for phone numbers: those are always in Latin digits. */
export function numberIn(language: string, value: number): string {
  const { digits } = localeOf(language);
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
