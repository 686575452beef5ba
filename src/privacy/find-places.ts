// Neighbourhoods, towns and villages of Nottinghamshire: small enough to point to somebody.

import { type Identifier } from './identifier';
import placesInEnglish from './lists/places.en.json';
import { type Word, wordsOf } from './words-of';

const LONGEST = 4;
const PLACES = new Map(placesInEnglish.map(({ place, capital }) => [key(place), capital]));
/** Districts stay readable: they are large enough, and researchers compare them. Sherwood alone is a neighbourhood. */
const DISTRICTS = new Set(['newark and sherwood']);

/** Places of the list, one to four words long; those that are ordinary words too only with a capital. */
export function findPlaces(text: string): Identifier[] {
  const words = wordsOf(text);
  const found: Identifier[] = [];
  for (let at = 0; at < words.length;) {
    const { length, isPlace } = longestAt(words, at);
    const [first, last] = [words[at], words[at + length - 1]];
    if (isPlace && first !== undefined && last !== undefined)
      found.push({ start: first.start, end: last.end, kind: 'area' });
    at += length;
  }
  return found;
}

/** How many words from here belong together, and whether they are to be hidden. */
function longestAt(words: readonly Word[], at: number): { length: number; isPlace: boolean } {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const stretch = words.slice(at, at + length);
    const name = stretch.map((word) => word.key).join(' ');
    if (DISTRICTS.has(name)) return { length, isPlace: false };
    const needsCapital = PLACES.get(name);
    if (needsCapital === false || (needsCapital === true && stretch.at(-1)?.isCapital === true))
      return { length, isPlace: true };
  }
  return { length: 1, isPlace: false };
}

function key(place: string): string {
  return wordsOf(place)
    .map((word) => word.key)
    .join(' ');
}
