// A question that is answered in the participant's own words.

import { type QuestionKind } from './question-kind';

export const openText = { name: 'open-text', isOwnWord: false } as const satisfies QuestionKind;
