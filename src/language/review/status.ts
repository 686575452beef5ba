// What is kept of a review: for each string how far it has come, in which role somebody said so, and of which words.

import { z } from 'zod';

/** From the least to the most. That a string is stale is never kept: its English tells. */
export const STATES = ['draft', 'reviewed', 'community-reviewed', 'approved'] as const;

/** A role, never a name: lower-case words, such as "community reviewer". */
export const role = z.string().regex(/^[a-z]+(?:[ -][a-z]+)*$/, 'a role in lower-case words, never a name');

const hash = z.string().regex(/^[0-9a-f]{8}$/, 'the first 8 hex digits of a SHA-256');

const entry = z.strictObject({
  state: z.enum(STATES),
  role,
  /** The day, YYYY-MM-DD, on which it came to this state. */
  on: z.iso.date(),
  /** Of the English that was translated. */
  source: hash,
  /** Of the translation that was looked at. */
  text: hash,
});

/** `locales/<language>/status.json`, of every language but English. Its strings are named as units are. */
export const statusFile = z.strictObject({
  note: z.string().min(1),
  strings: z.record(z.string(), entry),
});

export type State = (typeof STATES)[number];
export type Entry = z.infer<typeof entry>;
export type Status = z.infer<typeof statusFile>;

/** Words that only a machine has seen are a draft, whatever anybody writes. */
export const MACHINE = 'machine';
