// What is to be kept of an answer, and what the session remembers of it.

import { type Consultation } from '#dialog/consultation';
import { wording } from '#dialog/message';
import { Consent } from '#privacy/consent';
import { type Keepable } from '#privacy/keepable';
import { type Found, memoryOf } from './course';
import { type FinishRound, type Keep } from './effect';
import { type AfterConsent } from './session';
import { isHosted } from './who-may-begin';

/** A question as it stood open in one of the last turns. */
export type Asked = AfterConsent['asked'][number];

export function keep(session: AfterConsent, asked: Asked, kept: Keep['kept']): Keep {
  const { participation, writer, link } = session;
  const { question, round, wording } = asked;
  const consent = Consent.given(session.consent);
  const group = isHosted(link) ? link.group : null;
  return { do: 'keep', consent, participation, question, round, wording, writer, group, kept };
}

/** Nothing, for nothing. */
export function keepAny(session: AfterConsent, asked: Asked, kept: readonly Keepable[]): Keep[] {
  const [first, ...rest] = kept;
  return first === undefined ? [] : [keep(session, asked, [first, ...rest])];
}

/** Nothing in a first round: there is nothing before it. */
export function finishRound(
  { participation }: AfterConsent,
  { question, round }: Pick<Asked, 'question' | 'round'>,
): FinishRound[] {
  return round > 1 ? [{ do: 'finish-round', participation, question, round }] : [];
}

/** The entry of the question that stands open now. */
export function askedNow(
  consultation: Consultation,
  session: AfterConsent,
  { dialog, question, ref }: Found,
): Asked {
  const { place, rounds, ownWord, plain } = session;
  const isSimpler = place.at === 'question' ? place.simpler : plain;
  const step = place.at === 'question' ? place.step : null;
  const asked = wording(consultation, dialog, question, isSimpler, ownWord);
  return { turn: 0, question: ref, round: rounds[ref] ?? 1, wording: asked, probe: null, step };
}

/** False for a question that was opened while a card of help or of stopping hid it. */
export function wasSeen({ asked, rounds }: AfterConsent, { ref }: Found): boolean {
  return asked.some(({ question, round }) => question === ref && round === rounds[ref]);
}

/** True while the question waits for just this: the same round of it, step and follow-up. */
export function isOpen(session: AfterConsent, asked: Asked): boolean {
  const { place } = session;
  if (place.at !== 'question' || !isOpenAtAll(session, asked)) return false;
  return place.probe === asked.probe && place.step === asked.step;
}

/** True while the question stands open in the same round, at whatever step. */
export function isOpenAtAll({ place, rounds }: AfterConsent, { question, round }: Asked): boolean {
  return place.at === 'question' && place.question === question && rounds[question] === round;
}

export function withAnswer(session: AfterConsent, ref: string): AfterConsent {
  return {
    ...session,
    answered: [...session.answered.filter((each) => each !== ref), ref],
    skipped: session.skipped.filter((each) => each !== ref),
    skipsInARow: 0,
  };
}

export function withChoices(session: AfterConsent, found: Found, chosen: readonly string[]): AfterConsent {
  return { ...session, choices: { ...session.choices, [memoryOf(found)]: [...chosen] } };
}
