// One message down the stairs, and its effects back up: kept, then saved, then said.

import { type Consultation } from '#dialog/consultation';
import { type Message, shell } from '#dialog/message';
import { type Effect, type Step } from '#engine/effect';
import { newSession, type Session } from '#engine/session';
import { step } from '#engine/step';
import { dayOf } from './day';
import { type Incoming, type Reply } from './incoming';
import { oneAtATime } from './one-at-a-time';
import { perform } from './perform';
import { readEvent } from './read-event';
import { renderPrompt } from './render-prompt';
import { type Handled, remember, type SessionRecord, sessionRecord } from './session-record';
import { type TurnNeeds } from './turn-needs';

export type Turn = {
  /** Takes one delivery. Never throws: what could not be kept is said to be so, and can be sent again. */
  readonly take: (incoming: Incoming) => Promise<Reply>;
};

const HOUR = 60 * 60 * 1000;
/** A conversation that nothing was heard of is forgotten after this, ms. Kept answers stay. */
const SESSION_LIFE = 24 * HOUR;

/** Another process can win this often before a delivery gives up and is sent again. */
const ATTEMPTS = 8;

export function createTurn(needs: TurnNeeds): Turn {
  const inTurn = oneAtATime();
  return {
    take: (incoming) =>
      inTurn(incoming.conversation, async () => {
        const started = needs.clock();
        const languages: { heard: string | null } = { heard: null };
        try {
          const reply = await decideAndDo(needs, incoming, languages);
          needs.log({ fact: 'turn-done', ms: needs.clock() - started, kept: reply.kept !== null });
          return reply;
        } catch (error) {
          needs.log({ fact: 'store-failed', code: codeOf(error) });
          return notKept(needs, languages.heard);
        }
      }),
  };
}

async function decideAndDo(
  needs: TurnNeeds,
  incoming: Incoming,
  languages: { heard: string | null },
): Promise<Reply> {
  let inReplyTo: number | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { record, version, wasUnreadable } = await load(needs, incoming.conversation);
    const { language, turn } = record.session;
    languages.heard = language;
    const before = record.handled.find(({ activity }) => activity === incoming.activity);
    if (before !== undefined) return sayAgain(needs, record.session, before);
    // Pinned at the first look, so that a delivery that lost a race still answers what its sender saw.
    inReplyTo ??= turn;
    const drawn = draw(needs, incoming, language);
    const event = await readEvent(needs, record.session, incoming, drawn.brought, inReplyTo);
    const decided = withApology(wasUnreadable, step(needs.consultation, record.session, event));
    const { activity: id, conversation } = incoming;
    const context = { id, day: drawn.brought.day, language, conversation };
    const kept = await perform(needs, decided.effects, context);
    const handled = { activity: incoming.activity, replies: messagesOf(decided.effects), kept };
    if (!(await save(needs, incoming, record, version, decided.session, handled))) continue;
    const isNew = isUnder(decided.session, drawn.brought.participation);
    return render(needs, decided.session, language, handled, isNew ? drawn.receipt.reveal() : undefined);
  }
  throw Object.assign(new Error('Another delivery kept winning.'), { code: 'CONTENDED' });
}

/**
 * What chance and the clock bring to a step. The consent's id is the keyed hash of the tap that gave it: a tap that
 * is delivered again after a failed save finds its own ledger entry.
 */
function draw({ secrets, consultation, clock }: TurnNeeds, { activity }: Incoming, language: string | null) {
  const receipt = secrets.newReceipt(language);
  const participation = secrets.participationOf(consultation.id, receipt);
  return { receipt, brought: { participation, consent: activity, day: dayOf(clock()) } };
}

type Loaded = { readonly record: SessionRecord; readonly version: number; readonly wasUnreadable: boolean };

async function load({ stores, consultation, log }: TurnNeeds, key: string): Promise<Loaded> {
  const stored = await stores.sessions.load(key);
  const fresh = { session: newSession(consultation.id), handled: [] };
  if (stored === null) return { record: fresh, version: 0, wasUnreadable: false };
  const parsed = sessionRecord.safeParse(stored.holds);
  if (parsed.success && canCarryOn(consultation, parsed.data.session))
    return { record: parsed.data, version: stored.version, wasUnreadable: false };
  log({ fact: 'session-unreadable' });
  return { record: fresh, version: stored.version, wasUnreadable: true };
}

/** False when the session's language or place is no longer in the consultation. */
function canCarryOn(consultation: Consultation, session: Session): boolean {
  const { consultation: id, language, place } = session;
  const isSpoken = language === null || consultation.languages.includes(language);
  return id === consultation.id && isSpoken && hasPlace(consultation, place);
}

function hasPlace(consultation: Consultation, place: Session['place']): boolean {
  switch (place.at) {
    case 'information':
      return consultation.information.includes(place.card);
    case 'check':
      return consultation.checks.some(({ id }) => id === place.check);
    case 'purpose':
      return consultation.purposes.includes(place.purpose);
    case 'question':
      return consultation.dialog.questions.some(({ id }) => id === place.question);
    default:
      return true;
  }
}

function withApology(wasUnreadable: boolean, decided: Step): Step {
  if (!wasUnreadable) return decided;
  return { ...decided, effects: [{ do: 'say', message: shell('trouble.startedAgain') }, ...decided.effects] };
}

async function save(
  { stores, clock }: TurnNeeds,
  { conversation }: Incoming,
  record: SessionRecord,
  version: number,
  session: Session | null,
  handled: Handled,
): Promise<boolean> {
  if (session === null) {
    await stores.sessions.forget(conversation);
    return true;
  }
  const next = { session, handled: remember(record.handled, handled) };
  // To the full hour: when somebody wrote is nobody's business.
  const expires = Math.ceil((clock() + SESSION_LIFE) / HOUR) * HOUR;
  return stores.sessions.save(conversation, next, version, expires);
}

function isUnder(session: Session | null, participation: string): boolean {
  return session?.consented === true && session.participation === participation;
}

function messagesOf(effects: readonly Effect[]): Message[] {
  return effects.flatMap((effect) => (effect.do === 'say' ? [effect.message] : []));
}

/** @param before the language of before the step: a conversation that was just forgotten still ends in it. */
function render(
  needs: TurnNeeds,
  session: Session | null,
  before: string | null,
  { replies, kept }: Handled,
  receipt: string | undefined,
): Reply {
  const language = session === null ? before : session.language;
  return {
    done: true,
    turn: session?.turn ?? 0,
    language,
    bubbles: needs.renderer.bubbles(language, replies, receipt),
    showsReceipt: receipt !== undefined,
    prompt: replies.length > 0 ? renderPrompt(needs, session, language) : null,
    isOver: session === null,
    isAgain: false,
    kept,
  };
}

/** Rendered anew from references: the four words, which nobody has any more, are not in it. */
function sayAgain(needs: TurnNeeds, session: Session, handled: Handled): Reply {
  return { ...render(needs, session, session.language, handled, undefined), isAgain: true };
}

function notKept(needs: TurnNeeds, language: string | null): Reply {
  return {
    done: false,
    turn: 0,
    language,
    bubbles: needs.renderer.bubbles(language, [shell('trouble.notKept')]),
    showsReceipt: false,
    prompt: null,
    isOver: false,
    isAgain: false,
    kept: null,
  };
}

/** The system's short code, such as ENOSPC: messages can hold paths, and must not reach a log. */
function codeOf(error: unknown): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNKNOWN';
  return /^[A-Z_0-9]{2,32}$/.test(code) ? code : 'UNKNOWN';
}
