// A question for the participant's own word, which later questions use back.

import { type AnonymisedText } from '#privacy/anonymised-text';
import { type QuestionKind } from './question-kind';

export const ownWord = { name: 'own-word', isOwnWord: true } as const satisfies QuestionKind;

/** Code points. A reply longer than this is an answer, but not a word to say back. */
const LONGEST_WORD = 30;

/**
 * The word to use from now on, or nothing when the reply is not a word to say back: it is long, runs over
 * lines, holds no letter, or the anonymiser hid something in it.
 */
export function ownWordIn(reply: AnonymisedText): string | null {
  const word = reply.text.replace(/^["“”'‘’«»\s]+|["“”'‘’«».!؟?\s]+$/gu, '');
  const fits = [...word].length <= LONGEST_WORD && word.split(/\s+/).length <= 3 && !word.includes('\n');
  return fits && reply.hidden === 0 && /\p{L}/u.test(word) ? word : null;
}
