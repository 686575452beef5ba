// Where a ledger entry lies: the same entry twice lies in one place.

import { type LedgerEntry } from '#turn/ports';

export function entryName(entry: LedgerEntry): string {
  return 'given' in entry ? `${entry.given.id}.given` : `${entry.withdrawn}.withdrawn`;
}
