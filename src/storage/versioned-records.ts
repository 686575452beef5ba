// Records on a disk that are written whole or not at all, and never over somebody else's.

import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Each record is a folder that holds its newest version, `<number>.json`. A version is written beside, brought to
 * the disk, and linked to its number: of two writers with the same number one gets an error, also across
 * processes. `where` is a path below the root, from our own ids only.
 */
export type VersionedRecords = {
  readonly read: (...where: string[]) => Promise<{ holds: unknown; version: number } | null>;
  /** @param over the version that was read, 0 for none. False when another version is there. */
  readonly write: (value: unknown, over: number, ...where: string[]) => Promise<boolean>;
  /** Gone in one step, with everything below. */
  readonly remove: (...where: string[]) => Promise<void>;
  /** Names of what lies there; none when nothing does. */
  readonly list: (...where: string[]) => Promise<string[]>;
  /** Removes what an interrupted write or removal left behind. */
  readonly tidy: () => Promise<void>;
};

const WRITING = '.writing';
const REMOVING = '.removing';

export function createVersionedRecords(root: string): VersionedRecords {
  const at = (where: readonly string[]) => join(root, ...where);
  const list = (...where: string[]) => namesIn(at(where));
  return {
    // A stray file, such as a file manager's, is no record.
    list: (...where) => foldersIn(at(where)),
    read: async (...where) => {
      for (;;) {
        const version = newest(await list(...where));
        if (version === 0) return null;
        const text = await textOf(join(at(where), `${String(version)}.json`));
        // A newer version has taken its place between the two looks: look again.
        if (text !== null) return { holds: parsed(text), version };
      }
    },
    write: async (value, over, ...where) => {
      if (newest(await list(...where)) !== over) return false;
      await mkdir(at(where), { recursive: true, mode: 0o700 });
      const draft = join(root, WRITING, randomUUID());
      await writeToDisk(draft, JSON.stringify(value));
      const isMine = await linked(draft, join(at(where), `${String(over + 1)}.json`));
      await rm(draft);
      if (!isMine) return false;
      if (newest(await list(...where)) > over + 1) {
        await rm(join(at(where), `${String(over + 1)}.json`), { force: true });
        return false;
      }
      await syncFolders(over === 0 ? upTo(root, at(where)) : [at(where)]);
      if (over > 0) await rm(join(at(where), `${String(over)}.json`), { force: true });
      return true;
    },
    remove: async (...where) => {
      const aside = join(root, REMOVING, randomUUID());
      await mkdir(dirname(aside), { recursive: true, mode: 0o700 });
      if (!(await moved(at(where), aside))) return;
      await syncFolders([dirname(at(where))]);
      await rm(aside, { recursive: true, force: true });
    },
    tidy: async () => {
      await rm(join(root, WRITING), { recursive: true, force: true });
      await rm(join(root, REMOVING), { recursive: true, force: true });
    },
  };
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await unlessMissing(readdir(folder, { withFileTypes: true }), []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function namesIn(folder: string): Promise<string[]> {
  return unlessMissing(readdir(folder), []);
}

async function textOf(path: string): Promise<string | null> {
  return unlessMissing(readFile(path, 'utf8'), null);
}

/** Undefined, which no reader accepts, for a file that is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function newest(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(/^(\d+)\.json$/.exec(name)?.[1] ?? 0)));
}

async function writeToDisk(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function moved(from: string, to: string): Promise<boolean> {
  return unlessMissing(
    rename(from, to).then(() => true),
    false,
  );
}

/** A new name in a folder is on the disk only when the folder is. */
async function syncFolders(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** A folder and those above it, up to the root. */
function upTo(root: string, folder: string): string[] {
  return folder === root || dirname(folder) === folder ? [folder] : [folder, ...upTo(root, dirname(folder))];
}

async function unlessMissing<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return otherwise;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
