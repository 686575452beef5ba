// The wording with the participant's own word says it. English; translations are compared with it.

import { type Problem } from '#dialog/problem';
import { type LintedText } from './linted-text';

/** Rule `own-word-said`: participants.md 2.7, B-YP-4, their word is used from then on. */
export function lintOwnWordSaid({ key, text, where }: LintedText): Problem[] {
  return key.endsWith('WithOwnWord') && text.trim() !== '' && !text.includes('{{ownWord}}')
    ? [unsaid(where)]
    : [];
}

function unsaid(where: string): Problem {
  return {
    rule: 'own-word-said',
    what: "It does not say the participant's own word.",
    where,
    why: 'They were asked for it, and would not be heard.',
    fix: 'Put {{ownWord}} between quotation marks, where any word fits.',
  };
}
