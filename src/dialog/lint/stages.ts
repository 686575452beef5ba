// A block goes from easy to harder to hopeful.

import { isCounted } from '../counted';
import { type Dialog, type Question } from '../dialog';
import { type Problem } from '../problem';
import { placeInDialog } from './place-in-file';
import { type Way } from './ways';

const ORDER: readonly Question['stage'][] = ['easy', 'harder', 'hopeful'];

/** Rule `stage-order`: participants.md 2.1, "easy -> harder -> hopeful". Content notes have no stage. */
export function lintStages(dialog: Dialog, ways: readonly Way[]): Problem[] {
  const back = ways.flatMap(({ asked }) => {
    const counted = asked.filter(isCounted);
    return counted.filter((question, at) => {
      const before = counted[at - 1];
      return before !== undefined && ORDER.indexOf(question.stage) < ORDER.indexOf(before.stage);
    });
  });
  return [...new Set(back)].map((question) => stepsBack(dialog, question));
}

/** Rule `easy-start`: participants.md 2.1; somebody who comes from another block has begun already. */
export function lintBeginnings(dialog: Dialog, ways: readonly Way[]): Problem[] {
  const hard = ways
    .filter(({ isShortened }) => !isShortened)
    .flatMap(({ asked }) => asked.filter(isCounted).slice(0, 1))
    .filter(({ stage }) => stage === 'harder');
  return [...new Set(hard)].map((question) => hardStart(dialog, question));
}

function stepsBack(dialog: Dialog, { id, stage }: Question): Problem {
  return {
    rule: 'stage-order',
    what: `It is ${stage}, and comes after a question that is already further.`,
    where: placeInDialog(dialog, id, 'stage'),
    why: 'A block goes from easy to harder to hopeful, so that nobody is led back into what is hard.',
    fix: 'Move it, or correct its stage.',
  };
}

function hardStart(dialog: Dialog, { id }: Question): Problem {
  return {
    rule: 'easy-start',
    what: 'The block begins with this question, and it is a harder one.',
    where: placeInDialog(dialog, id, 'stage'),
    why: 'People need a gentle first question to find their way in. "harder" is what a question is when nothing is said.',
    fix: 'Put an easy question first, or write "stage: easy".',
  };
}
