// What is held for the reviewer, in a folder of its own on a disk: others can be given the right to read it.

import { z } from 'zod';
import { consentRecord } from '#privacy/consent';
import { type HeldAnswer, type HeldAnswers } from '#turn/ports';
import { type VersionedRecords } from '../versioned-records';

const HELD = 'held';

const stored = z.strictObject({
  version: z.literal(1),
  consultation: z.string(),
  participation: z.string(),
  name: z.string(),
  id: z.string(),
  consent: consentRecord,
  /** Base64. */
  sealed: z.base64(),
});

export function createHeld(records: VersionedRecords): HeldAnswers {
  return {
    keep: async ({ consent, ...place }, { ciphertext }) => {
      const sealed = Buffer.from(ciphertext).toString('base64');
      const value: z.infer<typeof stored> = { version: 1, ...place, consent: consent.record, sealed };
      await records.write(value, 0, HELD, place.consultation, place.participation, place.name, place.id);
    },
    consentsOf: async (consultation, participation) => {
      const paths = await pathsOf(records, consultation, participation);
      const there = await Promise.all(paths.map((path) => records.read(...path)));
      // One that cannot be read must not stand in the way of deleting the others, and itself.
      const consents = there.map((each) => stored.safeParse(each?.holds).data?.consent.id);
      return [...new Set(consents.filter((id) => id !== undefined))];
    },
    erase: async (consultation, participation) => {
      const paths = await pathsOf(records, consultation, participation);
      await records.remove(HELD, consultation, participation);
      return paths.length;
    },
    eraseOne: async (consultation, participation, name, but) => {
      const all = await records.list(HELD, consultation, participation, name);
      const ids = all.filter((id) => id !== but);
      for (const id of ids) await records.remove(HELD, consultation, participation, name, id);
      return ids.length;
    },
    all: async function* (consultation) {
      for (const participation of await records.list(HELD, consultation))
        for (const path of await pathsOf(records, consultation, participation)) {
          const there = await records.read(...path);
          if (there !== null) yield heldIn(there.holds);
        }
    },
  };
}

/** Where each thing that is held of a participation lies. */
async function pathsOf(
  records: VersionedRecords,
  consultation: string,
  participation: string,
): Promise<string[][]> {
  const names = await records.list(HELD, consultation, participation);
  const byName = names.map(async (name) => {
    const ids = await records.list(HELD, consultation, participation, name);
    return ids.map((id) => [HELD, consultation, participation, name, id]);
  });
  return (await Promise.all(byName)).flat();
}

function heldIn(holds: unknown): HeldAnswer {
  const parsed = stored.safeParse(holds);
  if (!parsed.success)
    throw Object.assign(new Error('A held answer cannot be read.'), { code: 'UNREADABLE' });
  const { consultation, participation, name, id, consent, sealed } = parsed.data;
  const place = { consultation, participation, name, id };
  return { ...place, consent, sealed: Uint8Array.from(Buffer.from(sealed, 'base64')) };
}
