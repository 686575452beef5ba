// How people type a word on a phone: other keyboards, no diacritics, what the keyboard adds by itself.

/** Each letter with what other keyboards have in its place. Not made from fold.ts: it is what fold.ts has to know. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  // Romanian: the comma below, the cedilla, nothing.
  ș: 'şs',
  ț: 'ţt',
  ł: 'l',
  ı: 'i',
  ŵ: 'w',
  // Arabic keyboard for Sorani, Persian, Dari, Pashto, Urdu and Shahmukhi, and the other way round.
  ی: 'يى',
  ي: 'یى',
  ى: 'یي',
  ې: 'یيی',
  ێ: 'یيى',
  ے: 'یي',
  ک: 'ك',
  ك: 'ک',
  گ: 'ګ',
  ە: 'هہھ',
  ه: 'ەہھ',
  ہ: 'هھة',
  ھ: 'هہ',
  ة: 'هہ',
  أ: 'ا',
  آ: 'اأ',
  ا: 'أآ',
  ۆ: 'وؤ',
  ڕ: 'ر',
  ڵ: 'ل',
  ں: 'ن',
  ئ: 'یيى',
  // Letters of one sound in Tigrinya and Amharic.
  ሓ: 'ሃሐሀኃ',
  ሕ: 'ህኅ',
  አ: 'ዐኣዓ',
  ኣ: 'አዐዓ',
  እ: 'ዕ',
};
const MARKS_OF_LATIN = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu;
const MARKS_OF_GURMUKHI = /[\u0A01\u0A02\u0A3C\u0A70\u0A71]/gu;

/** All ways to type the word, each once; the word itself is the first. */
export function phoneVariants(word: string): string[] {
  const spellings = unique([word, ...spelled(word)]);
  const cased = unique(
    spellings.flatMap((each) => [each, each.toUpperCase(), each.toLowerCase(), title(each)]),
  );
  return unique(cased.flatMap((each) => [each, ...withGaps(each), ...surrounded(each)]));
}

function spelled(word: string): string[] {
  const bare = word.normalize('NFD').replace(MARKS_OF_LATIN, '').normalize('NFC');
  const letters = [...word].flatMap((letter, at) =>
    [...(OTHER_LETTERS[letter] ?? '')].map((other) => replacedAt(word, at, other)),
  );
  const everyLetter = [0, 1, 2].map((which) =>
    [...word].map((letter) => [...(OTHER_LETTERS[letter] ?? '')][which] ?? letter).join(''),
  );
  return [
    bare,
    [...bare].map((letter) => (letter === 'ł' ? 'l' : letter)).join(''),
    word.normalize('NFD'),
    word.normalize('NFKC'),
    ...letters,
    ...everyLetter,
    word.replace(/ە/g, 'ه\u200C'),
    word.replace(MARKS_OF_GURMUKHI, ''),
    fullWidth(word),
    ...(/^\p{Script=Arabic}/u.test(word) ? [vowelled(word), stretched(word)] : []),
  ];
}

function withGaps(word: string): string[] {
  if (!word.includes(' ')) return [];
  return ['', '  ', '\u00A0', '\u200C', '፡', '-', '\n'].map((gap) => word.replace(/ /g, gap));
}

function surrounded(word: string): string[] {
  const isQuestionMark = word === '?' || word === '？';
  const ends = isQuestionMark ? [] : ['.', '!', '!!', '…', '۔', '।', '。', '！', '።', '؟', ' 🙏', ' ✋🏽'];
  return [
    ` ${word}  `,
    `\n${word}\n`,
    `${word}\u00A0`,
    `${word}\u200F`,
    ...(isQuestionMark ? [] : [`"${word}"`, `\u201E${word}\u201D`, `«${word}»`]),
    ...ends.map((end) => word + end),
  ];
}

function replacedAt(word: string, at: number, other: string): string {
  return [...word].map((letter, where) => (where === at ? other : letter)).join('');
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function fullWidth(word: string): string {
  return word.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** With a vowel mark after the first letter. */
function vowelled(word: string): string {
  return `${word.charAt(0)}\u064E${word.slice(1)}`;
}

/** With a line between the first two letters, as people draw a word out. */
function stretched(word: string): string {
  return `${word.charAt(0)}\u0640\u0640${word.slice(1)}`;
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)];
}
