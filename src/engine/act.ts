// What an event means here: a choice, a control, words, or a button that has had its time.

import { type Control, CONTROLS } from '#dialog/choice';
import { type ParticipantEvent, type Said } from './event';

import { type Session } from './session';

export type Act =
  | { readonly is: 'chose'; readonly choice: string; readonly byTap: boolean }
  | { readonly is: 'control'; readonly control: Control }
  | { readonly is: 'words'; readonly said: Said; readonly inReplyTo: number }
  /** A button, or a typed control, of an older turn. */
  | { readonly is: 'old' }
  /** The same button of the same turn once more. */
  | { readonly is: 'repeated' };

/** Stand in front of every phase and work from any message, however old. */
const ALWAYS: readonly Control[] = ['help', 'stop', 'pause'];

export function actOf(session: Session, event: Exclude<ParticipantEvent, { is: 'arrived' }>): Act {
  return event.is === 'tapped'
    ? tapped(session, event.choice?.id ?? null, event.turn)
    : wrote(session, event);
}

function tapped(session: Session, choice: string | null, turn: number): Act {
  if (choice === null) return { is: 'old' };
  if (session.lastTap?.turn === turn && session.lastTap.choice === choice) return { is: 'repeated' };
  const control = CONTROLS.find((each) => `control:${each}` === choice);
  if (control !== undefined && ALWAYS.includes(control)) return { is: 'control', control };
  if (turn !== session.turn) return { is: 'old' };
  return control === undefined ? { is: 'chose', choice, byTap: true } : { is: 'control', control };
}

function wrote(session: Session, { said, inReplyTo }: { said: Said; inReplyTo: number }): Act {
  const isOld = inReplyTo < session.turn;
  const control = CONTROLS.find((each) => each === said.control?.id);
  if (control !== undefined)
    return isOld && !ALWAYS.includes(control) ? { is: 'old' } : { is: 'control', control };
  if (said.choice !== null && !isOld) return { is: 'chose', choice: said.choice.id, byTap: false };
  // Nobody can have seen a turn that has not been: a client that says so is answering the present one.
  return { is: 'words', said, inReplyTo: Math.min(inReplyTo, session.turn) };
}
