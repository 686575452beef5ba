// Finds what could show who somebody is. The first, small anonymiser: a measured one replaces it behind this door.

import { findContacts } from './find-contacts';
import { findNames } from './find-names';
import { findPlaces } from './find-places';
import { type Identifier } from './identifier';

/** All identifiers of a text in order, none overlapping; where two overlap, the longer one stands. */
export function findIdentifiers(text: string): Identifier[] {
  const contacts = findContacts(text);
  const candidates = [...contacts, ...findPlaces(text), ...findNames(text)];
  const longestFirst = candidates.sort((a, b) => b.end - b.start - (a.end - a.start));
  const taken: Identifier[] = [];
  const covered = new Uint8Array(text.length);
  for (const candidate of longestFirst) {
    if (covered.subarray(candidate.start, candidate.end).includes(1)) continue;
    covered.fill(1, candidate.start, candidate.end);
    taken.push(candidate);
  }
  return taken.sort((a, b) => a.start - b.start);
}
