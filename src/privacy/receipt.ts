// Four plain words: the participant's only key to their own answers.

import { fold } from './fold';
import { openRawText, type RawText } from './raw-text';

const RECEIPT_WORDS = 4;

/** Four words of one of our lists. It can be shown once, and it refuses to be written down. */
export class Receipt {
  readonly #words: readonly string[];

  private constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** Draws the words. `pick(n)` gives a whole number from 0 up to, not including, n; it must be unguessable. */
  static draw(list: readonly string[], pick: (below: number) => number): Receipt {
    return new Receipt(Array.from({ length: RECEIPT_WORDS }, () => list[pick(list.length)] ?? ''));
  }

  /** The four words of a list that stand one after another in what somebody typed, in any spelling that folds the same. */
  static read(raw: RawText, lists: readonly (readonly string[])[]): Receipt | null {
    const typed = fold(openRawText(raw).slice(0, 400)).split(' ');
    for (const list of lists) {
      const known = new Map(list.map((word) => [fold(word), word]));
      for (let at = 0; at + RECEIPT_WORDS <= typed.length; at += 1) {
        const words = typed.slice(at, at + RECEIPT_WORDS).map((word) => known.get(word));
        if (words.every((word) => word !== undefined)) return new Receipt(words);
      }
    }
    return null;
  }

  /** The words as they are shown and hashed: the one way to read a receipt. */
  reveal(): string {
    return this.#words.join(' ');
  }

  toString(): string {
    return '<receipt>';
  }

  toJSON(): never {
    throw new TypeError('A receipt is never written down. Keep its keyed hash instead.');
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '<receipt>';
  }
}
