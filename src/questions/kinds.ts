// The kinds of question that a dialog may name.

import { agreeScale } from './agree-scale';
import { contentNote } from './content-note';
import { drawing } from './drawing';
import { oneChoice } from './one-choice';
import { openText } from './open-text';
import { ownWord } from './own-word';
import { type QuestionKind } from './question-kind';
import { severalChoices } from './several-choices';
import { violenceScale } from './violence-scale';

export const KINDS = {
  'open-text': openText,
  'own-word': ownWord,
  'one-choice': oneChoice,
  'several-choices': severalChoices,
  'agree-scale': agreeScale,
  'violence-scale': violenceScale,
  drawing,
  'content-note': contentNote,
} as const;

export type KindName = keyof typeof KINDS;

/** @param name of a question that was parsed: what the kind is handed must be its own. */
export function kindNamed<Q>(name: KindName): QuestionKind<Q> {
  const kind: QuestionKind<never> = KINDS[name];
  return kind;
}
