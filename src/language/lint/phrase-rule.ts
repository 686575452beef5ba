// A rule about what may not be said: phrases, and who must not read them.

import { type Problem } from '#dialog/problem';
import { type LintedText, sentencesOf } from './linted-text';

export type PhraseRule = {
  readonly rule: string;
  readonly phrases: readonly RegExp[];
  readonly isFor: (text: LintedText) => boolean;
  /** Sentences that may say it all the same. */
  readonly unless?: (sentence: string, text: LintedText) => boolean;
  readonly what: (phrase: string) => string;
  readonly why: string;
  readonly fix: string;
};

/** At most one problem of a rule in one text. */
export function lintPhrases(rules: readonly PhraseRule[], text: LintedText): Problem[] {
  return rules.flatMap((rule) => {
    const [found] = rule.isFor(text) ? phrasesIn(rule, text) : [];
    const { what, why, fix } = rule;
    return found === undefined ? [] : [{ rule: rule.rule, what: what(found), where: text.where, why, fix }];
  });
}

function phrasesIn({ phrases, unless }: PhraseRule, text: LintedText): string[] {
  return sentencesOf(text.text)
    .filter((sentence) => !(unless?.(sentence, text) ?? false))
    .flatMap((sentence) => phrases.flatMap((phrase) => phrase.exec(sentence)?.[0] ?? []));
}

export const isForEverybody = (): boolean => true;
