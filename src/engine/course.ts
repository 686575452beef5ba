// The way through the blocks: which question comes next, which came before, and how many there are.

import { dialogsFor } from '#dialog/audiences';
import { type Consultation } from '#dialog/consultation';
import { isCounted } from '#dialog/counted';
import { type Dialog, type Question } from '#dialog/dialog';
import { CARRY_ON } from '#questions/content-note';
import { type AfterConsent } from './session';

/** A question in its dialog. `ref` is `<dialog>.<question>`: how sessions and answers name it. */
export type Found = { readonly dialog: Dialog; readonly question: Question; readonly ref: string };

export function find({ dialogs }: Consultation, ref: string): Found | null {
  for (const dialog of dialogs) {
    const question = dialog.questions.find(({ id }) => refOf(dialog, id) === ref);
    if (question !== undefined) return { dialog, question, ref };
  }
  return null;
}

/** Under which name the choices of a question are remembered. */
export function memoryOf({ question, ref }: Found): string {
  return question.once ?? ref;
}

/** The first question of a dialog that is to be asked and was not yet; null at the dialog's end. */
export function nextIn(consultation: Consultation, session: AfterConsent, dialog: Dialog): string | null {
  const open = all(dialog).find(
    (each) => isOnTheWay(session, each, false) && !isDone(consultation, session, each),
  );
  return open?.ref ?? null;
}

/** The same in a dialog that was finished or left: only what a changed answer has brought onto the way. */
export function nextBehind(consultation: Consultation, session: AfterConsent, dialog: Dialog): string | null {
  const next = nextIn(consultation, session, dialog);
  return next !== null && isRest(session, dialog, next) ? null : next;
}

/** True once a dialog was left before its end. */
export function isAnyLeftEarly(consultation: Consultation, session: AfterConsent): boolean {
  return consultation.dialogs.some((dialog) => {
    const next = session.blocksDone.includes(dialog.id) ? nextIn(consultation, session, dialog) : null;
    return next !== null && isRest(session, dialog, next);
  });
}

/** True where nobody has come as far as this question. */
function isRest(session: AfterConsent, dialog: Dialog, ref: string): boolean {
  const questions = all(dialog);
  const from = questions.findIndex((each) => each.ref === ref);
  return !questions.slice(from).some((each) => isVisited(session, each));
}

/** The last one before the present place that was visited; null at the beginning. */
export function previous(consultation: Consultation, session: AfterConsent): string | null {
  const { place, blocksDone } = session;
  if (place.at === 'offer') return place.question;
  const here = place.at === 'question' ? find(consultation, place.question) : null;
  const last = consultation.dialogs.find(({ id }) => id === blocksDone.at(-1));
  const dialog = here?.dialog ?? last;
  if (dialog === undefined) return null;
  const questions = all(dialog);
  const before =
    here === null
      ? questions
      : questions.slice(
          0,
          questions.findIndex(({ ref }) => ref === here.ref),
        );
  return before.findLast((each) => isOnTheWay(session, each, false) && isVisited(session, each))?.ref ?? null;
}

/** The number of a question from 1, and how many there are as far as is known now. */
export function progress(
  consultation: Consultation,
  session: AfterConsent,
  { dialog, ref }: Found,
): { number: number; count: number } {
  const counted = all(dialog).filter(
    (each) =>
      isCounted(each.question) &&
      (each.ref === ref ||
        (isOnTheWay(session, each, true) && !isSettledElsewhere(consultation, session, each))),
  );
  return { number: counted.findIndex((each) => each.ref === ref) + 1, count: counted.length };
}

/** How many questions a dialog will ask, as far as is known now. */
export function countIn(consultation: Consultation, session: AfterConsent, dialog: Dialog): number {
  return all(dialog).filter(
    (each) =>
      isCounted(each.question) &&
      isOnTheWay(session, each, true) &&
      !isSettledElsewhere(consultation, session, each),
  ).length;
}

/** The block that comes by itself, before or after those that are chosen; null when there is nothing to ask in it. */
export function blockOffered(
  consultation: Consultation,
  session: AfterConsent,
  when: 'first' | 'last',
): Dialog | null {
  return left(consultation, session).find(({ offered }) => offered === when) ?? null;
}

/** Blocks to choose from now. Young people never begin with the one about people who get hurt, unless it is alone. */
export function blocksOffered(consultation: Consultation, session: AfterConsent): Dialog[] {
  const chosen = left(consultation, session).filter(({ offered }) => offered === 'chosen');
  if (hasDoneBlocks(consultation, session)) return chosen;
  const gentle = chosen.filter(({ audience, theme }) => audience !== 'young-person' || theme !== HARD_THEME);
  return gentle.length > 0 ? gentle : chosen;
}

/** True once a block that the participant chose was finished or left. */
export function hasDoneBlocks({ dialogs }: Consultation, { blocksDone }: AfterConsent): boolean {
  return dialogs.some(({ id, offered }) => offered === 'chosen' && blocksDone.includes(id));
}

/** True once something of a block was asked. */
export function isBegun(session: AfterConsent, dialog: Dialog): boolean {
  return all(dialog).some(
    (each) => isVisited(session, each) || session.asked.some(({ question }) => question === each.ref),
  );
}

function left(consultation: Consultation, session: AfterConsent): Dialog[] {
  return dialogsFor(consultation, session.audience).filter(
    (dialog) => !session.blocksDone.includes(dialog.id) && nextIn(consultation, session, dialog) !== null,
  );
}

const HARD_THEME = 'victims-perpetrators';

function refOf(dialog: Dialog, question: string): string {
  return `${dialog.id}.${question}`;
}

function all(dialog: Dialog): Found[] {
  return dialog.questions.map((question) => ({ dialog, question, ref: refOf(dialog, question.id) }));
}

/** False for a content note of which every question is switched off. */
export function isAnnouncing({ dialog, question }: Found): boolean {
  if (question.kind !== 'content-note') return true;
  return dialog.questions.some(({ id }) => question.covers.includes(id));
}

/** @param perhaps what a choice that was not made yet decides: true to count it in. */
function isOnTheWay(session: AfterConsent, found: Found, perhaps: boolean): boolean {
  return isAnnouncing(found) && meetsCondition(session, found, perhaps) && isOnTheRoute(session, found);
}

function meetsCondition(session: AfterConsent, { dialog, question }: Found, perhaps: boolean): boolean {
  const { when } = question;
  if (when === undefined) return true;
  const asker = all(dialog).find((each) => each.question.id === when.question);
  const chosen = session.choices[asker === undefined ? when.question : memoryOf(asker)];
  if (chosen !== undefined) return chosen.some((choice) => when.is.includes(choice));
  return perhaps && asker !== undefined && !isVisited(session, asker) && isOnTheWay(session, asker, true);
}

/** Content notes lead past what they cover, and to what only a way round asks. */
function isOnTheRoute({ routes }: AfterConsent, { dialog, question }: Found): boolean {
  for (const { question: note, ref } of all(dialog)) {
    if (note.kind !== 'content-note') continue;
    const route = routes[ref];
    if (note.covers.includes(question.id) && route !== undefined && route !== CARRY_ON) return false;
    const ways = Object.entries(note.routes).filter(([, asks]) => (asks ?? []).includes(question.id));
    if (ways.length > 0) return ways.some(([way]) => way === route);
  }
  return true;
}

function isDone(consultation: Consultation, session: AfterConsent, found: Found): boolean {
  if (session.unfinished.includes(found.ref)) return false;
  return isVisited(session, found) || isSettledElsewhere(consultation, session, found);
}

function isVisited({ answered, skipped, routes }: AfterConsent, { ref }: Found): boolean {
  return answered.includes(ref) || skipped.includes(ref) || routes[ref] !== undefined;
}

/** The same thing was asked in another place, and is not asked twice. */
function isSettledElsewhere(
  { dialogs }: Consultation,
  session: AfterConsent,
  { question, ref }: Found,
): boolean {
  if (question.once === undefined) return false;
  return dialogs
    .flatMap(all)
    .some((each) => each.ref !== ref && each.question.once === question.once && isVisited(session, each));
}
