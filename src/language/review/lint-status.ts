// Finds where what is kept of a review is not about the words as they are, or claims too much.

import { type Problem } from '#dialog/problem';
import { begun, type Reviewed } from './review';
import { MACHINE, type Status } from './status';

/** Rules `status-missing` and `status-claims`: languages.md 4.5. @param review null where the words cannot be read. */
export function lintStatus(
  language: string,
  review: readonly Reviewed[] | null,
  { strings }: Status,
): Problem[] {
  const path = `locales/${language}/status.json`;
  const written = review === null ? Object.keys(strings) : begun(review).map(({ unit }) => unit.key);
  const without = written.filter((key) => strings[key] === undefined);
  const leftOver = Object.keys(strings).filter((key) => !written.includes(key));
  const claims = Object.entries(strings).filter(
    ([, { role, state }]) => role === MACHINE && state !== 'draft',
  );
  return [
    ...(without.length === 0 ? [] : [outOfStep(path, 'Texts without an entry', without)]),
    ...(leftOver.length === 0 ? [] : [outOfStep(path, 'Entries without a text', leftOver)]),
    ...claims.map(([key, { state }]) => claimsTooMuch(`${path}: strings.${key}`, state)),
  ];
}

const NAMED = 5;

function outOfStep(where: string, what: string, keys: readonly string[]): Problem {
  const more = keys.length > NAMED ? `, and ${String(keys.length - NAMED)} more` : '';
  return {
    rule: 'status-missing',
    what: `${what}: ${keys.slice(0, NAMED).join(', ')}${more}.`,
    where,
    why: 'Whether a language may be offered is read from here: each string has one entry, and each entry one string.',
    fix: 'Run: npm run i18n -- update',
  };
}

function claimsTooMuch(where: string, state: string): Problem {
  return {
    rule: 'status-claims',
    what: `A machine's words are called "${state}".`,
    where,
    why: 'Only people of the community can say that words are right. Until then participants are told that they are a draft.',
    fix: 'Write "draft", or the role of the person who has read it.',
  };
}
