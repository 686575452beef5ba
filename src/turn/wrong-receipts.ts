// Slows down guessing: of the whole server, since we know nobody's address.

import { type Clock } from './ports';

/** Counts wrong receipts of the last hour. */
export type WrongReceipts = { readonly count: () => void; readonly isOver: () => boolean };

const HOUR = 60 * 60 * 1000;

/**
 * 120 wrong receipts an hour are far more than people mistype. Against 1,000 participations under 2^32 receipts
 * somebody who guesses without a pause needs nearly three years for an even chance to hit one.
 */
const MOST = 120;

export function createWrongReceipts(clock: Clock): WrongReceipts {
  let tries: number[] = [];
  const recent = () => (tries = tries.filter((at) => at > clock() - HOUR));
  return { count: () => void recent().push(clock()), isOver: () => recent().length >= MOST };
}
