// Reads how far the review of a language has come, and says whether it is still a draft.

import { type Problem } from '#dialog/problem';
import { lintStatus } from '#language/review/lint-status';
import { isApproved, reviewOf } from '#language/review/review';
import { type Status, statusFile } from '#language/review/status';
import { fingerprint } from './fingerprint';
import { createReading, type Reading, type Source } from './reading';
import { readUnits } from './read-units';

/** English is the source: it is nobody's translation. */
const SOURCE = 'en';

/** What cannot be read has no strings, and is a problem. */
function readStatus(reading: Reading, language: string): Status {
  const path = `locales/${language}/status.json`;
  return reading.shaped(path, reading.json(path), statusFile, { note: '', strings: {} });
}

/**
 * Says whether any string of these files, or any word that may be typed, has not been approved as it is now.
 * @param reading keeps the status file, and what is wrong with it; the words are read from the source once more.
 * @param files such as `conversation`, `page` and the ids of a consultation and its dialogs.
 */
export function isDraft(
  reading: Reading,
  source: Source,
  language: string,
  files: readonly string[],
): boolean {
  if (language === SOURCE) return false;
  const status = readStatus(reading, language);
  // Hashing all words is for languages that may be ready.
  if (Object.values(status.strings).some(({ state }) => state === 'draft')) return true;
  const units = readUnits(createReading(source), language, files);
  return !isApproved(reviewOf(units, status, fingerprint));
}

/** Rules `status-missing` and `status-claims` in one language. @param files null where its words cannot be read. */
export function checkStatus(source: Source, language: string, files: readonly string[] | null): Problem[] {
  const reading = createReading(source);
  const status = readStatus(reading, language);
  const { problems } = reading;
  if (problems.length > 0) return problems;
  const units = files === null ? null : readUnits(createReading(source), language, files);
  const review = units === null ? null : reviewOf(units, status, fingerprint);
  return lintStatus(language, review, status);
}
