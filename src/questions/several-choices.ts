// A question with buttons, of which any number is the answer. Each tap is kept at once: nobody has to finish.

import { optionIds } from './option-ids';
import { type QuestionKind } from './question-kind';
import { chosenIds, writtenWords } from './written-words';

export const severalChoices = {
  name: 'several-choices',
  isAsked: true,
  shape: { options: optionIds.describe('Ids of the buttons; their words stand below options.') },
  recognises: 'several',
  options: ({ options }) => options.map((id) => ({ id, label: { own: `options.${id}` } })),
  plainHint: 'plain.several',
  texts: ({ options }) => options.map((id) => `options.${id}`),
  cells: (parts) => ({ choice: chosenIds(parts).join('; '), answer: writtenWords(parts) }),
} as const satisfies QuestionKind<{ options: readonly string[] }>;
