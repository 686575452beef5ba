// Short sentences, short bubbles. English.

import { type Problem } from '#dialog/problem';
import { isReadByYoungPeople, type LintedText, sentencesOf, wordsOf } from './linted-text';

/** participants.md 2.1 and 3.5, ER-2. */
const LONGEST = { youngPeople: 15, adults: 20 };
/** participants.md 3.6, CH-1 has 2; today 10 texts have 3 very short ones. */
const MOST_SENTENCES = 3;

/** Rule `long-sentence`: participants.md 2.1, young people's sentences have at most 15 words, adults' at most 20. */
export function lintSentences(text: LintedText): Problem[] {
  const most = isReadByYoungPeople(text) ? LONGEST.youngPeople : LONGEST.adults;
  return sentencesOf(text.text)
    .filter((sentence) => wordsOf(sentence).length > most)
    .map((sentence) => tooLong(text, sentence, most));
}

/** Rule `long-bubble`: participants.md 3.6, CH-1. A line is a bubble. */
export function lintBubbles(text: LintedText): Problem[] {
  if (!isReadByYoungPeople(text)) return [];
  return text.text
    .split('\n')
    .filter((line) => sentencesOf(line).length > MOST_SENTENCES)
    .map((line) => tooFull(text, line));
}

function tooLong({ where }: LintedText, sentence: string, most: number): Problem {
  return {
    rule: 'long-sentence',
    what: `A sentence has more than ${String(most)} words: ${sentence}`,
    where,
    why: 'Many people read and remember short sentences only.',
    fix: 'Make 2 sentences of it.',
  };
}

function tooFull({ where }: LintedText, line: string): Problem {
  return {
    rule: 'long-bubble',
    what: `One bubble has ${String(sentencesOf(line).length)} sentences: ${line}`,
    where,
    why: `More than ${String(MOST_SENTENCES)} short sentences at once are hard to hold in mind.`,
    fix: 'Begin a new line (\\n): each line is a bubble of its own.',
  };
}
