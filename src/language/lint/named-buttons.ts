// A button that a text speaks of is called what it is called. English.

import { type Problem } from '#dialog/problem';
import { type LintedText } from './linted-text';

const NAMED = /\b(?:tap|press|choose) “([^”{]+)”/gi;

/** Rule `named-button`: participants.md 3.6, CH-5, the same words for the same thing. */
export function lintNamedButtons(texts: readonly LintedText[]): Problem[] {
  const all = new Set(texts.map(({ text }) => text));
  return texts.flatMap(({ text, where }) =>
    [...text.matchAll(NAMED)]
      .map(([, name = '']) => name.replace(/[.,]$/, ''))
      .filter((name) => !all.has(name))
      .map((name) => noSuchButton(where, name)),
  );
}

function noSuchButton(where: string, name: string): Problem {
  return {
    rule: 'named-button',
    what: `It speaks of “${name}”, and no button is called that.`,
    where,
    why: 'People look for exactly these words, and do not find them.',
    fix: 'Call it as it stands on the button.',
  };
}
