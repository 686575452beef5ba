// The questions, and all that may happen on the way through them.

import { type Control } from '#dialog/choice';
import { type Consultation } from '#dialog/consultation';
import { type Message, shell } from '#dialog/message';
import { Consent } from '#privacy/consent';
import { ownWordIn } from '#questions/own-word';
import { kindNamed } from '#questions/kinds';
import { type Act } from './act';
import { type Effect, type Keep, say, type Step } from './effect';
import { type Said } from './event';
import { here, openQuestion } from './here';
import { type AfterConsent } from './session';

type Asked = AfterConsent['asked'][number];

/** One step after consent. @param participation of a newly drawn receipt, should one be wanted. */
export function afterConsent(
  consultation: Consultation,
  session: AfterConsent,
  act: Exclude<Act, { is: 'old' | 'repeated' }>,
  participation: string,
): Step {
  if (act.is === 'control') return control(consultation, session, act.control);
  if (act.is === 'chose') return chosen(consultation, session, act, participation);
  return words(consultation, session, act.said, act.inReplyTo);
}

function words(consultation: Consultation, session: AfterConsent, said: Said, inReplyTo: number): Step {
  const asked = session.asked.find(({ turn }) => turn === inReplyTo);
  if (asked === undefined) return unasked(consultation, session);
  if (said.kept.isBlank) return blank(consultation, session, inReplyTo);
  return isOpen(session, asked)
    ? answer(consultation, session, asked, said)
    : addTo(consultation, session, asked, said);
}

function isOpen({ place, rounds }: AfterConsent, { question, round }: Asked): boolean {
  return place.at === 'question' && place.question === question && rounds[question] === round;
}

function answer(consultation: Consultation, session: AfterConsent, asked: Asked, said: Said): Step {
  const question = consultation.dialog.questions.find(({ id }) => id === asked.question);
  const isOwnWord = question !== undefined && kindNamed(question.kind).isOwnWord;
  const heard: AfterConsent = isOwnWord ? { ...session, ownWord: ownWordIn(said.kept) } : session;
  const thanks = shell(said.kept.hidden > 0 ? 'asking.thanksHidden' : 'asking.thanks');
  const moved = answeredTo(onward(consultation, heard), asked.question);
  const isHeld = session.interrupt !== null && session.interrupt !== 'paused';
  return isHeld
    ? saying({ ...moved, interrupt: session.interrupt }, [keep(session, asked, said)], shell('asking.added'))
    : saying(moved, [keep(session, asked, said)], thanks, ...here(consultation, moved));
}

/** A second message that was sent before the next question could be seen. */
function addTo(consultation: Consultation, session: AfterConsent, asked: Asked, said: Said): Step {
  const again = session.place.at === 'closing' ? here(consultation, session) : [];
  const heard = answeredTo(session, asked.question);
  return saying(heard, [keep(session, asked, said)], shell('asking.added'), ...again);
}

function answeredTo(session: AfterConsent, question: string): AfterConsent {
  const { answered } = session;
  return answered.includes(question) ? session : { ...session, answered: [...answered, question] };
}

function keep(session: AfterConsent, { question, round, wording }: Asked, { kept }: Said): Keep {
  const consent = Consent.given(session.consent);
  return { do: 'keep', consent, participation: session.participation, question, round, wording, kept };
}

function blank(consultation: Consultation, session: AfterConsent, inReplyTo: number): Step {
  return inReplyTo < session.turn
    ? { session, effects: [] }
    : saying(session, [], shell('asking.empty'), ...here(consultation, session));
}

function unasked(consultation: Consultation, session: AfterConsent): Step {
  if (session.place.at === 'receipt' && session.interrupt === null)
    return saying(session, [], shell('explain.buttons'));
  const isClosing = session.place.at === 'closing' && session.interrupt === null;
  const told = shell(isClosing ? 'explain.atClose' : 'explain.nothingKept');
  return saying(session, [], told, ...here(consultation, session));
}

function chosen(
  consultation: Consultation,
  session: AfterConsent,
  { choice, byTap }: { choice: string; byTap: boolean },
  participation: string,
): Step {
  const carriesOn: AfterConsent = { ...session, interrupt: null };
  if (choice === 'end') return erase(session, shell('ends.empty'));
  if (choice === 'delete') return interrupt(consultation, session, 'deleting');
  if (session.interrupt === 'stopping' && choice === 'keep') return finish(carriesOn, shell('ends.stopped'));
  // What cannot be got back is deleted by a tap on the words that say so, never by a typed "1".
  if (session.interrupt === 'deleting' && choice === 'yes')
    return byTap
      ? erase(session, shell('ends.deleted'))
      : saying(session, [], shell('explain.buttons'), ...here(consultation, session));
  if (session.interrupt !== null) return saying(carriesOn, [], ...here(consultation, carriesOn));
  switch (session.place.at) {
    case 'receipt':
      return choice === 'new-words' ? newReceipt(session, participation) : begin(consultation, session);
    case 'closing':
      return finish(session, shell('ends.finished'));
    case 'question':
    case 'finished':
      return saying(session, [], ...here(consultation, session));
  }
}

/** Nothing is kept yet under the old words, so they can simply be forgotten. */
function newReceipt(session: AfterConsent, participation: string): Step {
  return saying({ ...session, participation }, [], shell('receipt.show'));
}

function begin(consultation: Consultation, session: AfterConsent): Step {
  const first = consultation.dialog.questions[0]?.id ?? '';
  const begun: AfterConsent = { ...opened(session, first), furthest: first };
  const count = consultation.dialog.questions.length;
  return saying(begun, [], shell('asking.first', { count }), ...here(consultation, begun));
}

function control(consultation: Consultation, session: AfterConsent, pressed: Control): Step {
  const carriesOn: AfterConsent = { ...session, interrupt: null };
  switch (pressed) {
    case 'help':
      return interrupt(consultation, session, 'helping');
    case 'delete':
      return interrupt(consultation, session, 'deleting');
    case 'pause':
      return interrupt(consultation, session, 'paused');
    case 'stop':
      return session.place.at === 'finished'
        ? saying(carriesOn, [], ...here(consultation, carriesOn))
        : interrupt(consultation, session, 'stopping');
    case 'skip':
      return skip(consultation, carriesOn);
    case 'back':
      return back(consultation, carriesOn);
    case 'unclear':
      return unclear(consultation, carriesOn);
  }
}

function skip(consultation: Consultation, session: AfterConsent): Step {
  if (session.place.at !== 'question')
    return saying(session, [], shell('explain.noSkip'), ...here(consultation, session));
  const moved = onward(consultation, session);
  const hasAnswer = session.answered.includes(session.place.question);
  return saying(
    moved,
    [],
    shell(hasAnswer ? 'asking.skippedKept' : 'asking.skipped'),
    ...here(consultation, moved),
  );
}

function back(consultation: Consultation, session: AfterConsent): Step {
  const { questions } = consultation.dialog;
  const { place } = session;
  if (place.at !== 'question' && place.at !== 'closing')
    return saying(session, [], shell('explain.noBack'), ...here(consultation, session));
  const at =
    place.at === 'closing' ? questions.length : questions.findIndex(({ id }) => id === place.question);
  const previous = questions[at - 1];
  if (previous === undefined)
    return saying(session, [], shell('asking.backAtFirst'), ...here(consultation, session));
  const returned = opened(session, previous.id);
  return saying(returned, [], shell('asking.back'), ...here(consultation, returned));
}

function unclear(consultation: Consultation, session: AfterConsent): Step {
  const { place } = session;
  if (place.at === 'receipt') return saying(session, [], shell('receipt.simpler'));
  if (place.at !== 'question')
    return saying(session, [], shell('explain.simplest'), ...here(consultation, session));
  if (place.simpler) return saying(session, [], shell('asking.simplest'), ...here(consultation, session));
  const simpler: AfterConsent = { ...session, place: { ...place, simpler: true } };
  return saying(simpler, [], ...here(consultation, simpler));
}

function interrupt(
  consultation: Consultation,
  session: AfterConsent,
  kind: NonNullable<AfterConsent['interrupt']>,
): Step {
  const held: AfterConsent = { ...session, interrupt: kind };
  return saying(held, [], ...here(consultation, held));
}

/** From a question that was opened again, back to where the participant was; else to the next one, or the close. */
function onward(consultation: Consultation, session: AfterConsent): AfterConsent {
  const ids = consultation.dialog.questions.map(({ id }) => id);
  const current = openQuestion(consultation, session)?.question.id;
  if (current !== session.furthest) return returnTo(session, session.furthest);
  const following = ids[ids.indexOf(current ?? '') + 1] ?? null;
  const moved: AfterConsent = { ...session, furthest: following };
  return following === null ? returnTo(moved, null) : opened(moved, following);
}

/** @param question null: the close. */
function returnTo(session: AfterConsent, question: string | null): AfterConsent {
  return question === null
    ? { ...session, interrupt: null, place: { at: 'closing' } }
    : { ...session, interrupt: null, place: { at: 'question', question, simpler: false } };
}

function opened(session: AfterConsent, question: string): AfterConsent {
  const rounds = { ...session.rounds, [question]: (session.rounds[question] ?? 0) + 1 };
  return returnTo({ ...session, rounds }, question);
}

function finish(session: AfterConsent, message: Message): Step {
  return saying({ ...session, place: { at: 'finished' } }, [], message);
}

function erase({ participation, consent }: AfterConsent, message: Message): Step {
  const effects: Effect[] = [{ do: 'erase', participation, consent: consent.id }];
  return { session: null, effects: [...effects, ...say(message, shell('ends.help'))] };
}

function saying(session: AfterConsent, effects: readonly Effect[], ...messages: Message[]): Step {
  return { session, effects: [...effects, ...say(...messages)] };
}
