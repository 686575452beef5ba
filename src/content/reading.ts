// Reads files of authors, and collects what is wrong with them instead of stopping at the first.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type z } from 'zod';
import { type Problem } from '#dialog/problem';

/** Paths are relative to the root, as an author would name them. What can't be read is undefined, and a problem. */
export type Reading = {
  readonly problems: Problem[];
  readonly json: (path: string) => unknown;
  readonly yaml: (path: string) => unknown;
  readonly has: (path: string) => boolean;
  /** Every file that was read, as it was read: path → text. */
  readonly files: () => SourceFiles;
  /** What a JSON file holds when it has the shape, else the stand-in and a problem. */
  readonly shaped: <T>(path: string, holds: unknown, shape: z.ZodType<T>, otherwise: T) => T;
};

/** Where files come from: a folder, or a copy that was kept. Paths use `/`. */
export type Source = {
  readonly has: (path: string) => boolean;
  /** @throws when there is no such file. */
  readonly read: (path: string) => string;
};

/** Path → text. */
export type SourceFiles = Readonly<Record<string, string>>;

export function folderSource(root: string): Source {
  return {
    has: (path) => existsSync(join(root, path)),
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}

/** A copy of files as they once were. */
export function keptSource(files: SourceFiles): Source {
  return {
    has: (path) => path in files,
    read: (path) => {
      const text = files[path];
      if (text === undefined) throw new RangeError('The file is not in the copy.');
      return text;
    },
  };
}

export function createReading(source: Source): Reading {
  const problems: Problem[] = [];
  const files: Record<string, string> = {};
  const read = (path: string, parser: (text: string) => unknown): unknown => {
    try {
      const text = source.read(path);
      files[path] = text;
      return parser(text);
    } catch (error) {
      problems.push(unreadable(path, error));
      return undefined;
    }
  };
  return {
    problems,
    json: (path) => read(path, (text) => JSON.parse(text) as unknown),
    yaml: (path) => read(path, (text) => parse(text) as unknown),
    has: source.has,
    files: () => files,
    shaped: (path, holds, shape, otherwise) => {
      const parsed = shape.safeParse(holds);
      if (parsed.success) return parsed.data;
      if (holds !== undefined) problems.push(misshapen(path, parsed.error));
      return otherwise;
    },
  };
}

function unreadable(path: string, error: unknown): Problem {
  return {
    rule: 'unreadable-file',
    what: `The file cannot be read: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown error'}`,
    where: path,
    why: 'A running consultation needs it.',
    fix: 'Write it, or mend what stands at that place in it.',
  };
}

function misshapen(path: string, error: z.ZodError): Problem {
  const [issue] = error.issues;
  return {
    rule: 'shape',
    what: issue?.message ?? 'It has another shape.',
    where: `${path}: ${issue?.path.join('.') || 'the whole file'}`,
    why: 'A running consultation reads this file, and this part of it cannot be read.',
    fix: 'Compare it with the file of the same name in locales/en or dialogs/help.',
  };
}
