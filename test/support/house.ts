// The whole house without a network: content from disk, memory stores, facts collected instead of printed.

import { join } from 'node:path';
import { passingKeys } from '#config/local-keys';
import { type Content, readContent } from '#content/read-content';
import { folderSource } from '#content/reading';
import { assemble } from '#main';
import { receive } from '#privacy/receive';
import { type StoredAnswer } from '#privacy/sealed-answer';
import { createMemoryStores } from '#storage/memory';
import { type Incoming, type Reply } from '#turn/incoming';
import { type Fact, type LedgerEntry, type Stores } from '#turn/ports';

export const ROOT = join(__dirname, '..', '..');
/** The consultation with one block: what most tests need. */
export const CONSULTATION = 'short-form';

const read = new Map<string, Content>();

/** Read once: nothing changes it. */
export function content(consultation = CONSULTATION): Content {
  const known = read.get(consultation);
  if (known !== undefined) return known;
  const { content: found, problems } = readContent(folderSource(ROOT), consultation);
  if (found === null) throw new Error(JSON.stringify(problems));
  read.set(consultation, found);
  return found;
}

/** Epoch ms that tests can move. */
type MovableClock = { now: number };

export type House = ReturnType<typeof openHouse>;

/** @param around puts something around the stores, such as failures. */
export function openHouse(
  around: (stores: Stores) => Stores = (stores) => stores,
  consultation = CONSULTATION,
) {
  const clock: MovableClock = { now: Date.UTC(2026, 2, 2, 12) };
  const facts: Fact[] = [];
  const stores = around(createMemoryStores(() => clock.now));
  const parts = { content: content(consultation), keys: passingKeys(), stores, clock: () => clock.now };
  /** Seen at once: the clock moves on. */
  const switchOff = async (name: string) => {
    await stores.switches.turn(name, 'off');
    clock.now += 1000;
  };
  return { ...assemble({ ...parts, log: (fact) => void facts.push(fact) }), stores, clock, facts, switchOff };
}

export async function storedAnswers(
  { stores }: Pick<House, 'stores'>,
  consultation = CONSULTATION,
): Promise<StoredAnswer[]> {
  const answers: StoredAnswer[] = [];
  for await (const answer of stores.answers.all(consultation)) answers.push(answer);
  return answers;
}

export async function ledgerEntries({ stores }: Pick<House, 'stores'>): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of stores.consents.all(CONSULTATION)) entries.push(entry);
  return entries;
}

let activities = 0;

/** One participant of a house, who remembers the last reply with buttons as a screen does. */
export function participant(
  { turn }: Pick<House, 'turn'>,
  conversation = 'conversation',
  link: string | null = null,
) {
  let last: Reply | null = null;
  const take = async (
    what: Incoming['what'],
    activity = `activity-${String((activities += 1))}`,
  ): Promise<Reply> => {
    const reply = await turn.take({ conversation, activity, link, what });
    if (reply.prompt !== null) last = reply;
    return reply;
  };
  const now = () => last?.turn ?? 0;
  const arrive = () => take({ is: 'arrived' });
  const tap = (choice: string, ofTurn = now(), activity?: string) =>
    take({ is: 'tapped', choice: receive(choice), turn: ofTurn }, activity);
  const write = (text: string, inReplyTo: number | null = now(), activity?: string) =>
    take({ is: 'wrote', text: receive(text), inReplyTo }, activity);
  /** From the first screen to the first question. */
  const consent = async (language = 'en'): Promise<Reply> => {
    await arrive();
    let reply = await tap(language);
    for (const choice of TO_THE_QUESTIONS) reply = await tap(choice);
    return reply;
  };
  return { turn: now, prompt: () => last?.prompt ?? null, take, arrive, tap, write, consent };
}

const CARDS = 9;
/** What to tap from the question for a private place to the four words. */
export const TO_THE_RECEIPT = [
  'yes',
  '18-24',
  ...Array<string>(CARDS).fill('next'),
  'yes',
  'no',
  'no',
  'yes',
  'yes',
];

/** … and on to the first question. */
export const TO_THE_QUESTIONS = [...TO_THE_RECEIPT, 'go-on', 'self'];

/** All words of a reply, without isolates. */
export function textOf(reply: Reply): string {
  return reply.bubbles
    .flatMap(({ pieces }) => pieces.map(({ text }) => text.replace(/[\u2066-\u2069]/g, '')))
    .join('\n');
}
