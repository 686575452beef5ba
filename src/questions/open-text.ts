// A question that is answered in the participant's own words.

import { probes } from './probe';
import { type QuestionKind } from './question-kind';
import { writtenWords } from './written-words';

export const openText = {
  name: 'open-text',
  isAsked: true,
  shape: { probes },
  recognises: 'none',
  options: () => [],
  plainHint: 'plain.words',
  texts: () => [],
  cells: (parts) => ({ answer: writtenWords(parts) }),
} as const satisfies QuestionKind;
