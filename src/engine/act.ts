// What an event means here: a choice, a control, words, or a button that has had its time.

import { type Control, CONTROLS } from '#dialog/choice';
import { type Chosen } from '#privacy/chosen';
import { type ParticipantEvent, type Said } from './event';
import { isOpen } from './keeping';
import { type Session } from './session';

export type Act =
  /** Several only where a question takes several. */
  | { readonly is: 'chose'; readonly choices: readonly Chosen[]; readonly byTap: boolean }
  | { readonly is: 'control'; readonly control: Control }
  | { readonly is: 'words'; readonly said: Said; readonly inReplyTo: number }
  /** A line of cards, or a picture. */
  | { readonly is: 'arranged'; readonly event: Extract<ParticipantEvent, { is: 'arranged' | 'drew' }> }
  /** A button, or a typed control, of an older turn. */
  | { readonly is: 'old' }
  /** The same button of the same turn once more. */
  | { readonly is: 'repeated' };

/** Stand in front of every phase and work from any message, however old. */
const ALWAYS: readonly Control[] = ['help', 'stop', 'pause'];

export function actOf(session: Session, event: Exclude<ParticipantEvent, { is: 'arrived' }>): Act {
  switch (event.is) {
    case 'tapped':
      return tapped(session, event.choice, event.turn);
    case 'wrote':
      return wrote(session, event);
    default:
      return { is: 'arranged', event };
  }
}

function tapped(session: Session, choice: Chosen | null, turn: number): Act {
  if (choice === null) return { is: 'old' };
  if (session.lastTap?.turn === turn && session.lastTap.choice === choice.id) return { is: 'repeated' };
  const control = CONTROLS.find((each) => `control:${each}` === choice.id);
  if (control !== undefined && ALWAYS.includes(control)) return { is: 'control', control };
  if (turn !== session.turn && !asksTheSame(session, turn)) return { is: 'old' };
  if (turn !== session.turn && control !== undefined) return { is: 'old' };
  return control === undefined ? { is: 'chose', choices: [choice], byTap: true } : { is: 'control', control };
}

/** True for an older turn that asked just what stands open now: a second option, or a question put in other words. */
function asksTheSame(session: Session, turn: number): boolean {
  const asked = session.consented ? session.asked.find((each) => each.turn === turn) : undefined;
  return asked !== undefined && session.consented && session.interrupt === null && isOpen(session, asked);
}

function wrote(session: Session, { said, inReplyTo }: { said: Said; inReplyTo: number }): Act {
  const isOld = inReplyTo < session.turn;
  const control = CONTROLS.find((each) => each === said.control?.id);
  const isChoice = said.choices.length > 0 && (!isOld || asksTheSame(session, inReplyTo));
  if (control !== undefined && !(isChoice && !ALWAYS.includes(control)))
    return isOld && !ALWAYS.includes(control) ? { is: 'old' } : { is: 'control', control };
  if (isChoice) return { is: 'chose', choices: said.choices, byTap: false };
  // Nobody can have seen a turn that has not been: a client that says so is answering the present one.
  return { is: 'words', said, inReplyTo: Math.min(inReplyTo, session.turn) };
}
