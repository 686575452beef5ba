// What somebody has before them was switched off: they are led past it, and what they sent is not lost.

import { type Message, shell } from '#dialog/message';
import { type Consultation } from '#dialog/consultation';
import { asWritten } from '#dialog/switched-off';
import { type Act } from './act';
import { afterConsent } from './after-consent';
import { find, isAnnouncing } from './course';
import { type Effect, type Step } from './effect';
import { here } from './here';
import { onward, saying, sayingWithHere } from './moving';
import { cardAt, stepAfter } from './question-steps';
import { type AfterConsent } from './session';

/** True where the open question, the card of it, or all that a content note announces is switched off. */
export function isSwitchedOff(consultation: Consultation, { place }: AfterConsent): boolean {
  if (place.at !== 'question') return false;
  const found = find(consultation, place.question);
  return found === null || !isAnnouncing(found) || nextCard(consultation, place) !== null;
}

/** Where it goes on, and what is said of it: a card less is nothing to speak of. */
export function past(
  consultation: Consultation,
  session: AfterConsent,
): { readonly moved: AfterConsent; readonly told: readonly Message[] } {
  const { place, interrupt } = session;
  const ref = place.at === 'question' ? place.question : '';
  const step = place.at === 'question' ? nextCard(consultation, place) : null;
  if (place.at === 'question' && step !== null)
    return { moved: { ...session, place: { ...place, step } }, told: [] };
  const moved: AfterConsent = { ...onward(consultation, session, ref), interrupt };
  return { moved, told: [shell('asking.ledPast')] };
}

/** @returns null unless the card that is being placed is switched off, and others of its line are not. */
function nextCard(
  consultation: Consultation,
  { question: ref, step }: Extract<AfterConsent['place'], { at: 'question' }>,
): string | null {
  const question = find(consultation, ref)?.question;
  const written = find(asWritten(consultation), ref)?.question;
  if (question?.kind !== 'violence-scale' || written?.kind !== 'violence-scale') return null;
  const isThere = cardAt(written, step) === null || cardAt(question, step) !== null;
  return isThere ? null : stepAfter(question, step, written.cards);
}

export function ledPast(
  consultation: Consultation,
  session: AfterConsent,
  act: Exclude<Act, { is: 'repeated' }>,
  participation: string,
): Step {
  const { moved, told } = past(consultation, session);
  if (act.is === 'words' || act.is === 'arranged') return kept(consultation, moved, act, told, participation);
  const isControl = act.is === 'control' && ['help', 'pause', 'stop', 'delete'].includes(act.control);
  if (isControl || (session.interrupt !== null && act.is !== 'old'))
    return afterConsent(consultation, moved, act, participation);
  if (act.is === 'chose') return chosen(consultation, session, act, participation);
  const old = act.is === 'old' ? [shell('asking.oldButton')] : [];
  return sayingWithHere(consultation, moved, [], ...old, ...told);
}

function kept(
  consultation: Consultation,
  moved: AfterConsent,
  act: Extract<Act, { is: 'words' | 'arranged' }>,
  told: readonly Message[],
  participation: string,
): Step {
  const { session, effects } = afterConsent(consultation, moved, act, participation);
  if (session === null || !session.consented) return { session, effects };
  const done = effects.filter(isDone);
  const added = done.length > 0 ? [shell('asking.added')] : [];
  return saying(session, done, ...added, ...told, ...here(consultation, session));
}

/** Chosen of what was still on the screen. */
function chosen(
  consultation: Consultation,
  session: AfterConsent,
  act: Extract<Act, { is: 'chose' }>,
  participation: string,
): Step {
  const { session: heard, effects } = afterConsent(asWritten(consultation), session, act, participation);
  if (heard === null || !heard.consented) return { session: heard, effects };
  const { answered, skipped, choices, routes } = heard;
  const { moved, told } = past(consultation, { ...session, answered, skipped, choices, routes });
  const done = effects.filter(isDone);
  const thanks = done.length > 0 && told.length > 0 ? [shell('asking.thanks')] : [];
  return sayingWithHere(consultation, moved, done, ...thanks, ...told);
}

function isDone({ do: what }: Effect): boolean {
  return what !== 'say';
}
