// Makes two spellings of the same word equal, for comparing only: what is stored is never folded.

const LETTERS: Record<string, string> = { ł: 'l', đ: 'd', ı: 'i', ø: 'o', '’': "'", '‘': "'" };

/**
 * Folds text for comparison: compatibility forms, diacritics, Arabic-script variants typed on other keyboards
 * (ye, kaf, heh, alef, waw), any script's digits to ASCII, lower case, punctuation to single spaces.
 * Not for showing and not for storing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .toLowerCase()
    .replace(/[łđıø’‘]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[يىێېۍے]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[ەہھةۀ]/g, 'ه')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ۆؤۇ]/g, 'و')
    .replace(/ڕ/g, 'ر')
    .replace(/ڵ/g, 'ل')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/'/g, '')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** Any decimal digit as ASCII. Unicode keeps each script's ten digits in order from a multiple of ten or 16. */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && (digit.codePointAt(0) ?? 0) - zero < 9) zero -= 1;
  return String((digit.codePointAt(0) ?? 0) - zero);
}
