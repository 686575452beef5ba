// Asks whether we explained well. A wrong answer is explained once more, and is never in the way.

import { z } from 'zod';
import { type QuestionKind } from './question-kind';

type UnderstandingCheck = { readonly right: 'yes' | 'no' };

export const understandingCheck = {
  name: 'understanding-check',
  isAsked: false,
  shape: { right: z.enum(['yes', 'no']).describe('The answer that shows that it was understood.') },
  recognises: 'one',
  options: () => [
    { id: 'yes', label: { common: 'checks.yes' } },
    { id: 'no', label: { common: 'checks.no' } },
  ],
  plainHint: 'plain.one',
  texts: () => ['ask', 'explain'],
  cells: () => ({}),
} as const satisfies QuestionKind<UnderstandingCheck>;

/** Says whether a choice shows that it was understood. */
export function isUnderstood({ right }: UnderstandingCheck, choice: string): boolean {
  return right === choice;
}
