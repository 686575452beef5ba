// Brings what is kept of a review in step with the words as they are.

import { begun, type Fingerprint, isOfThisText, newEntry, type Reviewed } from './review';
import { type Entry, MACHINE, type Status } from './status';

/** We know that somebody changed it, and not who. */
const UNKNOWN = 'unknown';

/**
 * New strings come in as a machine's drafts, changed ones are drafts again, strings that are gone go out. A string whose
 * English has changed keeps its entry: it is stale until somebody has looked at it.
 * @param today YYYY-MM-DD.
 */
export function updateStatus(
  { note }: Pick<Status, 'note'>,
  review: readonly Reviewed[],
  today: string,
  fingerprint: Fingerprint,
): Status {
  const updated = ({ unit, entry }: Reviewed): Entry => {
    if (entry === null) return newEntry(unit, 'draft', MACHINE, today, fingerprint);
    return isOfThisText(unit, entry, fingerprint)
      ? entry
      : newEntry(unit, 'draft', UNKNOWN, today, fingerprint);
  };
  return {
    note,
    strings: Object.fromEntries(begun(review).map((each) => [each.unit.key, updated(each)])),
  };
}
