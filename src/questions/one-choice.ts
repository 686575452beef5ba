// A question with buttons, of which one is the answer. Other words are kept as they are.

import { optionIds } from './option-ids';
import { type QuestionKind } from './question-kind';
import { chosenIds, writtenWords } from './written-words';

export const oneChoice = {
  name: 'one-choice',
  isAsked: true,
  shape: { options: optionIds.describe('Ids of the buttons; their words stand below options.') },
  recognises: 'one',
  options: ({ options }) => options.map((id) => ({ id, label: { own: `options.${id}` } })),
  plainHint: 'plain.one',
  texts: ({ options }) => options.map((id) => `options.${id}`),
  cells: (parts) => ({ choice: chosenIds(parts).join('; '), answer: writtenWords(parts) }),
} as const satisfies QuestionKind<{ options: readonly string[] }>;
