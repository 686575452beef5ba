// The languages we know how to write: names, scripts, directions and digits, never asked of the machine's own tables.

import { type PluralRuleName } from './plural-rules';

/** ISO 15924 codes of the scripts that our languages are written in. */
export type Script = 'Latn' | 'Arab' | 'Ethi' | 'Guru' | 'Hans' | 'Hant';

export type Locale = {
  /** BCP 47, for `lang` attributes. Our own id is never passed on: `Intl` and other services read it otherwise. */
  readonly tag: string;
  /** The language's name in itself. Hard-coded: ICU gives English for some of them. */
  readonly endonym: string;
  /** Its English name, for those who look for it on a borrowed phone, and for staff. */
  readonly english: string;
  readonly script: Script;
  readonly dir: 'ltr' | 'rtl';
  /** Zero to nine. */
  readonly digits: string;
  /** The calendar that its readers live by. What we write is always in the Gregorian one: see `dayIn`. */
  readonly calendar: 'gregorian' | 'persian';
  readonly plural: PluralRuleName;
};

const LATIN = '0123456789';
const ARABIC_INDIC = '٠١٢٣٤٥٦٧٨٩';
const EXTENDED_ARABIC_INDIC = '۰۱۲۳۴۵۶۷۸۹';

type Row = Omit<Locale, 'dir' | 'script' | 'digits' | 'calendar'> &
  Partial<Pick<Locale, 'digits' | 'calendar'>>;

const written = (script: Script, row: Row): Locale => ({
  script,
  dir: script === 'Arab' ? 'rtl' : 'ltr',
  digits: LATIN,
  calendar: 'gregorian',
  ...row,
});

const latin = (row: Row) => written('Latn', row);
const arabic = (row: Row) => written('Arab', row);

/**
 * By our own id, which is also the folder's name in locales/. Sources: Unicode CLDR 48.2 (scripts, digits, calendars,
 * plural rules); endonyms as CLDR and the languages' Wikipedias write them. The two Romani ones want a community's word.
 */
export const LOCALES: Readonly<Record<string, Locale>> = {
  en: latin({ tag: 'en-GB', endonym: 'English', english: 'English', plural: 'one' }),
  so: latin({ tag: 'so', endonym: 'Af-Soomaali', english: 'Somali', plural: 'one' }),
  pl: latin({ tag: 'pl', endonym: 'polski', english: 'Polish', plural: 'polish' }),
  ckb: arabic({
    tag: 'ckb',
    endonym: 'کوردی (سۆرانی)',
    english: 'Kurdish (Sorani)',
    digits: ARABIC_INDIC,
    plural: 'one',
  }),
  kmr: latin({
    tag: 'ku-Latn',
    endonym: 'Kurdî (Kurmancî)',
    english: 'Kurdish (Kurmanji)',
    plural: 'one',
  }),
  rmy: latin({ tag: 'rmy', endonym: 'Romani (Vlax)', english: 'Romani (Vlax)', plural: 'one-form' }),
  rmc: latin({
    tag: 'rmc',
    endonym: 'Romani (Carpathian)',
    english: 'Romani (Carpathian)',
    plural: 'one-form',
  }),
  ro: latin({ tag: 'ro', endonym: 'română', english: 'Romanian', plural: 'romanian' }),
  lt: latin({ tag: 'lt', endonym: 'lietuvių', english: 'Lithuanian', plural: 'lithuanian' }),
  lv: latin({ tag: 'lv', endonym: 'latviešu', english: 'Latvian', plural: 'latvian' }),
  'ar-SD': arabic({
    tag: 'ar-SD',
    endonym: 'العربية',
    english: 'Arabic (Sudan)',
    digits: ARABIC_INDIC,
    plural: 'arabic',
  }),
  ti: written('Ethi', { tag: 'ti-ER', endonym: 'ትግርኛ', english: 'Tigrinya', plural: 'zero-and-one' }),
  am: written('Ethi', { tag: 'am', endonym: 'አማርኛ', english: 'Amharic', plural: 'zero-and-one' }),
  fa: arabic({
    tag: 'fa',
    endonym: 'فارسی',
    english: 'Persian (Farsi)',
    digits: EXTENDED_ARABIC_INDIC,
    calendar: 'persian',
    plural: 'zero-and-one',
  }),
  prs: arabic({
    tag: 'fa-AF',
    endonym: 'دری',
    english: 'Dari',
    digits: EXTENDED_ARABIC_INDIC,
    calendar: 'persian',
    plural: 'zero-and-one',
  }),
  ps: arabic({
    tag: 'ps',
    endonym: 'پښتو',
    english: 'Pashto',
    digits: EXTENDED_ARABIC_INDIC,
    calendar: 'persian',
    plural: 'one',
  }),
  ur: arabic({ tag: 'ur', endonym: 'اردو', english: 'Urdu', plural: 'one' }),
  'pa-Guru': written('Guru', {
    tag: 'pa-Guru',
    endonym: 'ਪੰਜਾਬੀ',
    english: 'Punjabi (Gurmukhi)',
    plural: 'zero-and-one',
  }),
  'pa-Arab': arabic({
    tag: 'pa-Arab',
    endonym: 'پنجابی',
    english: 'Punjabi (Shahmukhi)',
    digits: EXTENDED_ARABIC_INDIC,
    plural: 'zero-and-one',
  }),
  'zh-Hans': written('Hans', {
    tag: 'zh-Hans',
    endonym: '简体中文',
    english: 'Chinese (Simplified)',
    plural: 'one-form',
  }),
  'zh-Hant': written('Hant', {
    tag: 'zh-Hant',
    endonym: '繁體中文',
    english: 'Chinese (Traditional)',
    plural: 'one-form',
  }),
  yue: written('Hant', { tag: 'yue-Hant', endonym: '粵語', english: 'Cantonese', plural: 'one-form' }),
  ny: latin({ tag: 'ny', endonym: 'Chichewa (Chinyanja)', english: 'Chichewa', plural: 'one' }),
  sk: latin({ tag: 'sk', endonym: 'slovenčina', english: 'Slovak', plural: 'slovak' }),
  /** Pseudo-locales: made of the English words to find what does not fit, or does not turn. Never for participants. */
  'en-XA': latin({ tag: 'en-XA', endonym: '[Éñĝļîšĥ]', english: 'English, longer', plural: 'one' }),
  'ar-XB': arabic({
    tag: 'ar-XB',
    endonym: '\u202EEnglish\u202C',
    english: 'English, right to left',
    plural: 'one',
  }),
};

/** @throws RangeError for a language that the table does not hold; `npm run check` finds that first. */
export function localeOf(language: string): Locale {
  const locale = LOCALES[language];
  if (locale === undefined) throw new RangeError(`No such language in src/language/locales.ts: ${language}`);
  return locale;
}

/** A whole number in the digits of the language. Not for phone numbers: those are always in Latin digits. */
export function numberIn(language: string, value: number): string {
  return inDigitsOf(language, String(value));
}

/**
 * A day as forms and letters in the United Kingdom name it, 31/12/2027, in the language's digits. Always of the
 * Gregorian calendar: it is what a British service will ask for.
 * @param day YYYY-MM-DD.
 */
export function dayIn(language: string, day: string): string {
  return inDigitsOf(language, day.split('-').reverse().join('/'));
}

function inDigitsOf(language: string, text: string): string {
  const { digits } = localeOf(language);
  return text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
