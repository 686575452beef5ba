// Asks for one purpose of consent. Only a tap on the words agrees; typed words never do.

import { type QuestionKind } from './question-kind';

export const consentQuestion = {
  name: 'consent',
  isAsked: false,
  shape: {},
  recognises: 'none',
  options: () => (['yes', 'no'] as const).map((id) => ({ id, label: { own: id } })),
  plainHint: 'plain.one',
  texts: () => ['ask', 'yes', 'no'],
  cells: () => ({}),
} as const satisfies QuestionKind;
