// Names stay what they are in every language.

import { type Problem } from '#dialog/problem';
import { type Glossary } from '../review/glossary';
import { hasTerm, hasTermWithEnding, NAMES } from './allowed-words';
import { type LintedText } from './linted-text';

/**
 * Rule `do-not-translate`: languages.md 4.5, a glossary of what is not translated. An ending may follow the term.
 * @param source the English text; undefined where there is none.
 */
export function lintDoNotTranslate(
  text: LintedText,
  source: string | undefined,
  { doNotTranslate }: Glossary,
): Problem[] {
  const terms = new Set([...NAMES, ...doNotTranslate.map(({ term }) => term)]);
  return [...terms]
    .filter((term) => hasTerm(source ?? '', term) && !hasTermWithEnding(text.text, term))
    .map((term) => translated(text, term));
}

function translated({ where }: LintedText, term: string): Problem {
  return {
    rule: 'do-not-translate',
    what: `“${term}” stands in the English text, and not in this one.`,
    where,
    why: 'People look for it under this name: in a shop window, in a list of phone numbers, on a map.',
    fix: `Write “${term}”, or take it out of the glossary's doNotTranslate.`,
  };
}
