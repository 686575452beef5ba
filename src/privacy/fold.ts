// Makes two spellings of the same word equal, for comparing only: what is stored is never folded.

/** Letters that people type for one another on a phone, each group as the letter it is compared as. */
const SAME: Readonly<Record<string, string>> = {
  l: 'ł',
  d: 'đ',
  i: 'ı',
  o: 'ø',
  ی: 'يىێېۍے',
  ک: 'كڪ',
  گ: 'ګ',
  ه: 'ەہھةۃ',
  ا: 'ٱ',
  و: 'ۆۇۈۋ',
  ر: 'ڕ',
  ل: 'ڵ',
  ن: 'ں',
};

/**
 * Rows of the Ethiopic block that sound alike, each group compared as its first row. After a sound of the throat the
 * first and the fourth vowel are the same too.
 */
const SAME_ROWS = [
  { rows: 'ሀሐኀ', ofThroat: true },
  { rows: 'አዐ', ofThroat: true },
  { rows: 'ሰሠ', ofThroat: false },
  { rows: 'ጸፀ', ofThroat: false },
];
/** Each row has them in the same order, in code points one after another. */
const VOWELS = [0, 1, 2, 3, 4, 5, 6];
const FOURTH = 3;

const COMPARED_AS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SAME).flatMap(([as, typed]) => [...typed].map((letter): Pair => [letter, as])),
  ...SAME_ROWS.flatMap(({ rows, ofThroat }) =>
    [...rows].flatMap((row) =>
      VOWELS.map((at): Pair => [moved(row, at), moved(rows, ofThroat && at === FOURTH ? 0 : at)]),
    ),
  ),
  ...[...'፩፪፫፬፭፮፯፰፱'].map((digit, at): Pair => [digit, String(at + 1)]),
]);
type Pair = readonly [typed: string, as: string];

/** What people leave out of the word "don't", and whatever their keyboard puts in its place. */
const APOSTROPHES = /['’‘‛`´ʼʻʾʿ′＇]/g;

/**
 * Marks that a word can lose and still be the same word: those above and below Latin, Arabic, Hebrew and Ethiopic
 * letters, those of emoji, and dots of Gurmukhi. Vowel signs of Indic scripts are marks too, and letters of the word.
 */
const MARKS =
  /(?=\p{M})(?![\u0951-\u0954\u3099\u309A])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Ethiopic}]|[\u0A01\u0A02\u0A3C\u0A70\u0A71]/gu;

/** Tatweel, joiners, soft hyphens and marks of direction. */
const UNSEEN = /[\u00AD\u0640\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

/**
 * Folds text for comparison: compatibility forms, diacritics, letters of other keyboards (Arabic script) or of the
 * same sound (Ethiopic), any script's digits to ASCII, lower case, punctuation to single spaces.
 * Not for showing and not for storing.
 */
export function fold(text: string): string {
  return text
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/\p{L}|[፩-፱]/gu, (letter) => COMPARED_AS.get(letter) ?? letter)
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

function moved(letter: string, by: number): string {
  return String.fromCharCode(letter.charCodeAt(0) + by);
}

/** Any decimal digit as ASCII. Unicode keeps each script's ten digits in order from a multiple of ten or 16. */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return String((digit.codePointAt(0) ?? 0) - zero);
}
