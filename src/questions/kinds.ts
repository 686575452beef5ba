// The kinds of question that a dialog may name.

import { openText } from './open-text';
import { ownWord } from './own-word';
import { type QuestionKind } from './question-kind';

const KINDS = { [openText.name]: openText, [ownWord.name]: ownWord } as const;

export type KindName = keyof typeof KINDS;

export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]];

export function kindNamed(name: KindName): QuestionKind {
  return KINDS[name];
}
