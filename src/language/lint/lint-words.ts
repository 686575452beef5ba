// Finds what should not be said, or not like this: the rules of how people are asked. What is missing: check-words.ts.

import { type Consultation } from '#dialog/consultation';
import { type Problem } from '#dialog/problem';
import { type PhoneNumbers, type Words } from '../catalogue';
import { type Glossary } from '../review/glossary';
import { type Commands } from '../typed-forms';
import { ASKING } from './asking';
import { lintLabels } from './labels';
import { lintBubbles, lintSentences } from './length';
import { lintTranslation } from './lint-translation';
import { type LintedText, lintedText } from './linted-text';
import { lintNamedButtons } from './named-buttons';
import { lintOwnWordSaid } from './own-word-said';
import { PERSONA } from './persona';
import { lintPhrases } from './phrase-rule';
import { PLAIN_WORDS } from './plain-words';
import { lintQuestionMarks } from './question-marks';
import { lintReadingGrade, lintShellsGrade } from './reading-grade';
import { WORDS_TO_AVOID } from './words-to-avoid';

type ToLint = {
  readonly consultation: Consultation;
  /** By language. */
  readonly words: Readonly<Record<string, Words>>;
  readonly commands: Readonly<Record<string, Commands>>;
  readonly numbers?: PhoneNumbers;
  /** By language: what need not be translated. */
  readonly glossaries?: Readonly<Record<string, Glossary>>;
};

/** The language in which authors write. Most rules are about its words. */
const SOURCE = 'en';

const ENGLISH_PHRASES = [...ASKING, ...PERSONA, ...PLAIN_WORDS, ...WORDS_TO_AVOID];
const PHRASES_OF_ALL = PLAIN_WORDS.filter(({ rule }) => rule === 'emoji');

export function lintWords({
  consultation,
  words,
  commands,
  numbers = {},
  glossaries = {},
}: ToLint): Problem[] {
  const compared = { source: words[SOURCE] ?? {}, numbers, glossaries };
  return Object.entries(words).flatMap(([language, each]) => {
    const texts = Object.entries(each).map(([key, text]) => lintedText(consultation, language, key, text));
    return [
      ...texts.flatMap(lintQuestionMarks),
      ...texts.flatMap((text) => lintTranslation(text, compared)),
      ...lintLabels(texts, commands),
      ...(language === SOURCE
        ? lintEnglish(consultation, each, texts)
        : texts.flatMap((text) => lintPhrases(PHRASES_OF_ALL, text))),
    ];
  });
}

function lintEnglish(consultation: Consultation, words: Words, texts: readonly LintedText[]): Problem[] {
  return [
    ...lintNamedButtons(texts),
    ...texts.flatMap((text) => [
      ...lintPhrases(ENGLISH_PHRASES, text),
      ...lintSentences(text),
      ...lintBubbles(text),
      ...lintOwnWordSaid(text),
    ]),
    ...consultation.dialogs.flatMap((dialog) => lintReadingGrade(dialog, words)),
    ...lintShellsGrade(consultation, texts),
  ];
}
