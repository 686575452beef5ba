// Golden transcripts: a conversation as an ethics board could sign it, with what was kept where it was kept.

import { createSecrets } from '#config/secrets';
import { assemble } from '#main';
import { Receipt } from '#privacy/receipt';
import { createMemoryStores } from '#storage/memory';
import { type Reply } from '#turn/incoming';
import { type Stores } from '#turn/ports';
import { createTurn } from '#turn/turn';
import { content, participant, type Participant } from './house';

/**
 * The lines of a transcript that a person writes; all others are the program's.
 *
 *   you> some words            writes them; "…" is read as JSON, for what cannot be typed
 *   you> [Label]               taps the button with that label
 *   you> [Label] of turn 3     taps a button of an older message
 *   you& some words            at the same instant as the line before
 *   you= (again)               the delivery before once more
 *   another conversation       the rest happens in a new chat
 */
type Line =
  | { is: 'wrote'; text: string; isParallel: boolean }
  | { is: 'tapped'; label: string; turn: number | null; isParallel: boolean }
  | { is: 'again' }
  | { is: 'another' };

const DAY = { text: '2 March 2026', ms: Date.UTC(2026, 2, 2, 12) };

/** Runs what "you" do in a transcript, and gives back the whole of it as it happens now. */
export async function runTranscript(text: string): Promise<string> {
  const header = text.split('\n').find((line) => line.startsWith('dialog ')) ?? '';
  const out: string[] = [header, ''];
  const { turn, effects } = recordingHouse();
  const stage = { count: 1, me: participant({ turn }, 'conversation 1') };
  const labels = new Labels();
  let repeat: () => Promise<Reply> = () => Promise.reject(new Error('There is nothing to send again.'));
  const show = async (reply: Reply) => {
    labels.learn(reply);
    out.push(...effects.splice(0).map((effect) => `     ${effect}`), ...spoken(reply));
  };
  await show(await stage.me.arrive());
  for (const group of grouped(linesOf(text))) {
    const deliveries = group.map(({ line, source }, at) => {
      out.push(source);
      if (line.is === 'another') {
        stage.count += 1;
        stage.me = participant({ turn }, `conversation ${String(stage.count)}`);
        return stage.me.arrive();
      }
      if (line.is === 'again') return repeat();
      const activity = `${String(stage.count)}.${String(out.length)}.${String(at)}`;
      const deliver = delivery(stage.me, line, labels, activity);
      repeat = deliver;
      return deliver();
    });
    for (const reply of await Promise.all(deliveries)) await show(reply);
  }
  return `${out.join('\n')}\n`;
}

function delivery(me: Participant, line: Line, labels: Labels, activity: string): () => Promise<Reply> {
  const seen = me.turn();
  if (line.is === 'wrote') return () => me.write(line.text, seen, activity);
  if (line.is === 'tapped') return () => me.tap(labels.idOf(line.label), line.turn ?? seen, activity);
  throw new Error('This line delivers nothing.');
}

/** Which button is meant by a label: the latest that had it. */
class Labels {
  readonly #ids = new Map<string, string>();

  learn({ prompt }: Reply): void {
    for (const { id, label } of [...(prompt?.controls ?? []), ...(prompt?.choices ?? [])])
      this.#ids.set(label.text, id);
  }

  idOf(label: string): string {
    const id = this.#ids.get(label);
    if (id === undefined) throw new Error(`No button was ever called [${label}].`);
    return id;
  }
}

/** Memory stores that note what happens in them, and receipts that are the same in every run. */
function recordingHouse() {
  const effects: string[] = [];
  const all = content();
  const clock = () => DAY.ms;
  const stores = recording(createMemoryStores(clock), effects);
  const keys = { token: 'aa', session: 'bb', receipt: 'cc' };
  const parts = { content: all, keys, stores, clock, log: () => undefined };
  const { needs } = assemble(parts);
  // Each draw begins at the same word: a transcript does not change because a step was added before it.
  const newReceipt = (language: string | null) => {
    let drawn = 0;
    return Receipt.draw(all.receiptWords[language ?? 'en'] ?? [], () => (drawn += 1));
  };
  const secrets = { ...createSecrets(keys.receipt, all.receiptWords), newReceipt };
  return { effects, turn: createTurn({ ...needs, secrets }) };
}

function recording(stores: Stores, effects: string[]): Stores {
  const { sessions, answers, consents } = stores;
  return {
    sessions: {
      ...sessions,
      forget: async (key) => {
        effects.push('the conversation is forgotten');
        await sessions.forget(key);
      },
    },
    answers: {
      ...answers,
      keep: async (answer) => {
        const { question, parts, round } = answer.addedTo(null);
        const again = round > 1 ? ' in place of what was there' : '';
        effects.push(`kept  ${question}: ${JSON.stringify(parts[0]?.kept)}${again}`);
        return answers.keep(answer);
      },
      erase: async (consultation, participation) => {
        const erased = await answers.erase(consultation, participation);
        effects.push(`erased ${String(erased)} answer(s)`);
        return erased;
      },
    },
    consents: {
      ...consents,
      append: async (entry) => {
        effects.push(
          'given' in entry
            ? `consent given, wording ${entry.given.version}, purposes ${entry.given.purposes.join(', ')}`
            : 'consent withdrawn',
        );
        await consents.append(entry);
      },
    },
  };
}

function spoken(reply: Reply): string[] {
  const bubbles = reply.bubbles.map(({ pieces }) => pieces.map(({ text }) => readable(text)).join('  ⁄  '));
  const buttons = (reply.prompt?.choices ?? []).map(({ label }) => `[${label.text}]`).join(' ');
  const lines = bubbles.map((text) => `bot> ${text}`);
  const last = lines.pop();
  return last === undefined
    ? ['     nothing is said']
    : [...lines, buttons === '' ? last : `${last}   ${buttons}`];
}

function readable(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

function linesOf(text: string): { line: Line; source: string }[] {
  return text.split('\n').flatMap((source) => {
    const line = parseLine(source);
    return line === null ? [] : [{ line, source }];
  });
}

function parseLine(source: string): Line | null {
  if (source.trim() === 'another conversation') return { is: 'another' };
  if (source.startsWith('you= ')) return { is: 'again' };
  const [, sign, said] = /^you([>&]) (.*)$/.exec(source) ?? [];
  if (said === undefined) return null;
  const isParallel = sign === '&';
  const tap = /^\[(.+)\](?: of turn (\d+))?$/.exec(said);
  if (tap?.[1] !== undefined)
    return { is: 'tapped', label: tap[1], turn: tap[2] === undefined ? null : Number(tap[2]), isParallel };
  return { is: 'wrote', text: said.startsWith('"') ? (JSON.parse(said) as string) : said, isParallel };
}

function grouped<T extends { line: Line }>(lines: T[]): T[][] {
  const groups: T[][] = [];
  for (const each of lines) {
    const last = groups.at(-1);
    if ('isParallel' in each.line && each.line.isParallel && last !== undefined) last.push(each);
    else groups.push([each]);
  }
  return groups;
}
