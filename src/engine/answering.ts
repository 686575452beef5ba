// Words in reply to a question: kept, and what comes after them.

import { type Consultation } from '#dialog/consultation';
import { type Message, shell } from '#dialog/message';
import { type Keepable } from '#privacy/keepable';
import { ownWordIn } from '#questions/own-word';
import { find, type Found } from './course';
import { type Effect, type Keep, type Step } from './effect';
import { type Caption, type Sadness, type Said } from './event';
import { type Asked, finishRound, isOpen, isOpenAtAll, keep, withAnswer } from './keeping';
import { onward, saying, sayingWithHere } from './moving';
import { asksForOwnCard, CAPTION, isBitByBit, placingStep } from './question-steps';
import { type AfterConsent } from './session';

export function words(consultation: Consultation, session: AfterConsent, asked: Asked, said: Said): Step {
  const found = find(consultation, asked.question);
  const isOwnCard = found?.question.kind === 'violence-scale' && asksForOwnCard(asked.step);
  const kept: Keepable = isOwnCard
    ? { as: 'own-card', words: said.kept, place: null, of: null }
    : { as: 'text', words: said.kept, probe: asked.probe };
  const keeping = keep(session, asked, [kept]);
  if (found === null || !isWaitingFor(session, found, asked))
    return addTo(consultation, session, asked, said, keeping);
  // The caption is the last that is said of a line.
  const isLast = isBitByBit(found.question) && asked.step === CAPTION;
  const effects = isLast ? [keeping, ...finishRound(session, asked)] : [keeping];
  return isHeld(session)
    ? saying(answeredBelow(consultation, session, found, said), effects, added(said))
    : answer(consultation, session, found, said, effects);
}

/** Whoever is to tell a drawing in words may have told it before they were shown so. */
function isWaitingFor(session: AfterConsent, { question }: Found, asked: Asked): boolean {
  return question.kind === 'drawing' ? isOpenAtAll(session, asked) : isOpen(session, asked);
}

/** A second message that was sent before the next question could be seen. */
function addTo(
  consultation: Consultation,
  session: AfterConsent,
  asked: Asked,
  said: Said,
  keeping: Keep,
): Step {
  const heard = withAnswer(session, asked.question);
  const { place, interrupt } = session;
  const isFollowedUp = place.at === 'question' && place.question === asked.question && place.probe !== null;
  if (said.sadness === 'sad' && isFollowedUp)
    return interrupt === null
      ? afterSad(consultation, heard, asked.question, [keeping])
      : saying(offeredAfterSad(heard, asked.question), [keeping], added(said));
  return place.at === 'question' || interrupt !== null
    ? saying(heard, [keeping], added(said))
    : sayingWithHere(consultation, heard, [keeping], added(said));
}

export function added({ sadness }: Caption): Message {
  return shell(sadness === 'sad' ? 'sad.thanks' : 'asking.added');
}

/** While a card of help or of stopping is shown, that card stays. */
function answeredBelow(
  consultation: Consultation,
  session: AfterConsent,
  found: Found,
  said: Said,
): AfterConsent {
  const heard = withAnswer(session, found.ref);
  if (staysOpen(found, session)) return heard;
  if (isConsoled(found, said)) return offeredAfterSad(heard, found.ref);
  return { ...onward(consultation, heard, found.ref), interrupt: session.interrupt };
}

function answer(
  consultation: Consultation,
  session: AfterConsent,
  found: Found,
  said: Said,
  keeping: readonly Effect[],
): Step {
  const heard = withAnswer({ ...session, interrupt: null }, found.ref);
  const thanks = shell(said.kept.hidden > 0 ? 'asking.thanksHidden' : 'asking.thanks');
  if (isWritingACard(session)) return sayingWithHere(consultation, placingItNext(heard), keeping, thanks);
  if (staysOpen(found, session)) return sayingWithHere(consultation, heard, keeping, added(said));
  const named = withOwnWord(heard, found, said);
  if (isConsoled(found, said)) return afterSad(consultation, named, found.ref, keeping);
  const moved = probing(named, found, said.sadness) ?? onward(consultation, named, found.ref);
  return sayingWithHere(consultation, moved, keeping, thanks);
}

function withOwnWord(session: AfterConsent, { question }: Found, { kept }: Said): AfterConsent {
  const { place } = session;
  const isAsked = question.kind === 'own-word' && place.at === 'question' && place.probe === null;
  return isAsked ? { ...session, ownWord: ownWordIn(kept) } : session;
}

/** Who works with people is not consoled for what they report. */
function isConsoled({ dialog }: Found, { sadness }: Said): boolean {
  return sadness === 'sad' && dialog.audience !== 'practitioner';
}

/** Never a follow-up after something sad: thanks, and a choice. */
export function afterSad(
  consultation: Consultation,
  session: AfterConsent,
  question: string,
  keeping: readonly Effect[],
): Step {
  return sayingWithHere(consultation, offeredAfterSad(session, question), keeping, shell('sad.thanks'));
}

function offeredAfterSad(session: AfterConsent, question: string): AfterConsent {
  return { ...session, place: { at: 'offer', offer: 'after-sad', question } };
}

/**
 * The next follow-up that the author chose, if there is one. There is none where nobody can tell whether the answer
 * was a sad one.
 */
function probing(session: AfterConsent, { question }: Found, sadness: Sadness): AfterConsent | null {
  const { place, ownWord } = session;
  if (place.at !== 'question' || !('probes' in question) || sadness !== 'not-sad') return null;
  const left = question.probes.slice(place.probe === null ? 0 : question.probes.indexOf(place.probe) + 1);
  const probe = left.find((each) => each !== 'meaning' || ownWord !== null);
  return probe === undefined ? null : { ...session, place: { ...place, probe } };
}

function isWritingACard({ place }: AfterConsent): boolean {
  return place.at === 'question' && asksForOwnCard(place.step);
}

function placingItNext(session: AfterConsent): AfterConsent {
  const { place } = session;
  if (place.at !== 'question') return session;
  return { ...session, place: { ...place, step: placingStep(place.step) } };
}

/** Words beside the cards or the options of a question are kept, and the question goes on. */
function staysOpen({ question }: Found, { place }: AfterConsent): boolean {
  return isBitByBit(question) && place.at === 'question' && place.step !== CAPTION;
}

function isHeld({ interrupt }: AfterConsent): boolean {
  return interrupt !== null && interrupt !== 'paused';
}
