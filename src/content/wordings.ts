// What people read before they consent has a version; what each version said is on record, so that it cannot change unseen.

import { type Consultation } from '#dialog/consultation';
import { type Problem } from '#dialog/problem';
import { z } from 'zod';
import { type Reading } from './reading';

/** What is recorded of a consultation. */
export type Wording = Pick<Consultation, 'id' | 'wordingVersion' | 'wordingHash'>;

export const WORDINGS = 'dialogs/consultations/wordings.json';

const COMMAND = 'npm run content -- --record-wordings';

/** Consultation → version → language → SHA-256, hex: see `wordingHash`. */
const wordingsFile = z.record(
  z.string(),
  z.record(z.string(), z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/))),
);

export type Wordings = z.infer<typeof wordingsFile>;

/** Null before the first recording. */
export function readWordings(reading: Reading): Wordings | null {
  return reading.has(WORDINGS) ? reading.shaped(WORDINGS, reading.json(WORDINGS), wordingsFile, {}) : null;
}

/**
 * Rule `wording-version`: participants.md 3.2, a consent is to one version of the information. (The file: ours.)
 * @param recorded null while authors have not begun to record: a test sees to it that ours is there.
 */
export function lintWording(recorded: Wordings | null, wording: Wording): Problem[] {
  if (recorded === null) return [];
  const { id, wordingVersion, wordingHash } = wording;
  const known = recorded[id]?.[wordingVersion] ?? {};
  const languages = Object.keys(wordingHash);
  const missing = languages.filter((language) => known[language] === undefined);
  const changed = languages.filter(
    (language) => known[language] !== undefined && known[language] !== wordingHash[language],
  );
  return [
    ...(missing.length > 0 ? [notRecorded(wording, missing)] : []),
    ...changed.map((language) => hasChanged(wording, language)),
  ];
}

/** Adds what is not recorded yet. What is recorded stays as it is, also where it is no longer true. */
export function withWording(recorded: Wordings, { id, wordingVersion, wordingHash }: Wording): Wordings {
  const versions = recorded[id] ?? {};
  const known = versions[wordingVersion] ?? {};
  const added = Object.entries(wordingHash).filter(([language]) => known[language] === undefined);
  return {
    ...recorded,
    [id]: { ...versions, [wordingVersion]: { ...known, ...Object.fromEntries(added) } },
  };
}

function notRecorded({ id, wordingVersion }: Wording, languages: readonly string[]): Problem {
  return {
    rule: 'wording-version',
    what: `What is read before consent in "${id}", version ${wordingVersion}, is not on record in: ${languages.join(', ')}.`,
    where: WORDINGS,
    why: 'Every answer names the version that its writer agreed to. Without a record nobody knows what it said.',
    fix: `When the words are final: ${COMMAND}`,
  };
}

function hasChanged({ id, wordingVersion }: Wording, language: string): Problem {
  return {
    rule: 'wording-version',
    what: `The words before consent have changed, and their version is still ${wordingVersion}.`,
    where: `${WORDINGS}: ${id}.${wordingVersion}.${language}`,
    why: 'People who agreed to different words would have agreed to the same version.',
    fix: `Raise wordingVersion in dialogs/consultations/${id}.yaml and record it: ${COMMAND}`,
  };
}
