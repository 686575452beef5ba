// How many years of school a text asks for, as Flesch and Kincaid counted it. English only.

import syllable from 'syllable';
import { sentencesOf, wordsOf } from './lint/linted-text';
import { type Words } from './catalogue';

/** School years of the United States; below 1 is easier than the first. It counts syllables, not ideas. */
export type ReadingEase = {
  readonly text: number;
  readonly simpler: number;
  /** Words in the longest sentence of either. */
  readonly longestSentence: number;
};

/** Of all wordings of a dialog's questions. @param words English ones, `file:path` → text. */
export function readingEase(dialog: string, words: Words): ReadingEase {
  const all = (form: string) =>
    Object.entries(words)
      .filter(
        ([key]) =>
          key.startsWith(`${dialog}:questions.`) && key.split('.').length === 3 && key.endsWith(`.${form}`),
      )
      .map(([, text]) => text);
  const [texts, simpler] = [all('text'), all('simpler')];
  const lengths = [...texts, ...simpler].flatMap(sentencesOf).map((sentence) => wordsOf(sentence).length);
  return { text: gradeOf(texts), simpler: gradeOf(simpler), longestSentence: Math.max(0, ...lengths) };
}

/**
 * Of texts together, in school years.
 *
 * J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom: Derivation of New Readability Formulas for Navy
 * Enlisted Personnel. Research Branch Report 8-75, 1975.
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
