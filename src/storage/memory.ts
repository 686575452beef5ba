// Stores that end with the process: for tests, transcripts and trying things out.

import { type StoredAnswer, withRoundFinished } from '#privacy/sealed-answer';
import {
  type AnswerStore,
  type Clock,
  type ConsentLedger,
  type HeldAnswer,
  type HeldAnswers,
  type LedgerEntry,
  type SessionStore,
  type Stores,
} from '#turn/ports';
import { entryName } from './entry-name';
import { createLinkMemory, createRevisionMemory, createSwitchMemory } from './memory-operator';

export function createMemoryStores(clock: Clock): Stores {
  return {
    sessions: createSessions(clock),
    answers: createAnswers(),
    held: createHeld(),
    consents: createConsents(),
    revisions: createRevisionMemory(),
    switches: createSwitchMemory(),
    links: createLinkMemory(),
  };
}

function createSessions(clock: Clock): SessionStore {
  const records = new Map<string, { json: string; version: number; expires: number }>();
  return {
    load: async (key) => {
      const record = records.get(key);
      if (record === undefined || record.expires <= clock()) return null;
      return { holds: JSON.parse(record.json) as unknown, version: record.version };
    },
    save: async (key, record, over, expires) => {
      const there = records.get(key);
      const version = there === undefined || there.expires <= clock() ? 0 : there.version;
      if (version !== over) return false;
      records.set(key, { json: JSON.stringify(record), version: over + 1, expires });
      return true;
    },
    forget: async (key) => void records.delete(key),
    forgetEach: async (fits) => {
      for (const [key, { json }] of records) if (fits(JSON.parse(json), key)) records.delete(key);
    },
    sweep: async () => {
      const expired = [...records].filter(([, { expires }]) => expires <= clock());
      for (const [key] of expired) records.delete(key);
      return expired.length;
    },
  };
}

function createAnswers(): AnswerStore {
  const byParticipation = new Map<string, Map<string, StoredAnswer>>();
  const place = (consultation: string, participation: string) => `${consultation}/${participation}`;
  return {
    keep: async (answer) => {
      const at = place(answer.consultation, answer.participation);
      const answers = byParticipation.get(at) ?? new Map<string, StoredAnswer>();
      byParticipation.set(at, answers);
      const next = answer.addedTo(answers.get(answer.name) ?? null);
      answers.set(answer.name, next);
      return { parts: next.parts.length };
    },
    finishRound: async (consultation, participation, name, round) => {
      const answers = byParticipation.get(place(consultation, participation));
      const there = answers?.get(name);
      if (there !== undefined) answers?.set(name, withRoundFinished(there, round));
    },
    consentsOf: async (consultation, participation) => {
      const answers = byParticipation.get(place(consultation, participation))?.values() ?? [];
      return [...new Set([...answers].map(({ consent }) => consent.id))];
    },
    erase: async (consultation, participation) => {
      const at = place(consultation, participation);
      const count = byParticipation.get(at)?.size ?? 0;
      byParticipation.delete(at);
      return count;
    },
    eraseOne: async (consultation, participation, name) =>
      byParticipation.get(place(consultation, participation))?.delete(name) === true ? 1 : 0,
    all: async function* (consultation) {
      for (const [at, answers] of byParticipation)
        if (at.startsWith(`${consultation}/`)) yield* answers.values();
    },
  };
}

function createHeld(): HeldAnswers {
  let held: HeldAnswer[] = [];
  const of = (consultation: string, participation: string, name?: string) =>
    held.filter(
      (each) =>
        each.consultation === consultation &&
        each.participation === participation &&
        (name === undefined || each.name === name),
    );
  const without = (gone: readonly HeldAnswer[]) => {
    held = held.filter((each) => !gone.includes(each));
    return gone.length;
  };
  return {
    keep: async ({ consent, ...place }, { ciphertext }) => {
      const there = of(place.consultation, place.participation, place.name);
      if (there.some(({ id }) => id === place.id)) return;
      held.push({ ...place, consent: consent.record, sealed: ciphertext });
    },
    consentsOf: async (consultation, participation) => [
      ...new Set(of(consultation, participation).map(({ consent }) => consent.id)),
    ],
    erase: async (consultation, participation) => without(of(consultation, participation)),
    eraseOne: async (consultation, participation, name, but) =>
      without(of(consultation, participation, name).filter(({ id }) => id !== but)),
    all: async function* (consultation) {
      yield* held.filter((each) => each.consultation === consultation);
    },
  };
}

function createConsents(): ConsentLedger {
  const entries = new Map<string, LedgerEntry>();
  return {
    append: async (entry) => {
      const name = `${entry.consultation}/${entryName(entry)}`;
      if (!entries.has(name)) entries.set(name, entry);
    },
    all: async function* (consultation) {
      for (const entry of entries.values()) if (entry.consultation === consultation) yield entry;
    },
  };
}
