// Every way through a dialog: what is chosen on it, and what is asked.

import { CARRY_ON } from '#questions/content-note';
import { type Dialog, type Question, type QuestionOf } from '../dialog';
import { type ConsultationWithoutWords } from '../parse-consultation';
import { askersOf, choicesOf } from './conditions';

export type Way = {
  /** In order, content notes among them. */
  readonly asked: readonly Question[];
  /** What decided it, as `question: choice`. */
  readonly turns: readonly string[];
  /** Something was not asked because another block had asked it. */
  readonly isShortened: boolean;
  /** Question or "once" name → what was chosen there. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Content note → route. */
  readonly routes: Readonly<Record<string, string>>;
};

/** More than these nobody can oversee, and no test walks. */
const MOST_WAYS = 1000;

const START: Way = { asked: [], turns: [], isShortened: false, choices: {}, routes: {} };

/** Null when there are more than can be overseen. Follows the rules of engine/course.ts. */
export function waysThrough(consultation: ConsultationWithoutWords, dialog: Dialog): readonly Way[] | null {
  let ways: readonly Way[] = [START];
  for (const name of namesFromElsewhere(dialog))
    ways = ways.flatMap((way) => chosenElsewhere(consultation, dialog, way, name));
  for (const question of dialog.questions) {
    ways = ways.flatMap((way) =>
      isOnTheWay(dialog, way, question) ? past(consultation, dialog, way, question) : [way],
    );
    if (ways.length > MOST_WAYS) return null;
  }
  return ways;
}

/** "Once" names that conditions wait for and that no question of this dialog has. */
function namesFromElsewhere({ questions }: Dialog): string[] {
  const here = questions.flatMap(({ id, once }) => [id, ...(once === undefined ? [] : [once])]);
  const awaited = questions.flatMap(({ when }) => (when === undefined ? [] : [when.question]));
  return [...new Set(awaited)].filter((name) => !here.includes(name));
}

function chosenElsewhere(
  consultation: ConsultationWithoutWords,
  dialog: Dialog,
  way: Way,
  name: string,
): Way[] {
  const [found] = askersOf(consultation, dialog, name);
  const outcomes = found === undefined ? [[]] : outcomesAt(dialog, found.asker, name);
  return outcomes.map((chosen) => withChoice(way, name, name, chosen));
}

function past(consultation: ConsultationWithoutWords, dialog: Dialog, way: Way, question: Question): Way[] {
  const asked: Way = { ...way, asked: [...way.asked, question] };
  if (question.kind === 'content-note') return alongRoutes(asked, question);
  const { once, id } = question;
  if (once !== undefined && way.asked.some((each) => each.once === once)) return [way];
  const outcomes = outcomesAt(dialog, question, id, ...(once === undefined ? [] : [once]));
  const isAskedElsewhere =
    once !== undefined &&
    consultation.dialogs.some(
      (other) => other.id !== dialog.id && other.questions.some((each) => each.once === once),
    );
  const shortened: Way = {
    ...way,
    isShortened: true,
    turns: [...way.turns, `${id}: asked in another block`],
  };
  return [asked, ...(isAskedElsewhere ? [shortened] : [])].flatMap((each) =>
    outcomes.map((chosen) => withChoice(each, once ?? id, id, chosen)),
  );
}

function alongRoutes(way: Way, { id, routes }: QuestionOf<'content-note'>): Way[] {
  return [CARRY_ON, ...Object.keys(routes)].map((route) => ({
    ...way,
    routes: { ...way.routes, [id]: route },
    turns: [...way.turns, `${id}: ${route}`],
  }));
}

/** Whatever can be chosen there, as far as conditions of this dialog tell it apart. Nothing chosen is always possible. */
function outcomesAt({ questions }: Dialog, asker: Question, ...names: string[]): string[][] {
  const awaited = questions.flatMap(({ when }) =>
    when !== undefined && names.includes(when.question) ? when.is : [],
  );
  const choices = [...new Set(awaited)].filter((choice) => choicesOf(asker).includes(choice));
  return asker.kind === 'several-choices' ? subsets(choices) : [[], ...choices.map((choice) => [choice])];
}

function subsets(choices: readonly string[]): string[][] {
  return choices.reduce<string[][]>((all, choice) => [...all, ...all.map((each) => [...each, choice])], [[]]);
}

function withChoice(way: Way, memory: string, shown: string, chosen: readonly string[]): Way {
  const isDecisive = chosen.length > 0;
  return {
    ...way,
    choices: { ...way.choices, [memory]: chosen },
    turns: isDecisive ? [...way.turns, `${shown}: ${chosen.join(' and ')}`] : way.turns,
  };
}

function isOnTheWay(dialog: Dialog, way: Way, question: Question): boolean {
  return meetsCondition(dialog, way, question) && isOnTheRoute(dialog, way, question);
}

function meetsCondition({ questions }: Dialog, { choices }: Way, { when }: Question): boolean {
  if (when === undefined) return true;
  const asker = questions.find(({ id }) => id === when.question);
  const chosen = choices[asker?.once ?? when.question] ?? [];
  return chosen.some((choice) => when.is.includes(choice));
}

function isOnTheRoute({ questions }: Dialog, { routes }: Way, { id }: Question): boolean {
  for (const note of questions) {
    if (note.kind !== 'content-note') continue;
    const route = routes[note.id];
    if (note.covers.includes(id) && route !== undefined && route !== CARRY_ON) return false;
    const ways = Object.entries(note.routes).filter(([, only]) => (only ?? []).includes(id));
    if (ways.length > 0) return ways.some(([way]) => way === route);
  }
  return true;
}
