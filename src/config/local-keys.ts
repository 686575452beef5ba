// Keys that a plainly local run makes for itself.

import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { newReviewerPair, type ReviewerPair } from './reviewer-key';
import { type Keys } from './settings';

/** Files from before there were drawings have no pair. */
const shape = z.strictObject({
  token: z.string(),
  session: z.string(),
  receipt: z.string(),
  reviewer: z.strictObject({ public: z.string(), private: z.string() }).optional(),
});

type LocalKeys = Omit<Keys, 'reviewer'> & { readonly reviewer: ReviewerPair };

const KEYS_FILE = 'keys.json';

/**
 * The keys of a data folder; made on the first run, for the owner's eyes only. The private key of the reviewer's pair
 * stays in the file: here one person is everybody, and no server is given it.
 */
export function localKeys(dataFolder: string): Keys {
  const path = join(dataFolder, KEYS_FILE);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const made = newKeys();
  try {
    writeFileSync(path, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return keysOf(made);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return keysOf(readKeys(path));
  }
}

/** Keys for a run that keeps nothing: nobody will ever open what was sealed in it. */
export function passingKeys(): Keys {
  return keysOf(newKeys());
}

function newKeys(): LocalKeys {
  return { token: newKey(), session: newKey(), receipt: newKey(), reviewer: newReviewerPair() };
}

function newKey(): string {
  return randomBytes(32).toString('hex');
}

function keysOf({ reviewer, ...others }: LocalKeys): Keys {
  return { ...others, reviewer: reviewer.public };
}

function readKeys(path: string): LocalKeys {
  const { reviewer, ...others } = shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (reviewer !== undefined) return { ...others, reviewer };
  const keys = { ...others, reviewer: newReviewerPair() };
  replaceWhole(path, JSON.stringify(keys));
  return keys;
}

/** All of the old file or all of the new one, whatever happens in between: without the receipt key nobody could delete. */
function replaceWhole(path: string, text: string): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
