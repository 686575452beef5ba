// Which question stood open in a turn.

import { type Consultation } from '#dialog/consultation';
import { type Question } from '#dialog/dialog';
import { find } from './course';
import { type Session } from './session';

/** Null for a turn in which none did, or that is not remembered any more. */
export function questionAskedIn(consultation: Consultation, session: Session, turn: number): Question | null {
  if (!session.consented) return null;
  const asked = session.asked.find((each) => each.turn === turn);
  return asked === undefined ? null : (find(consultation, asked.question)?.question ?? null);
}
