// From one place to the next: into a question, out of a block, to an offer, to the close.

import { type Consultation } from '#dialog/consultation';
import { type Dialog } from '#dialog/dialog';
import { type Message } from '#dialog/message';
import { blockOffered, blocksOffered, find, hasDoneBlocks, nextIn } from './course';
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
  const found = find(consultation, ref);
  const step = found === null ? null : firstStep(found.question);
  const name = found?.question.once ?? ref;
  // A choice of one stands until another takes its place: questions depend on it. Several are chosen anew.
  const isAnew = found?.question.kind === 'several-choices';
  const choices = Object.fromEntries(
    Object.entries(session.choices).filter(([each]) => !isAnew || each !== name),
  );
  return {
    ...session,
    interrupt: null,
    choices,
    rounds: { ...session.rounds, [ref]: (session.rounds[ref] ?? 0) + 1 },
    place: { at: 'question', question: ref, simpler: session.plain, isReworded: false, step, probe: null },
  };
}

/** To the next question of the block that `ref` belongs to, or past the block's end. */
export function onward(consultation: Consultation, session: AfterConsent, ref: string): AfterConsent {
  const dialog = find(consultation, ref)?.dialog ?? dialogOf(consultation, ref);
  if (dialog === undefined) return close(consultation, session);
  const following = nextIn(consultation, session, dialog);
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
  if (only === undefined) return toTheEnd(consultation, free);
  // After what comes first by itself, the only block there is needs no choosing.
  return another === undefined && !hasDoneBlocks(consultation, free)
    ? inBlock(consultation, free, only)
    : { ...free, place: { at: 'blocks' } };
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
