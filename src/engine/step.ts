// The whole conversation, one event at a time.

import { type Consultation } from '#dialog/consultation';
import { type Message, shell } from '#dialog/message';
import { type Act, actOf } from './act';
import { afterConsent } from './after-consent';
import { beforeConsent } from './before-consent';
import { say, type Step } from './effect';
import { type ParticipantEvent } from './event';
import { here, openQuestion } from './here';
import { isSwitchedOff, ledPast, past } from './led-past';
import { sayingWithHere } from './moving';
import { type AfterConsent, type Session } from './session';

/** Pure: the same consultation, session and event give the same step, and nothing has happened yet. Never throws. */
export function step(consultation: Consultation, session: Session, event: ParticipantEvent): Step {
  if (event.is === 'arrived' || session.turn === 0)
    return numbered(consultation, session, arrive(consultation, session, event));
  const act = actOf(session, event);
  return numbered(consultation, session, withTap(decide(consultation, session, act, event), act, event));
}

function decide(consultation: Consultation, session: Session, act: Act, event: ParticipantEvent): Step {
  if (act.is === 'repeated') return { session, effects: [] };
  if (session.consented && isSwitchedOff(consultation, session))
    return ledPast(consultation, session, act, event.participation);
  if (act.is === 'old')
    return {
      session,
      effects: say(shell('asking.oldButton'), shell('asking.here'), ...here(consultation, session)),
    };
  return session.consented
    ? afterConsent(consultation, session, act, event.participation)
    : beforeConsent(consultation, session, act, event);
}

/** Somebody opened the chat, came back to it, or wrote where nothing was remembered. */
function arrive(consultation: Consultation, session: Session, event: ParticipantEvent): Step {
  if (session.consented && session.interrupt === null && isSwitchedOff(consultation, session)) {
    const { moved, told } = past(consultation, session);
    return sayingWithHere(consultation, moved, [], ...told, shell('asking.here'));
  }
  if (session.turn > 0)
    return { session, effects: say(shell('asking.here'), ...hereAgain(consultation, session)) };
  const wroteIntoTheVoid = event.is === 'wrote' && event.inReplyTo > 0;
  const first: Message[] = wroteIntoTheVoid ? [shell('explain.nothingKept')] : [];
  return { session: { ...session, link: event.link }, effects: say(...first, shell('chooseLanguage')) };
}

/** A page that comes back may have lost the four words, and so have we. */
function hereAgain(consultation: Consultation, session: Session): Message[] {
  const isAtReceipt = session.place.at === 'receipt' && session.interrupt === null;
  return isAtReceipt ? [shell('receipt.gone')] : here(consultation, session);
}

function withTap(step: Step, act: Act, event: ParticipantEvent): Step {
  if (event.is !== 'tapped' || event.choice === null || act.is === 'old' || step.session === null)
    return step;
  return { ...step, session: { ...step.session, lastTap: { turn: event.turn, choice: event.choice.id } } };
}

/** A step that says something begins a new turn, and remembers which question stands open in it. */
function numbered(consultation: Consultation, before: Session, { session, effects }: Step): Step {
  if (session === null || !effects.some((effect) => effect.do === 'say')) return { session, effects };
  const next = { ...session, turn: before.turn + 1 };
  return { session: next.consented ? remembering(consultation, next) : next, effects };
}

/** More than anybody has messages under way; a text in reply to an older turn is told that it was not kept. */
const REMEMBERED_TURNS = 24;

function remembering(consultation: Consultation, session: AfterConsent): AfterConsent {
  const open = openQuestion(consultation, session);
  if (open === null || open.found.question.kind === 'content-note') return session;
  if (session.interrupt !== null && session.interrupt !== 'paused') return session;
  const { ref } = open.found;
  const { wording, step, probe } = open;
  const asked = { turn: session.turn, question: ref, round: session.rounds[ref] ?? 1, wording, probe, step };
  return { ...session, asked: [...session.asked, asked].slice(-REMEMBERED_TURNS) };
}
