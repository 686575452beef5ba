// Makes flat words of what a locale file holds.

import { z } from 'zod';
import { type Problem } from '#dialog/problem';
import { type Words } from './catalogue';

type Nested = string | { readonly [key: string]: Nested };

const nested: z.ZodType<Nested> = z.lazy(() => z.union([z.string(), z.record(z.string(), nested)]));

/** `file` becomes the first part of each key: `file:path.in.it`. */
export function parseWords(
  file: string,
  path: string,
  holds: unknown,
): { words: Words; problems: Problem[] } {
  const parsed = nested.safeParse(holds);
  if (parsed.success && typeof parsed.data !== 'string')
    return { words: Object.fromEntries(flatten(parsed.data, [], file)), problems: [] };
  return { words: {}, problems: [unreadable(path)] };
}

function flatten(value: Nested, path: readonly string[], file: string): [string, string][] {
  if (typeof value === 'string') return [[`${file}:${path.join('.')}`, value]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, [...path, key], file));
}

function unreadable(path: string): Problem {
  return {
    rule: 'shape',
    what: 'This is not an object of texts.',
    where: path,
    why: 'Locale files hold texts, and objects of texts, and nothing else.',
    fix: 'Compare it with the file of the same name in locales/en.',
  };
}
