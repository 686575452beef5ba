// Reads all that a translator or a reviewer of a language needs: its strings, how far they are, and what is known of them.

import { type Problem } from '#dialog/problem';
import { glossaryFile, NO_GLOSSARY } from '#language/review/glossary';
import { type Background } from '#language/review/notes-for-translators';
import { type Reviewed, reviewOf } from '#language/review/review';
import { type Status, statusFile } from '#language/review/status';
import { fingerprint } from './fingerprint';
import { readUnits, understoodIn, wordsIn } from './read-units';
import { createReading, folderSource, type Reading } from './reading';
import { translatedFiles } from './translated-files';

export type Translation = {
  readonly language: string;
  /** Names of its files of words. */
  readonly files: readonly string[];
  /** Consent, help and leaving first. */
  readonly review: readonly Reviewed[];
  readonly status: Status;
  readonly background: Background;
};

/** A folder without a status file has none of its strings reviewed yet. */
const NOTHING_REVIEWED: Status = {
  note: 'Written by a machine. No community reviewer has checked it yet.',
  strings: {},
};

/** @returns the translation as far as it can be read, and every problem that was found in its files. */
export function readTranslation(
  root: string,
  language: string,
): { translation: Translation; problems: readonly Problem[] } {
  const reading = createReading(folderSource(root));
  const found = translatedFiles(root, reading, language);
  const files = found.map(({ name }) => name);
  const units = readUnits(reading, language, files);
  const status = statusOrNothing(reading, language);
  const translation = {
    language,
    files,
    review: reviewOf(units, status, fingerprint),
    status,
    background: {
      notes: wordsIn(reading, 'notes', [...files, 'commands']),
      readers: Object.fromEntries(found.map(({ name, readers }) => [name, readers])),
      glossary: glossaryOf(reading, language),
      understood: understoodIn(reading, language),
    },
  };
  return { translation, problems: reading.problems };
}

/** Also of the time when a language had one state for all its words. */
function statusOrNothing(reading: Reading, language: string): Status {
  const path = `locales/${language}/status.json`;
  if (!reading.has(path)) return NOTHING_REVIEWED;
  const holds = reading.json(path);
  const hasStrings = typeof holds === 'object' && holds !== null && 'strings' in holds;
  return hasStrings ? reading.shaped(path, holds, statusFile, NOTHING_REVIEWED) : NOTHING_REVIEWED;
}

function glossaryOf(reading: Reading, language: string): Background['glossary'] {
  const path = `locales/${language}/glossary.json`;
  return reading.has(path)
    ? reading.shaped(path, reading.json(path), glossaryFile, NO_GLOSSARY)
    : NO_GLOSSARY;
}
