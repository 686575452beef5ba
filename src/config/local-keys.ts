// Keys that a plainly local run makes for itself.

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Keys } from './settings';

const shape = z.strictObject({ token: z.string(), session: z.string(), receipt: z.string() });

const KEYS_FILE = 'keys.json';

/** The keys of a data folder; made on the first run, for the owner's eyes only. */
export function localKeys(dataFolder: string): Keys {
  const path = join(dataFolder, KEYS_FILE);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const made: Keys = { token: newKey(), session: newKey(), receipt: newKey() };
  try {
    writeFileSync(path, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  }
}

/** Keys for a run that keeps nothing. */
export function passingKeys(): Keys {
  return { token: newKey(), session: newKey(), receipt: newKey() };
}

function newKey(): string {
  return randomBytes(32).toString('hex');
}
