// What is said at a place: when it is reached, and when somebody comes back to it.

import { type Consultation } from '#dialog/consultation';
import { type Question } from '#dialog/dialog';
import { check, information, type Message, purpose, shell, wording } from '#dialog/message';
import { type AfterConsent, type BeforeConsent, type Session } from './session';

/** The messages of the place where a session is, an interruption first. */
export function here(consultation: Consultation, session: Session): Message[] {
  return session.consented ? hereAfter(consultation, session) : hereBefore(consultation, session);
}

function hereBefore(consultation: Consultation, { place, interrupt }: BeforeConsent): Message[] {
  if (interrupt === 'helping') return [shell('help.card')];
  if (interrupt === 'paused') return [shell('pause.nowBefore')];
  if (interrupt === 'withdrawing') return [shell('withdraw.ask')];
  switch (place.at) {
    case 'language':
      return [shell('chooseLanguage')];
    case 'private':
      return [shell(place.notNow ? 'private.notNow' : 'private.ask')];
    case 'age':
      return [shell('age.ask')];
    case 'information':
      return [information(consultation, place.card)];
    case 'check':
      return [check(consultation, place.check, 'ask')];
    case 'purpose':
      return [purpose(consultation, place.purpose, 'ask')];
  }
}

function hereAfter(consultation: Consultation, session: AfterConsent): Message[] {
  const { place, interrupt, answered } = session;
  if (interrupt === 'helping') return [shell('help.card')];
  if (interrupt === 'paused') return [shell('pause.now')];
  if (interrupt === 'stopping') return [shell(answered.length > 0 ? 'stop.ask' : 'stop.askEmpty')];
  if (interrupt === 'deleting') return [shell('delete.ask')];
  switch (place.at) {
    case 'receipt':
      return [shell('receipt.above')];
    case 'question':
      return asking(consultation, session);
    case 'closing':
      return [shell(answered.length > 0 ? 'close.ask' : 'close.askEmpty')];
    case 'finished':
      return [shell('ends.finished')];
  }
}

/** The open question with its number. */
function asking(consultation: Consultation, session: AfterConsent): Message[] {
  const open = openQuestion(consultation, session);
  if (open === null) return [];
  const count = consultation.dialog.questions.length;
  return [shell('asking.progress', { number: open.number, count }), open.wording];
}

/** The question that stands open, its number from 1, and its wording now; nothing elsewhere. */
export function openQuestion(
  consultation: Consultation,
  { place, ownWord }: AfterConsent,
): { question: Question; number: number; wording: Message } | null {
  if (place.at !== 'question') return null;
  const at = consultation.dialog.questions.findIndex(({ id }) => id === place.question);
  const question = consultation.dialog.questions[at];
  if (question === undefined) return null;
  return { question, number: at + 1, wording: wording(consultation, question, place.simpler, ownWord) };
}
