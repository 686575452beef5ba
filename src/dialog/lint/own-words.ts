// The participant's own word is used only after it was asked for.

import { type Dialog, type Question } from '../dialog';
import { type Problem } from '../problem';
import { placeInDialog } from './place-in-file';

/** Rule `own-word-first`: participants.md 2.7, B-YP-4 ("uses it from now on"), and 2.1, "What do you mean by {their word}?". */
export function lintOwnWords(dialog: Dialog): Problem[] {
  const { questions } = dialog;
  const first = questions.findIndex(({ kind }) => kind === 'own-word');
  return questions.flatMap((question, at) => {
    const isKnownBefore = first !== -1 && first < at;
    const isKnownAfter = first !== -1 && first <= at;
    return [
      ...(question.usesOwnWord && !isKnownBefore ? [tooEarly(dialog, question, 'usesOwnWord')] : []),
      ...(asksMeaning(question) && !isKnownAfter ? [tooEarly(dialog, question, 'probes')] : []),
    ];
  });
}

function asksMeaning(question: Question): boolean {
  return 'probes' in question && question.probes.includes('meaning');
}

function tooEarly(dialog: Dialog, { id }: Question, field: 'usesOwnWord' | 'probes'): Problem {
  const use = field === 'probes' ? 'Its follow-up "meaning"' : 'Its wording';
  return {
    rule: 'own-word-first',
    what: `${use} uses the participant's own word, and no question before it asks for one.`,
    where: placeInDialog(dialog, id, field),
    why: 'There would be no word to say back: blocks are done in any order, so it must be asked in this one.',
    fix: 'Put a question of the kind own-word before it, or take this out.',
  };
}
