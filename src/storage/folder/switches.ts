// What is switched off, in one record on a disk.

import { z } from 'zod';
import { type SwitchStore } from '#turn/ports';
import { type VersionedRecords } from '../versioned-records';

const WHERE = ['switches', 'switched-off'] as const;

const stored = z.array(z.string());

export function createSwitchRecord(records: VersionedRecords): SwitchStore {
  const read = async (): Promise<{ off: string[]; version: number }> => {
    const there = await records.read(...WHERE);
    return { off: stored.safeParse(there?.holds).data ?? [], version: there?.version ?? 0 };
  };
  return {
    off: async () => (await read()).off,
    turn: async (name, to) => {
      // Two operators at one instant: the second looks again.
      for (;;) {
        const { off, version } = await read();
        const others = off.filter((each) => each !== name);
        const next = to === 'off' ? [...others, name].sort() : others;
        if (await records.write(next, version, ...WHERE)) return;
      }
    },
  };
}
