// A house for one transcript: memory stores, a clock that stands still, receipts that are the same in every run.

import { passingKeys } from '#config/local-keys';
import { createSecrets } from '#config/secrets';
import { type Content } from '#content/read-content';
import { GROUPS } from '#dialog/hosted-link';
import { Receipt } from '#privacy/receipt';
import { createMemoryStores } from '#storage/memory';
import { createTurn, type Turn } from '#turn/turn';
import { assemble } from '#main';
import { recording } from './recording';
import { type TranscriptLine } from './transcript-line';

export type Stage = {
  readonly turn: Turn;
  /** What happened since the last look. */
  readonly effects: () => string[];
  readonly setDay: (day: string) => void;
  readonly turnSwitch: (name: string, to: 'off' | 'on') => Promise<void>;
  /** Makes a host's link and gives its code. */
  readonly link: (line: NonNullable<Extract<TranscriptLine, { is: 'another' }>['link']>) => Promise<string>;
};

/** @param day YYYY-MM-DD. */
export function openStage(content: Content, day: string): Stage {
  const told: string[] = [];
  const clock = { now: Date.parse(`${day}T12:00:00Z`) };
  const now = () => clock.now;
  const stores = recording(createMemoryStores(now), (what) => told.push(what));
  const keys = { ...passingKeys(), token: 'aa', session: 'bb', receipt: 'cc' };
  const { needs } = assemble({ content, keys, stores, clock: now, log: () => undefined });
  // Each draw begins at the same word: a transcript does not change because a step was added before it.
  const newReceipt = (language: string | null) => {
    let drawn = 0;
    return Receipt.draw(content.receiptWords[language ?? 'en'] ?? [], () => (drawn += 1));
  };
  const secrets = { ...createSecrets(keys.receipt, content.receiptWords), newReceipt };
  const switches = async () => new Set(await stores.switches.off());
  return {
    turn: createTurn({ ...needs, secrets, switches }),
    effects: () => told.splice(0),
    // In the morning: a conversation of the day before is not forgotten yet.
    setDay: (next) => void (clock.now = Date.parse(`${next}T06:00:00Z`)),
    turnSwitch: (name, to) => stores.switches.turn(name, to),
    link: async ({ group, ages, until }) => {
      const code = `${group}-link`;
      const known = GROUPS.find((each) => each === group);
      if (known === undefined)
        throw new Error(`There is no group "${group}". There are: ${GROUPS.join(', ')}.`);
      const terms = { ages: [...ages], group: known, permission: 'parent' as const };
      await stores.links.end(code);
      await stores.links.create(code, {
        consultation: content.consultation.id,
        terms,
        until,
        createdOn: day,
      });
      return code;
    },
  };
}
