// What young people are asked is readable after four years of school. English.

import { type Consultation } from '#dialog/consultation';
import { type Dialog, EVERYBODY } from '#dialog/dialog';
import { type Problem } from '#dialog/problem';
import { type Words } from '../catalogue';
import { gradeOf, readingEase } from '../reading-ease';
import { isReadByYoungPeople, lintedText, type LintedText } from './linted-text';

/** The 44 draft questions for young people have 1.9 together: participants.md 2. */
const HIGHEST = 4;

/** Rule `reading-grade`: participants.md 3.6b, GC-1, reading age 9: that is grade 4. */
export function lintReadingGrade(dialog: Dialog, words: Words): Problem[] {
  if (dialog.audience !== 'young-person' && dialog.audience !== EVERYBODY) return [];
  const ease = readingEase(dialog.id, words);
  return (['text', 'simpler'] as const)
    .filter((form) => ease[form] > HIGHEST)
    .map((form) =>
      tooHard(`The wordings "${form}" together have`, ease[form], `locales/en/${dialog.id}.json: questions`),
    );
}

/** The same rule for what young people read before the questions, and between them. */
export function lintShellsGrade(consultation: Consultation, texts: readonly LintedText[]): Problem[] {
  const grade = gradeOf(readBetween(texts));
  return grade <= HIGHEST
    ? []
    : [
        tooHard(
          'What young people read before and between the questions has',
          grade,
          `locales/en/conversation.json, locales/en/${consultation.id}.json`,
        ),
      ];
}

/** @param words the English ones of the consultation. */
export function gradeBetween(consultation: Consultation, words: Words): number {
  return gradeOf(
    readBetween(Object.entries(words).map(([key, text]) => lintedText(consultation, 'en', key, text))),
  );
}

/** Whole sentences that are no question's wording. A button has too few words to have a grade. */
function readBetween(texts: readonly LintedText[]): string[] {
  return texts
    .filter((text) => text.wording === null && isReadByYoungPeople(text))
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => /[.?!]$/.test(line));
}

function tooHard(who: string, grade: number, where: string): Problem {
  return {
    rule: 'reading-grade',
    what: `${who} the reading grade ${grade.toFixed(1)}; ${String(HIGHEST)} is the highest.`,
    where,
    why: 'Young people who left school early, or read another language better, would not understand it.',
    fix: 'Take shorter sentences, and everyday words of one or two syllables.',
  };
}
