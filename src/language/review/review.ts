// How far the words of a language have come: each string with its state, and the language as a whole.

import { type Entry, type State, type Status } from './status';
import { type Forms, isBegun, isComplete, type Unit } from './unit';

/** A text → the first 8 hex digits of its SHA-256. Handed in: the core has no cryptography. */
export type Fingerprint = (text: string) => string;

/** `missing`: not all of it is written. `stale`: its English has changed since. */
export type ReviewState = State | 'stale' | 'missing';

export type Reviewed = {
  readonly unit: Unit;
  /** What status.json says of it. */
  readonly entry: Entry | null;
  /** What is true of it now. */
  readonly state: ReviewState;
};

/** In the order of the units. */
export function reviewOf(
  units: readonly Unit[],
  { strings }: Pick<Status, 'strings'>,
  fingerprint: Fingerprint,
): Reviewed[] {
  return units.map((unit) => {
    const entry = strings[unit.key] ?? null;
    return { unit, entry, state: stateOf(unit, entry, fingerprint) };
  });
}

/** Says whether every string was approved as it is now, and as its English is now. Of no strings: no. */
export function isApproved(review: readonly Reviewed[]): boolean {
  return review.length > 0 && review.every(({ state }) => state === 'approved');
}

/** A translation without an entry, or another one than was looked at, is a draft. */
function stateOf(unit: Unit, entry: Entry | null, fingerprint: Fingerprint): ReviewState {
  if (!isComplete(unit)) return 'missing';
  if (entry === null || !isOfThisText(unit, entry, fingerprint)) return 'draft';
  return entry.source === hashOf(unit.english, fingerprint) ? entry.state : 'stale';
}

/** Says whether an entry is about the translation as it is now. */
export function isOfThisText({ own }: Unit, { text }: Entry, fingerprint: Fingerprint): boolean {
  return text === hashOf(own, fingerprint);
}

/** What somebody says today of a unit as it is now. */
export function newEntry(
  unit: Unit,
  state: State,
  role: string,
  today: string,
  fingerprint: Fingerprint,
): Entry {
  return {
    state,
    role,
    on: today,
    source: hashOf(unit.english, fingerprint),
    text: hashOf(unit.own, fingerprint),
  };
}

/** Of all forms together, one a line. */
function hashOf(forms: Forms, fingerprint: Fingerprint): string {
  return fingerprint(Object.values(forms).join('\n'));
}

/** Units of which at least a part is written: those that have an entry. */
export function begun(review: readonly Reviewed[]): Reviewed[] {
  return review.filter(({ unit }) => isBegun(unit));
}
