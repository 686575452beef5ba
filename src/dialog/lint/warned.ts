// Nobody comes to what is hard without a note that says so and a way round.

import { CARRY_ON } from '#questions/content-note';
import { isCounted } from '../counted';
import { type Dialog, type Question } from '../dialog';
import { type Problem } from '../problem';
import { placeInDialog } from './place-in-file';
import { described } from './reachable';
import { type Way } from './ways';

/** Rule `note-before`: participants.md 2.5, CN1 before what is harder in theme A, CN2 before the scale card. */
export function lintWarnings(dialog: Dialog, ways: readonly Way[]): Problem[] {
  const isHardTheme = dialog.theme === 'victims-perpetrators' && dialog.audience !== 'practitioner';
  const unwarned = ways.flatMap((way) => {
    const [hard] = isHardTheme ? way.asked.filter((each) => isCounted(each) && each.stage === 'harder') : [];
    const scales = way.asked.filter(
      (each) => each.kind === 'violence-scale' && !isCovered(dialog, way, each),
    );
    const isWarned = hard === undefined || isNotedBefore(way, hard);
    return [
      ...scales.map((question) => ({ question, way, isScale: true })),
      ...(isWarned || scales.includes(hard) ? [] : [{ question: hard, way, isScale: false }]),
    ];
  });
  return unwarned
    .filter(({ question }, at) => unwarned.findIndex((each) => each.question === question) === at)
    .map(({ question, way, isScale }) => unannounced(dialog, question, way, isScale));
}

function isNotedBefore({ asked }: Way, question: Question): boolean {
  return asked.slice(0, asked.indexOf(question)).some(({ kind }) => kind === 'content-note');
}

function isCovered({ questions }: Dialog, { routes }: Way, { id }: Question): boolean {
  return questions.some(
    (each) => each.kind === 'content-note' && each.covers.includes(id) && routes[each.id] === CARRY_ON,
  );
}

function unannounced(dialog: Dialog, { id }: Question, way: Way, isScale: boolean): Problem {
  return {
    rule: 'note-before',
    what: isScale
      ? `${described(way)} no content note covers this line of cards.`
      : `${described(way)} no content note comes before this first harder question about people getting hurt.`,
    where: placeInDialog(dialog, id),
    why: 'It may bring up bad memories. People are told before, and can go round it.',
    fix: isScale
      ? 'Put a question of the kind content-note before it, and its id among what the note covers.'
      : 'Put a question of the kind content-note before it.',
  };
}
