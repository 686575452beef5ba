// Sessions in a folder on a disk.

import { z } from 'zod';
import { type Clock, type SessionStore } from '#turn/ports';
import { type VersionedRecords } from '../versioned-records';

const SESSIONS = 'sessions';

const stored = z.object({ expires: z.number(), holds: z.unknown() });

export function createSessions(records: VersionedRecords, clock: Clock): SessionStore {
  const isExpired = (value: unknown): boolean => {
    const parsed = stored.safeParse(value);
    // What cannot be read can never be carried on: it is swept too.
    return !parsed.success || parsed.data.expires <= clock();
  };
  return {
    load: async (key) => {
      const there = await records.read(SESSIONS, key);
      if (there === null) return null;
      const parsed = stored.safeParse(there.holds);
      if (parsed.success && parsed.data.expires <= clock()) return null;
      return { holds: parsed.success ? parsed.data.holds : undefined, version: there.version };
    },
    save: async (key, record, over, expires) => {
      if (over === 0) await forgetExpired(records, key, isExpired);
      return records.write({ expires, holds: record }, over, SESSIONS, key);
    },
    forget: (key) => records.remove(SESSIONS, key),
    forgetEach: async (fits) => {
      for (const key of await records.list(SESSIONS)) {
        const there = stored.safeParse((await records.read(SESSIONS, key))?.holds);
        if (there.success && fits(there.data.holds, key)) await records.remove(SESSIONS, key);
      }
    },
    sweep: async () => {
      const keys = await records.list(SESSIONS);
      let swept = 0;
      for (const key of keys) if (await forgetExpired(records, key, isExpired)) swept += 1;
      return swept;
    },
  };
}

async function forgetExpired(
  records: VersionedRecords,
  key: string,
  isExpired: (value: unknown) => boolean,
): Promise<boolean> {
  const there = await records.read(SESSIONS, key);
  if (there === null || !isExpired(there.holds)) return false;
  await records.remove(SESSIONS, key);
  return true;
}
