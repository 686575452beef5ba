// What young people are asked is readable after four years of school. English.

import { type Dialog } from '#dialog/dialog';
import { type Problem } from '#dialog/problem';
import { type Words } from '../catalogue';
import { readingEase } from '../reading-ease';

/** The 44 draft questions for young people have 1.9 together: participants.md 2. */
const HIGHEST = 4;

/** Rule `reading-grade`: participants.md 3.6b, GC-1, reading age 9: that is grade 4. */
export function lintReadingGrade(dialog: Dialog, words: Words): Problem[] {
  if (dialog.audience !== 'young-person') return [];
  const ease = readingEase(dialog.id, words);
  return (['text', 'simpler'] as const)
    .filter((form) => ease[form] > HIGHEST)
    .map((form) => tooHard(dialog, form, ease[form]));
}

function tooHard({ id }: Dialog, form: 'text' | 'simpler', grade: number): Problem {
  return {
    rule: 'reading-grade',
    what: `The wordings "${form}" together have the reading grade ${grade.toFixed(1)}; ${String(HIGHEST)} is the highest.`,
    where: `locales/en/${id}.json: questions`,
    why: 'Young people who left school early, or read another language better, would not understand the questions.',
    fix: 'Take shorter sentences, and everyday words of one or two syllables.',
  };
}
