// Answers in a folder on a disk: one record an answer, with all of its parts.

import { storedAnswer, type StoredAnswer, withRoundFinished } from '#privacy/sealed-answer';
import { type AnswerStore } from '#turn/ports';
import { type VersionedRecords } from '../versioned-records';

const ANSWERS = 'answers';

/** Another part of the same answer can be written at the same instant; one of the two then looks again. */
const ATTEMPTS = 16;

export function createAnswers(records: VersionedRecords): AnswerStore {
  const read = async (...where: string[]): Promise<{ answer: StoredAnswer; version: number } | null> => {
    const there = await records.read(ANSWERS, ...where);
    if (there === null) return null;
    const parsed = storedAnswer.safeParse(there.holds);
    if (!parsed.success) throw Object.assign(new Error('An answer cannot be read.'), { code: 'UNREADABLE' });
    return { answer: parsed.data, version: there.version };
  };
  const change = async (
    where: readonly string[],
    to: (there: StoredAnswer | null) => StoredAnswer | null,
  ): Promise<StoredAnswer | null> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const there = await read(...where);
      const next = to(there?.answer ?? null);
      if (next === null || next === there?.answer) return next;
      if (await records.write(next, there?.version ?? 0, ANSWERS, ...where)) return next;
    }
    throw Object.assign(new Error('Another writer kept winning.'), { code: 'CONTENDED' });
  };
  return {
    keep: async (answer) => {
      const where = [answer.consultation, answer.participation, answer.name];
      const kept = await change(where, (there) => answer.addedTo(there));
      return { parts: kept?.parts.length ?? 0 };
    },
    finishRound: async (consultation, participation, name, round) => {
      const finished = (there: StoredAnswer | null) => there && withRoundFinished(there, round);
      await change([consultation, participation, name], finished);
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
    eraseOne: async (consultation, participation, name) => {
      const isThere = (await records.list(ANSWERS, consultation, participation)).includes(name);
      if (isThere) await records.remove(ANSWERS, consultation, participation, name);
      return isThere ? 1 : 0;
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
