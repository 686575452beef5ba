// What is asked once in a consultation is the same question everywhere.

import { type Dialog, type Question } from '../dialog';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInDialog } from './place-in-file';

/** Rule `same-once`: participants.md 2.3, warm-ups are asked once, whichever block comes first. */
export function lintOnce({ dialogs }: ConsultationWithoutWords): Problem[] {
  const all = dialogs.flatMap((dialog) => dialog.questions.map((question) => ({ dialog, question })));
  return all.flatMap(({ dialog, question }) => {
    const first = all.find((each) => question.once !== undefined && each.question.once === question.once);
    return first === undefined || shapeOf(first.question) === shapeOf(question)
      ? []
      : [differs(dialog, question, `${first.dialog.id}.${first.question.id}`)];
  });
}

function shapeOf(question: Question): string {
  const options = 'options' in question ? question.options : 'cards' in question ? question.cards : [];
  return JSON.stringify([question.kind, options]);
}

function differs(dialog: Dialog, { id, once }: Question, first: string): Problem {
  return {
    rule: 'same-once',
    what: `It is called "${once ?? ''}" like ${first}, and has another kind or other options.`,
    where: placeInDialog(dialog, id, 'once'),
    why: 'Only one of the two is asked; conditions and researchers take its answer for both.',
    fix: 'Give both the same kind and the same options in the same order, or different "once" names.',
  };
}
