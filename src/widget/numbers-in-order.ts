// A phone number that somebody types keeps its order, also inside a sentence that is read from right to left.

const LEFT_TO_RIGHT = '\u2066';
const POP = '\u2069';

/** Groups of digits with spaces, hyphens or brackets between them, as phone numbers are written. */
const NUMBER = /\+?\(?\p{Nd}+(?:[\s()./-]{1,3}\p{Nd}+)+/gu;

/**
 * For showing only. Beside Arabic letters the groups of a number are laid out from right to left, since the space
 * between them has no direction of its own (Unicode Bidirectional Algorithm, rules W2 and N2): "07700 900123" would be
 * read as "900123 07700".
 */
export function withNumbersInOrder(text: string): string {
  return text.replace(NUMBER, (number) => `${LEFT_TO_RIGHT}${number}${POP}`);
}
