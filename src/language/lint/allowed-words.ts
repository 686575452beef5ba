// Words that stand in a language as they are: names, loanwords of its glossary, and what is filled in.

import { type Glossary } from '../review/glossary';
import { type LintedText } from './linted-text';

/** Names that people look for in England, and find under these letters only. */
export const NAMES = ['Childline', 'Samaritans', 'Nottinghamshire'];

/** The button that everybody must find, whatever language is on the screen, ends with its English word. */
const LANGUAGE_BUTTON = 'conversation:controls.language';

/** @returns what is left of a text when all that need not be in the language is taken out. */
export function ownPartOf({ key, text }: LintedText, glossary: Glossary): string {
  const own = key === LANGUAGE_BUTTON ? text.replace(/ \/ Language$/, '') : text;
  return own.replace(/\{\{\w+\}\}/g, ' ').replace(allowedIn(glossary), ' ');
}

/** By glossary: each is asked for every text of its language. */
const allowed = new WeakMap<Glossary, RegExp>();

function allowedIn(glossary: Glossary): RegExp {
  const known = allowed.get(glossary);
  if (known !== undefined) return known;
  const terms = [...NAMES, ...glossary.doNotTranslate.map(({ term }) => term)]
    .flatMap((term) => [term, ...partsOf(term)])
    .sort((a, b) => b.length - a.length);
  const made = wholeTerm(terms.map(escaped).join('|'), 'giu');
  allowed.set(glossary, made);
  return made;
}

/** True where the term stands by itself, in these capitals. */
export function hasTerm(text: string, term: string): boolean {
  return text.includes(term) && wholeTerm(escaped(term), 'u').test(text);
}

/** True where words begin with the term, or with its parts: many languages put endings behind a name. */
export function hasTermWithEnding(text: string, term: string): boolean {
  return partsOf(term).every((part) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(part)}`, 'iu').test(text));
}

/** The "and" of a double name may be translated: Newark and Sherwood. */
function partsOf(term: string): string[] {
  return term.split(' and ');
}

function wholeTerm(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
}

function escaped(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
