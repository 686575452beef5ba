// Names for participations in one export, that lead nowhere outside it.

import { createHmac, randomBytes } from 'node:crypto';

/** A seed to be recorded with the export: the same seed gives the same case ids. */
export function newSeed(): string {
  return randomBytes(16).toString('hex');
}

/** `P001`, `P002` … in an order that only the seed decides. Without the seed and the store they point to nobody. */
export function caseIds(participations: ReadonlySet<string>, seed: string): Map<string, string> {
  const place = (participation: string) => createHmac('sha256', seed).update(participation).digest('hex');
  const ordered = [...participations]
    .map((participation) => ({ participation, at: place(participation) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const digits = Math.max(3, String(ordered.length).length);
  return new Map(
    ordered.map(({ participation }, at) => [participation, `P${String(at + 1).padStart(digits, '0')}`]),
  );
}
