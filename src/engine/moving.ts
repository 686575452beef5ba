// From one place to the next: into a question, out of a block, to an offer, to the close.

import { type Consultation } from '#dialog/consultation';
import { type Dialog } from '#dialog/dialog';
import { type Message, shell } from '#dialog/message';
import { blocksOffered, countIn, find, nextBehind, nextIn } from './course';
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

/** Out of a block, finished or not: to the choice of another one, or to the close. */
export function leaveBlock(consultation: Consultation, session: AfterConsent, { id }: Dialog): AfterConsent {
  const blocksDone = [...session.blocksDone.filter((each) => each !== id), id];
  return close(consultation, { ...session, blocksDone });
}

function close(consultation: Consultation, session: AfterConsent): AfterConsent {
  const at = blocksOffered(consultation, session).length > 0 ? 'blocks' : 'closing';
  return { ...session, interrupt: null, skipsInARow: 0, place: { at } };
}

/** To the only block, or to the choice between them. */
export function toBlocks(consultation: Consultation, session: AfterConsent): Step {
  const [only, another] = blocksOffered(consultation, session);
  if (only === undefined)
    return sayingWithHere(consultation, { ...session, interrupt: null, place: { at: 'closing' } }, []);
  if (another === undefined) return beginBlock(consultation, session, only);
  return sayingWithHere(consultation, { ...session, interrupt: null, place: { at: 'blocks' } }, []);
}

/** Says what will happen before it happens. */
export function beginBlock(consultation: Consultation, session: AfterConsent, dialog: Dialog): Step {
  const count = countIn(consultation, session, dialog);
  const first = nextIn(consultation, session, dialog);
  if (first === null) return sayingWithHere(consultation, leaveBlock(consultation, session, dialog), []);
  const begun = opened(consultation, { ...session, skipsInARow: 0 }, first);
  return sayingWithHere(consultation, begun, [], shell('asking.first', { count }));
}

/** The dialog of a question that was switched off. */
function dialogOf({ dialogs }: Consultation, ref: string): Dialog | undefined {
  return dialogs.find(({ id }) => ref.startsWith(`${id}.`));
}
