// A condition names something that was asked by then, and choices that it has.

import { kindNamed } from '#questions/kinds';
import { type Dialog, type Question } from '../dialog';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { type Problem } from '../problem';
import { placeInDialog } from './place-in-file';

/** Kinds whose choice is remembered for conditions. Routes of a note lead by themselves. */
const REMEMBERED: readonly Question['kind'][] = ['one-choice', 'several-choices', 'agree-scale'];

/** What can be chosen at a question that a condition may name; nothing at others. */
export function choicesOf(question: Question): string[] {
  return REMEMBERED.includes(question.kind)
    ? kindNamed<Question>(question.kind)
        .options(question)
        .map(({ id }) => id)
    : [];
}

/** Questions that a condition of this dialog speaks of: the one with that id, else those of a "once" name. */
export function askersOf(
  { dialogs }: ConsultationWithoutWords,
  dialog: Dialog,
  name: string,
): { readonly asker: Question; readonly dialog: Dialog }[] {
  const own = dialog.questions.find(({ id }) => id === name);
  if (own !== undefined) return [{ asker: own, dialog }];
  return dialogs.flatMap((each) =>
    each.questions.filter(({ once }) => once === name).map((asker) => ({ asker, dialog: each })),
  );
}

/** Rules `condition-question`, `condition-order` and `condition-options`: a condition that can be met. (Ours.) */
export function lintConditions(consultation: ConsultationWithoutWords, dialog: Dialog): Problem[] {
  return dialog.questions.flatMap((question) => lintCondition(consultation, dialog, question));
}

export function lintCondition(
  consultation: ConsultationWithoutWords,
  dialog: Dialog,
  question: Question,
): Problem[] {
  const { when, id } = question;
  if (when === undefined) return [];
  const where = placeInDialog(dialog, id, 'when');
  const askers = askersOf(consultation, dialog, when.question);
  if (askers.length === 0) return [unknown(where, when.question)];
  const place = dialog.questions.indexOf(question);
  const isLate = askers.every(
    (each) => each.dialog === dialog && dialog.questions.indexOf(each.asker) >= place,
  );
  if (isLate) return [later(where, when.question, when.question === id)];
  const choices = askers.flatMap(({ asker }) => choicesOf(asker));
  if (choices.length === 0) return [withoutOptions(where, when.question)];
  return when.is
    .filter((option) => !choices.includes(option))
    .map((option) => strange(where, when.question, option, choices));
}

function unknown(where: string, name: string): Problem {
  return {
    rule: 'condition-question',
    what: `It waits for "${name}", which is no question of this dialog and no "once" name of any dialog.`,
    where,
    why: 'It would never be asked.',
    fix: 'Correct the id, or take the condition out.',
  };
}

function later(where: string, name: string, isItself: boolean): Problem {
  return {
    rule: 'condition-order',
    what: isItself ? 'It waits for itself.' : `It waits for "${name}", which is asked only after it.`,
    where,
    why: 'When its turn comes nothing has been chosen yet, so it would never be asked.',
    fix: isItself ? 'Name an earlier question.' : `Move it behind "${name}".`,
  };
}

function withoutOptions(where: string, name: string): Problem {
  return {
    rule: 'condition-options',
    what: `It waits for a choice at "${name}", where nothing is chosen.`,
    where,
    why: 'Conditions go by buttons only: nothing reads what people write.',
    fix: 'Name a question of the kind one-choice, several-choices or agree-scale.',
  };
}

function strange(where: string, name: string, option: string, choices: readonly string[]): Problem {
  return {
    rule: 'condition-options',
    what: `It waits for the choice "${option}", which "${name}" does not have.`,
    where,
    why: 'Nobody can choose it.',
    fix: `Take one of: ${choices.join(', ')}.`,
  };
}
