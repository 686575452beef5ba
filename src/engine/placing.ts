// Cards on a line, one by one or all at once, and pictures: what is arranged rather than said.

import { type Consultation } from '#dialog/consultation';
import { shell } from '#dialog/message';
import { Chosen } from '#privacy/chosen';
import { type Keepable } from '#privacy/keepable';
import { LEAVE_OUT, LINE_PLACES } from '#questions/violence-scale';
import { added, afterSad } from './answering';
import { find, type Found } from './course';
import { type Step } from './effect';
import { type Caption, type ParticipantEvent } from './event';
import { type Asked, askedNow, finishRound, isOpenAtAll, keepAny, withAnswer } from './keeping';
import { onward, sayingWithHere } from './moving';
import { cardAt, GO_ON, placesOwnCard, stepAfter } from './question-steps';
import { type AfterConsent } from './session';
import { skip } from './skipping';

/** One card of a line, where there is nothing to drag. */
export function placeCard(consultation: Consultation, session: AfterConsent, found: Found, id: string): Step {
  const { place } = session;
  const { question, ref } = found;
  if (place.at !== 'question' || question.kind !== 'violence-scale')
    return sayingWithHere(consultation, session, []);
  const card = Chosen.among(question.cards, cardAt(question, place.step)?.id ?? '');
  const kept = id === GO_ON ? [] : placed(card, placesOwnCard(place.step), id);
  const heard = kept.length > 0 ? withAnswer(session, ref) : session;
  const step = stepAfter(question, place.step);
  if (step === null && !heard.answered.includes(ref)) return skip(consultation, session);
  const moved: AfterConsent =
    step === null ? onward(consultation, heard, ref) : { ...heard, place: { ...place, step } };
  const asked = askedNow(consultation, session, found);
  const keeping = keepAny(session, asked, kept);
  if (step !== null) return sayingWithHere(consultation, moved, keeping);
  const effects = [...keeping, ...finishRound(session, asked)];
  return sayingWithHere(consultation, moved, effects, shell('asking.thanks'));
}

function placed(card: Chosen | null, isOwn: boolean, id: string): Keepable[] {
  const of = LINE_PLACES.length;
  if (isOwn) return id === LEAVE_OUT ? [] : [{ as: 'own-card-placed', place: Number(id), of }];
  if (card === null) return [];
  return id === LEAVE_OUT ? [{ as: 'left-out', card }] : [{ as: 'placed', card, place: Number(id), of }];
}

type Arranged = Extract<ParticipantEvent, { is: 'arranged' }>;
type Drew = Extract<ParticipantEvent, { is: 'drew' }>;

/** A whole line of cards, or a picture, with its caption. */
export function arrange(
  consultation: Consultation,
  session: AfterConsent,
  asked: Asked,
  event: Arranged | Drew,
): Step {
  const { caption } = event;
  const written: Keepable[] =
    caption === null || caption.kept.isBlank ? [] : [{ as: 'text', words: caption.kept, probe: null }];
  if (event.is === 'drew' && event.picture === null)
    return unread(consultation, session, asked, caption, written);
  const shown = event.is === 'drew' ? pictureOf(event) : cardsOf(event);
  const kept = keepAny(session, asked, [...shown, ...written]);
  if (kept.length === 0) return sayingWithHere(consultation, session, [], shell('asking.empty'));
  const isWhole = event.is === 'arranged' && shown.length > 0;
  const keeping = isWhole ? [...kept, ...finishRound(session, asked)] : kept;
  const heard = withAnswer({ ...session, interrupt: null }, asked.question);
  const found = find(consultation, asked.question);
  const isSad = caption?.sadness === 'sad';
  const thanks = shell(event.is === 'drew' ? 'drawing.thanks' : 'asking.thanks');
  if (found === null || !isOpenAtAll(session, asked))
    return sayingWithHere(consultation, heard, keeping, isSad ? shell('sad.thanks') : thanks);
  return isSad
    ? afterSad(consultation, heard, found.ref, keeping)
    : sayingWithHere(consultation, onward(consultation, heard, found.ref), keeping, thanks);
}

/** The question stays where it is, so that it can be drawn again; a caption is kept. */
function unread(
  consultation: Consultation,
  session: AfterConsent,
  asked: Asked,
  caption: Caption | null,
  written: readonly Keepable[],
): Step {
  const keeping = keepAny(session, asked, written);
  const heard = keeping.length > 0 ? withAnswer(session, asked.question) : session;
  const thanks = keeping.length > 0 && caption !== null ? [added(caption)] : [];
  return sayingWithHere(consultation, heard, keeping, ...thanks, shell('drawing.unread'));
}

function pictureOf({ picture }: Drew): Keepable[] {
  return picture === null ? [] : [{ as: 'picture', sealed: picture }];
}

function cardsOf({ placed: cards, leftOut }: Arranged): Keepable[] {
  const of = cards.length;
  return [
    ...cards.map((each, at): Keepable =>
      'card' in each
        ? { as: 'placed', card: each.card, place: at + 1, of }
        : { as: 'own-card', words: each.own, place: at + 1, of },
    ),
    ...leftOut.map((card): Keepable => ({ as: 'left-out', card })),
  ];
}
