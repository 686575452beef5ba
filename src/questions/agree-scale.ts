// A statement, and how much somebody agrees: words and a number, no faces.

import { type QuestionKind } from './question-kind';
import { chosenIds, writtenWords } from './written-words';

/** From 1, "really disagree", to 5, "really agree": the number typed is the number shown. */
const STEPS = ['1', '2', '3', '4', '5'] as const;
const NOT_SURE = 'not-sure';

export const agreeScale = {
  name: 'agree-scale',
  isAsked: true,
  shape: {},
  recognises: 'one',
  options: () => [
    ...STEPS.map((id) => ({ id, label: { common: `agree.${id}` as const } })),
    { id: NOT_SURE, label: { common: 'agree.notSure' } },
  ],
  plainHint: 'plain.one',
  texts: () => [],
  cells: (parts) => {
    const [choice = ''] = chosenIds(parts).slice(-1);
    return { choice, number: choice === NOT_SURE ? '' : choice, answer: writtenWords(parts) };
  },
} as const satisfies QuestionKind;
