// What is said at a place: when it is reached, and when somebody comes back to it.

import { type Consultation } from '#dialog/consultation';
import {
  cardLabel,
  check,
  hasReason,
  information,
  type Message,
  purpose,
  reason,
  shell,
  wording,
} from '#dialog/message';
import { TELL_INSTEAD } from '#questions/drawing';
import { countIn, find, type Found, hasDoneBlocks, isAnyLeftEarly, isBegun, progress } from './course';
import { asksForOwnCard, CAPTION, cardAt, placesOwnCard } from './question-steps';
import { type AfterConsent, type BeforeConsent, type Session } from './session';

/** The messages of the place where a session is, an interruption first. */
export function here(consultation: Consultation, session: Session): Message[] {
  return session.consented ? hereAfter(consultation, session) : hereBefore(consultation, session);
}

function hereBefore(
  consultation: Consultation,
  { place, interrupt, audience, link }: BeforeConsent,
): Message[] {
  if (interrupt === 'helping') return [shell('help.card')];
  if (interrupt === 'paused') return [shell('pause.nowBefore')];
  if (interrupt === 'withdrawing') return [shell('withdraw.ask'), ...sameEnd(link)];
  if (interrupt === 'choosing-language') return [shell('chooseLanguage')];
  switch (place.at) {
    case 'language':
      return [shell('chooseLanguage')];
    case 'closed':
      return [closed(consultation, place.why)];
    case 'private':
      return [shell(place.notNow ? 'private.notNow' : 'private.ask')];
    case 'audience':
      return [shell('audience.ask')];
    case 'age':
      return [shell('age.ask')];
    case 'information':
      return [information(consultation, place.card, audience)];
    case 'check':
      return [check(consultation, place.check, 'ask')];
    case 'purpose':
      return [purpose(consultation, place.purpose, 'ask')];
  }
}

function closed(
  { opens }: Consultation,
  why: Extract<BeforeConsent['place'], { at: 'closed' }>['why'],
): Message {
  if (why === 'tooMany') return shell('withdraw.tooMany');
  return why === 'notYet' ? shell('closed.notYet', { day: opens ?? '' }) : shell(`closed.${why}`);
}

function hereAfter(consultation: Consultation, session: AfterConsent): Message[] {
  const { place, interrupt, answered, link } = session;
  if (interrupt === 'helping') return [shell('help.card')];
  if (interrupt === 'paused') return [shell('pause.now')];
  if (interrupt === 'stopping') return [shell(answered.length > 0 ? 'stop.ask' : 'stop.askEmpty')];
  if (interrupt === 'deleting') return [shell('delete.ask'), ...sameEnd(link)];
  if (interrupt === 'choosing-language') return [shell('chooseLanguage')];
  switch (place.at) {
    case 'receipt':
      return [shell('receipt.above')];
    case 'writer':
      return [shell('writer.ask')];
    case 'blocks':
      return [shell(hasDoneBlocks(consultation, session) ? 'blocks.askMore' : 'blocks.ask')];
    case 'question':
      return asking(consultation, session);
    case 'offer':
      return [shell(OFFERS[place.offer])];
    case 'changing':
      return [shell('close.which')];
    case 'closing':
      return [closing(consultation, session)];
    case 'finished':
      return [shell(answered.length > 0 ? 'ends.finished' : 'ends.empty')];
  }
}

/** Through a host's link the end cannot say that something was deleted, so it is said before. */
function sameEnd(link: Session['link']): Message[] {
  return link === null ? [] : [shell('delete.sameEnd')];
}

function closing(consultation: Consultation, session: AfterConsent): Message {
  const at = isAnyLeftEarly(consultation, session) ? 'stop' : 'close';
  return shell(session.answered.length > 0 ? `${at}.ask` : `${at}.askEmpty`);
}

const OFFERS = { 'next-part': 'offer.nextPart', finish: 'offer.finish', 'after-sad': 'sad.choose' } as const;

/** The open question with its number, or the step of it that stands open. */
function asking(consultation: Consultation, session: AfterConsent): Message[] {
  const open = openQuestion(consultation, session);
  if (open === null || session.place.at !== 'question') return [];
  const { step, probe, chosen } = session.place;
  if (probe !== null) return [probing(session, probe)];
  const { question } = open.found;
  if (question.kind === 'content-note')
    return [...announcement(consultation, session, open.found), open.wording];
  if (question.kind === 'violence-scale') return placing(consultation, session, open, step);
  if (question.kind === 'drawing' && step === TELL_INSTEAD) return [shell('drawing.tellNow')];
  const more = question.kind === 'several-choices' && chosen.length === 0 ? [shell('several.more')] : [];
  const { found } = open;
  return [
    ...announcement(consultation, session, found),
    numberOf(consultation, session, found),
    open.wording,
    ...(question.asksUs ? [shell('asking.toUs')] : []),
    ...(hasReason(found.dialog, question) ? [shell('asking.why'), reason(found.dialog, question)] : []),
    ...more,
  ];
}

/** What a block is, said with the first thing of it and not again. */
function announcement(consultation: Consultation, session: AfterConsent, { dialog }: Found): Message[] {
  if (isBegun(session, dialog)) return [];
  return dialog.offered === 'chosen'
    ? [shell('asking.first', { count: countIn(consultation, session, dialog) })]
    : [shell(`background.${dialog.offered}`)];
}

/** A card after another: the line is explained with the first one. */
function placing(
  consultation: Consultation,
  session: AfterConsent,
  { found, wording: explained }: OpenQuestion,
  step: string | null,
): Message[] {
  const { dialog, question } = found;
  if (question.kind !== 'violence-scale') return [];
  if (asksForOwnCard(step)) return [shell('line.own')];
  if (placesOwnCard(step)) return [shell('line.whereOwn')];
  if (step === CAPTION) return [shell('line.caption')];
  const card = cardAt(question, step);
  if (card === null) return [explained];
  const { id, number, count } = card;
  const first =
    number === 1
      ? [...announcement(consultation, session, found), numberOf(consultation, session, found), explained]
      : [];
  return [
    ...first,
    shell('line.card', { number, count }),
    cardLabel(dialog, question, id),
    shell('line.where'),
  ];
}

function probing({ ownWord }: AfterConsent, probe: NonNullable<OpenQuestion['probe']>): Message {
  return probe === 'meaning' ? shell('probe.meaning', { ownWord: ownWord ?? '' }) : shell(`probe.${probe}`);
}

function numberOf(consultation: Consultation, session: AfterConsent, found: Found): Message {
  return shell('asking.progress', progress(consultation, session, found));
}

type OpenQuestion = {
  readonly found: Found;
  readonly wording: Message;
  readonly step: string | null;
  readonly probe: Extract<AfterConsent['place'], { at: 'question' }>['probe'];
};

/** The question that stands open for words, and its wording now; nothing elsewhere. */
export function openQuestion(consultation: Consultation, session: AfterConsent): OpenQuestion | null {
  const { place, ownWord, plain } = session;
  if (place.at !== 'question' && place.at !== 'offer') return null;
  const found = find(consultation, place.question);
  if (found === null) return null;
  const isSimpler = place.at === 'question' ? place.simpler : plain;
  return {
    found,
    wording: wording(consultation, found.dialog, found.question, isSimpler, ownWord),
    step: place.at === 'question' ? place.step : null,
    probe: place.at === 'question' ? place.probe : null,
  };
}
