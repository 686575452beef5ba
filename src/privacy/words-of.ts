// A text as words with their places in it.

import { fold } from './fold';

/** `start` and `end` in UTF-16 units, end exclusive. `key` is the word folded, without a possessive ending. */
export type Word = {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly isCapital: boolean;
};

const WORD = /\p{L}[\p{L}\p{M}\u200C-\u200F]*(?:['’-][\p{L}\p{M}]+)*/gu;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const whole = match[0];
    const word = whole.replace(/['’]s?$|['’]s$/i, '');
    return {
      start: match.index,
      end: match.index + word.length,
      key: fold(word),
      isCapital: /^\p{Lu}/u.test(word),
    };
  });
}
