// Whatever is written is asked on some way, and every way asks something and ends in hope.

import { isCounted } from '../counted';
import { type Dialog, type Question } from '../dialog';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { lintCondition } from './conditions';
import { placeInDialog } from './place-in-file';
import { type Way } from './ways';

/** Rule `unreachable`: participants.md 2.2, the order of a session; a question that nobody is asked is a mistake. */
export function lintUnreachable(
  consultation: ConsultationWithoutWords,
  dialog: Dialog,
  ways: readonly Way[],
): Problem[] {
  const reached = new Set(ways.flatMap(({ asked }) => asked));
  return dialog.questions
    .filter(
      (question) => !reached.has(question) && lintCondition(consultation, dialog, question).length === 0,
    )
    .map((question) => unreachable(dialog, question));
}

/** Rule `dead-end`: participants.md 2.5, a way round a content note still leads somewhere. */
export function lintDeadEnds(dialog: Dialog, ways: readonly Way[]): Problem[] {
  const [empty] = ways.filter(({ asked }) => !asked.some(isCounted));
  return empty === undefined ? [] : [deadEnd(dialog, empty)];
}

/** Rule `hopeful-end`: participants.md 2.1, each block ends on a question of hope or change, on every way. What is asked about the participant ends where it ends. */
export function lintEndings(dialog: Dialog, ways: readonly Way[]): Problem[] {
  if (dialog.offered !== 'chosen') return [];
  const [sad] = ways.filter(({ asked }) => {
    const last = asked.filter(isCounted).at(-1);
    return last !== undefined && last.stage !== 'hopeful';
  });
  return sad === undefined ? [] : [notHopeful(dialog, sad)];
}

/** How an author finds the way again. */
export function described({ turns }: Way): string {
  return turns.length === 0 ? 'On every way' : `On this way (${turns.join(', ')})`;
}

function unreachable(dialog: Dialog, { id, when }: Question): Problem {
  return {
    rule: 'unreachable',
    what: 'No way through the dialog comes to this question.',
    where: placeInDialog(dialog, id),
    why: 'It looks as if people were asked it, and nobody ever is.',
    fix:
      when === undefined
        ? 'Look at the content notes that cover it or lead to it, and at "once"; mend them, or take it out.'
        : `Look at what has to be chosen for it: when "${when.question}" is asked, and on which way round.`,
  };
}

function deadEnd(dialog: Dialog, way: Way): Problem {
  return {
    rule: 'dead-end',
    what: `${described(way)} the block asks no question at all.`,
    where: placeInDialog(dialog),
    why: 'Somebody chose this block, was led round what is hard, and would be shown out without a word.',
    fix: 'Leave at least the last question uncovered, without a condition and without "once".',
  };
}

function notHopeful(dialog: Dialog, way: Way): Problem {
  const last = way.asked.filter(isCounted).at(-1);
  return {
    rule: 'hopeful-end',
    what: `${described(way)} the last question is "${last?.id ?? ''}", and it is not hopeful.`,
    where: placeInDialog(dialog, last?.id ?? ''),
    why: 'Nobody is left alone with the hardest question: a block ends on what could change.',
    fix: 'End with a question of the stage hopeful that no note covers, without a condition and without "once".',
  };
}
