// One message down the stairs, and its effects back up: kept, then saved, then said.

import { type Message, shell } from '#dialog/message';
import { type Effect, type Step } from '#engine/effect';
import { type Brought } from '#engine/event';
import { type Session } from '#engine/session';
import { step } from '#engine/step';
import { dayOf } from './day';
import { type Incoming, type Reply } from './incoming';
import { loadConversation } from './load-conversation';
import { oneAtATime } from './one-at-a-time';
import { perform } from './perform';
import { readEvent } from './read-event';
import { renderPrompt } from './render-prompt';
import { type Handled, remember, type SessionRecord } from './session-record';
import { type Edition, type TurnNeeds } from './turn-needs';

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
    const { record, version, edition, wasUnreadable } = await loadConversation(needs, incoming.conversation);
    const { language, turn } = record.session;
    languages.heard = language;
    const before = record.handled.find(({ activity }) => activity === incoming.activity);
    if (before !== undefined) return sayAgain(edition, record.session, before);
    // Pinned at the first look, so that a delivery that lost a race still answers what its sender saw.
    inReplyTo ??= turn;
    const drawn = draw(needs, incoming, language);
    const brought = {
      ...drawn.brought,
      link: await linkOf(needs, incoming, record.session, drawn.brought.day),
    };
    const event = await readEvent(needs, edition, record.session, incoming, brought, inReplyTo);
    const decided = withApology(wasUnreadable, step(edition.consultation, record.session, event));
    const { activity: id, conversation } = incoming;
    const context = { id, day: brought.day, language, conversation };
    const kept = await perform(needs, edition, decided.effects, context);
    const handled = { activity: incoming.activity, replies: messagesOf(decided.effects), kept };
    if (!(await save(needs, incoming, record, version, decided.session, handled))) continue;
    const isNew = isUnder(decided.session, brought.participation);
    return render(edition, decided.session, language, handled, isNew ? drawn.receipt.reveal() : undefined);
  }
  throw Object.assign(new Error('Another delivery kept winning.'), { code: 'CONTENDED' });
}

/**
 * What chance and the clock bring to a step. The consent's id is the keyed hash of the tap that gave it: a tap that
 * is delivered again after a failed save finds its own ledger entry.
 */
function draw({ secrets, consultation, clock }: TurnNeeds, { activity }: Incoming, language: string | null) {
  const receipt = secrets.newReceipt(language);
  const participation = secrets.participationOf(consultation, receipt);
  return { receipt, brought: { participation, consent: activity, day: dayOf(clock()) } };
}

/** A link is looked up once, when somebody comes by it: it may end while they are inside. */
async function linkOf(
  { stores, consultation, wrongCodes }: TurnNeeds,
  { link }: Incoming,
  { turn }: Session,
  day: string,
): Promise<Brought['link']> {
  if (link === null || turn > 0) return null;
  if (wrongCodes.isOver()) return 'too-many';
  // Phones begin with a capital, and boards are written in them.
  const found = await stores.links.named(link.toLowerCase());
  if (found === null) wrongCodes.count();
  return found === null || found.consultation !== consultation || found.until < day ? 'ended' : found.terms;
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
  edition: Edition,
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
    bubbles: edition.renderer.bubbles(language, replies, receipt),
    showsReceipt: receipt !== undefined,
    prompt: replies.length > 0 ? renderPrompt(edition, session, language) : null,
    isOver: session === null,
    isAgain: false,
    kept,
  };
}

/** Rendered anew from references: the four words, which nobody has any more, are not in it. */
function sayAgain(edition: Edition, session: Session, handled: Handled): Reply {
  return { ...render(edition, session, session.language, handled, undefined), isAgain: true };
}

function notKept(needs: TurnNeeds, heard: string | null): Reply {
  const { consultation, renderer } = needs.revisions.current;
  // The edition of somebody inside may speak a language that the present one does not.
  const isSpoken = heard === null || consultation.languages.includes(heard);
  const language = isSpoken ? heard : (consultation.languages[0] ?? null);
  return {
    done: false,
    turn: 0,
    language,
    bubbles: renderer.bubbles(language, [shell('trouble.notKept')]),
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
