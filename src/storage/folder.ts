// Stores in a folder on a disk: what `npm start` uses, with nothing else installed.

import { z } from 'zod';
import { consentRecord } from '#privacy/consent';
import { storedAnswer, type StoredAnswer } from '#privacy/sealed-answer';
import {
  type AnswerStore,
  type Clock,
  type ConsentLedger,
  type LedgerEntry,
  type SessionStore,
  type Stores,
} from '#turn/ports';
import { entryName } from './entry-name';
import { createVersionedRecords, type VersionedRecords } from './versioned-records';

const ANSWERS = 'answers';
const CONSENTS = 'consents';
const SESSIONS = 'sessions';

/** @param root the folder; it is made when the first record is written. */
export function createFolderStores(
  root: string,
  clock: Clock,
): Stores & { readonly tidy: () => Promise<void> } {
  const records = createVersionedRecords(root);
  return {
    sessions: createSessions(records, clock),
    answers: createAnswers(records),
    consents: createConsents(records),
    tidy: records.tidy,
  };
}

const stored = z.object({ expires: z.number(), holds: z.unknown() });

function createSessions(records: VersionedRecords, clock: Clock): SessionStore {
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

/** Another part of the same answer can be written at the same instant; one of the two then looks again. */
const ATTEMPTS = 16;

function createAnswers(records: VersionedRecords): AnswerStore {
  const read = async (...where: string[]): Promise<{ answer: StoredAnswer; version: number } | null> => {
    const there = await records.read(ANSWERS, ...where);
    if (there === null) return null;
    const parsed = storedAnswer.safeParse(there.holds);
    if (!parsed.success) throw Object.assign(new Error('An answer cannot be read.'), { code: 'UNREADABLE' });
    return { answer: parsed.data, version: there.version };
  };
  return {
    keep: async (answer) => {
      const where = [answer.consultation, answer.participation, answer.name];
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const there = await read(...where);
        const next = answer.addedTo(there?.answer ?? null);
        if (await records.write(next, there?.version ?? 0, ANSWERS, ...where))
          return { parts: next.parts.length };
      }
      throw Object.assign(new Error('Another writer kept winning.'), { code: 'CONTENDED' });
    },
    consentsOf: async (consultation, participation) => {
      const names = await records.list(ANSWERS, consultation, participation);
      const answers = await Promise.all(
        names.map((name) => records.read(ANSWERS, consultation, participation, name)),
      );
      // One that cannot be read must not stand in the way of deleting the others, and itself.
      const consents = answers.map((there) => storedAnswer.safeParse(there?.holds).data?.consent.id);
      return [...new Set(consents.filter((id) => id !== undefined))];
    },
    erase: async (consultation, participation) => {
      const names = await records.list(ANSWERS, consultation, participation);
      await records.remove(ANSWERS, consultation, participation);
      return names.length;
    },
    all: async function* (consultation) {
      for (const participation of await records.list(ANSWERS, consultation))
        for (const name of await records.list(ANSWERS, consultation, participation)) {
          const there = await read(consultation, participation, name);
          if (there !== null) yield there.answer;
        }
    },
  };
}

const ledgerEntry: z.ZodType<LedgerEntry> = z.union([
  z.strictObject({ consultation: z.string(), given: consentRecord }),
  z.strictObject({ consultation: z.string(), withdrawn: z.string(), day: z.string() }),
]);

function createConsents(records: VersionedRecords): ConsentLedger {
  return {
    append: async (entry) => {
      await records.write(entry, 0, CONSENTS, entry.consultation, entryName(entry));
    },
    all: async function* (consultation) {
      for (const name of await records.list(CONSENTS, consultation)) {
        const there = await records.read(CONSENTS, consultation, name);
        if (there !== null) yield ledgerEntry.parse(there.holds);
      }
    },
  };
}
