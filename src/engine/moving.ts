// From one place to the next: into a question, out of a block, to an offer, to the close.

import { type Consultation } from '#dialog/consultation';
import { type Dialog } from '#dialog/dialog';
import { type Message } from '#dialog/message';
import { blockOffered, blocksOffered, find, hasDoneBlocks, nextBehind, nextIn } from './course';
import { type Effect, say, type Step } from './effect';
import { here } from './here';
import { firstStep } from './question-steps';
import { type AfterConsent } from './session';

export function saying(session: AfterConsent, effects: readonly Effect[], ...messages: Message[]): Step {
  return { session, effects: [...effects, ...say(...messages)] };
}

/** Says something, and then where the participant is. */
export function sayingWithHere(
  consultation: Consultation,
  session: AfterConsent,
  effects: readonly Effect[],
  ...messages: Message[]
): Step {
  return saying(session, effects, ...messages, ...here(consultation, session));
}

/** A question is opened for answering, for the first time or again. */
export function opened(consultation: Consultation, session: AfterConsent, ref: string): AfterConsent {
  const { answered, unfinished } = session;
  const found = find(consultation, ref);
  return {
    ...session,
    interrupt: null,
    unfinished: unfinished.filter((each) => each !== ref),
    rounds: { ...session.rounds, [ref]: (session.rounds[ref] ?? 0) + 1 },
    place: {
      at: 'question',
      question: ref,
      simpler: session.plain,
      isReworded: false,
      step: found === null ? null : firstStep(found.question),
      probe: null,
      isAgain: answered.includes(ref) && !unfinished.includes(ref),
      chosen: [],
    },
  };
}

/** To the next question of the block that `ref` belongs to, or past the block's end. What was left stays left. */
export function onward(consultation: Consultation, session: AfterConsent, ref: string): AfterConsent {
  const dialog = find(consultation, ref)?.dialog ?? dialogOf(consultation, ref);
  if (dialog === undefined) return close(consultation, session);
  const isOver = session.blocksDone.includes(dialog.id);
  const following = (isOver ? nextBehind : nextIn)(consultation, session, dialog);
  return following === null
    ? leaveBlock(consultation, session, dialog)
    : opened(consultation, session, following);
}

/** Out of a block, finished or not: to the choice of another one, or to the end. */
export function leaveBlock(
  consultation: Consultation,
  session: AfterConsent,
  { id, offered }: Dialog,
): AfterConsent {
  const blocksDone = [...session.blocksDone.filter((each) => each !== id), id];
  const left: AfterConsent = { ...session, blocksDone };
  // Whoever comes to what is last has said that they want no other part.
  return offered === 'last' ? toTheEnd(consultation, left) : close(consultation, left);
}

function close(consultation: Consultation, session: AfterConsent): AfterConsent {
  const free: AfterConsent = { ...session, interrupt: null, skipsInARow: 0 };
  const [only, another] = blocksOffered(consultation, free);
  if (only === undefined || isPastTheLast(consultation, free)) return toTheEnd(consultation, free);
  // After what comes first by itself, the only block there is needs no choosing.
  return another === undefined && !hasDoneBlocks(consultation, free)
    ? inBlock(consultation, free, only)
    : { ...free, place: { at: 'blocks' } };
}

/** Whoever changes an answer after the last block is not asked once more for another part. */
function isPastTheLast({ dialogs }: Consultation, { blocksDone }: AfterConsent): boolean {
  return dialogs.some(({ id, offered }) => offered === 'last' && blocksDone.includes(id));
}

/** Past the last chosen block: to what comes by itself after it, or to the close. */
export function toTheEnd(consultation: Consultation, session: AfterConsent): AfterConsent {
  const last = hasDoneBlocks(consultation, session) ? blockOffered(consultation, session, 'last') : null;
  return last === null
    ? { ...session, interrupt: null, place: { at: 'closing' } }
    : inBlock(consultation, session, last);
}

/** To what comes by itself before the blocks, to the only block, or to the choice between them. */
export function toBlocks(consultation: Consultation, session: AfterConsent): Step {
  const first = blockOffered(consultation, session, 'first');
  if (first !== null) return beginBlock(consultation, session, first);
  const [only, another] = blocksOffered(consultation, session);
  if (only === undefined) return sayingWithHere(consultation, toTheEnd(consultation, session), []);
  if (another === undefined) return beginBlock(consultation, session, only);
  return sayingWithHere(consultation, { ...session, interrupt: null, place: { at: 'blocks' } }, []);
}

export function beginBlock(consultation: Consultation, session: AfterConsent, dialog: Dialog): Step {
  return sayingWithHere(consultation, inBlock(consultation, session, dialog), []);
}

function inBlock(consultation: Consultation, session: AfterConsent, dialog: Dialog): AfterConsent {
  const first = nextIn(consultation, session, dialog);
  return first === null
    ? leaveBlock(consultation, session, dialog)
    : opened(consultation, { ...session, skipsInARow: 0 }, first);
}

/** The dialog of a question that was switched off. */
function dialogOf({ dialogs }: Consultation, ref: string): Dialog | undefined {
  return dialogs.find(({ id }) => ref.startsWith(`${id}.`));
}
