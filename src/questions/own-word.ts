// A question for the participant's own word, which later questions use back.

import { type AnonymisedText } from '#privacy/anonymised-text';
import { fold } from '#privacy/fold';
import { probes } from './probe';
import { type QuestionKind } from './question-kind';
import { writtenWords } from './written-words';

export const ownWord = {
  name: 'own-word',
  isAsked: true,
  shape: { probes },
  recognises: 'none',
  options: () => [],
  plainHint: 'plain.words',
  texts: () => [],
  cells: (parts) => ({ answer: writtenWords(parts) }),
} as const satisfies QuestionKind;

/** Code points. A reply longer than this is an answer, but not a word to say back. */
const LONGEST_WORD = 30;

/** Replies that name no group: it would be odd, or unkind, to say them back. English and Sorani. */
const NO_WORDS = new Set(
  [
    ...[
      'no',
      'none',
      'nothing',
      'no word',
      'yes',
      'ok',
      'idk',
      'dunno',
      'dont know',
      'i dont know',
      'not sure',
    ],
    ...[
      'i do not know',
      'no idea',
      'nah',
      'nope',
      'what',
      'n a',
      'نازانم',
      'نا',
      'نەخێر',
      'هیچ',
      'بەڵێ',
      'دڵنیا نیم',
    ],
  ].map(fold),
);

/**
 * The word to use from now on, or nothing when the reply is not a word to say back: it is long, runs over
 * lines, holds no letter, is a "don't know", or the anonymiser hid something in it.
 */
export function ownWordIn(reply: AnonymisedText): string | null {
  const word = reply.text.replace(/^["“”'‘’«»\s]+|["“”'‘’«».!؟?\s]+$/gu, '');
  const fits = [...word].length <= LONGEST_WORD && word.split(/\s+/).length <= 3 && !word.includes('\n');
  const isWord = /\p{L}/u.test(word) && !NO_WORDS.has(fold(word));
  return fits && isWord && reply.hidden === 0 ? word : null;
}
