// Slows down guessing: of the whole server, since we know nobody's address.

import { type Clock } from './ports';

/** Counts wrong guesses of the last hour. */
export type WrongGuesses = { readonly count: () => void; readonly isOver: () => boolean };

const HOUR = 60 * 60 * 1000;

/**
 * 120 wrong receipts an hour are far more than people mistype. Against 1,000 participations under 2^32 receipts
 * somebody who guesses without a pause needs nearly three years for an even chance to hit one.
 */
export const MOST_RECEIPTS = 120;

/**
 * Codes of hosts' links are clicked, and an ended one is wrong for everybody who still has it: more than a school
 * opens in an hour. Against 100 links under 2^36 codes an even chance takes some 50 years.
 */
export const MOST_CODES = 1000;

/** @param most how many there may be in an hour. */
export function createWrongGuesses(clock: Clock, most: number): WrongGuesses {
  let tries: number[] = [];
  const recent = () => (tries = tries.filter((at) => at > clock() - HOUR));
  return { count: () => void recent().push(clock()), isOver: () => recent().length >= most };
}
