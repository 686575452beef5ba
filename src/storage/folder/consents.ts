// The ledger of consents in a folder on a disk.

import { z } from 'zod';
import { consentRecord } from '#privacy/consent';
import { type ConsentLedger, type LedgerEntry } from '#turn/ports';
import { entryName } from '../entry-name';
import { type VersionedRecords } from '../versioned-records';

const CONSENTS = 'consents';

const ledgerEntry: z.ZodType<LedgerEntry> = z.union([
  z.strictObject({ consultation: z.string(), given: consentRecord }),
  z.strictObject({ consultation: z.string(), withdrawn: z.string(), day: z.string() }),
]);

export function createConsents(records: VersionedRecords): ConsentLedger {
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
