// A file of words is in the language whose folder it lies in.

import { type Problem } from '#dialog/problem';
import { type Words } from '#language/catalogue';
import { LOCALES } from '#language/locales';
import { isIn, lettersIn } from './detected-languages';

/** Letters of one text, and of several short ones together, from which their language can be told. */
const FEWEST_LETTERS = { ofOne: 120, together: 200 };

/**
 * Rule `other-language`: participants.md 0 (7), a Kichwa file was shipped as Chichewa.
 *
 * Measured in November 2026 on all our texts in en, so, pl, ckb, kmr and ro: 856 such passages, none of them taken for
 * another language, nor one of another language for it. Texts of 60 to 119 letters are too short: 7 of 950 were taken
 * for another language by franc-min. Files of Kichwa, Czech and Persian are found: test/content/other-language.test.ts.
 * Languages that were not measured, for want of a text of ours: ny, ar-SD, fa, prs, ps, ur.
 */
export function lintOtherLanguage(language: string, file: string, words: Words): Problem[] {
  const read = passagesOf(words).map((passage) => ({ passage, is: isIn(language, passage) }));
  const [first, ...others] = read.filter(({ is }) => is === false);
  return first === undefined
    ? []
    : [otherLanguage(language, file, first.passage, others.length + 1, read.length)];
}

/** Long texts, each by itself, and short ones together. Too few of them at the end join those before. */
export function passagesOf(words: Words): string[] {
  const texts = Object.values(words).map((text) => text.replace(/\{\{\w+\}\}/g, ' '));
  const isLong = (text: string) => lettersIn(text) >= FEWEST_LETTERS.ofOne;
  return [...texts.filter(isLong), ...together(texts.filter((text) => !isLong(text)))];
}

function together(texts: readonly string[]): string[] {
  const passages: string[] = [];
  let open: string[] = [];
  for (const text of texts) {
    open.push(text);
    if (lettersIn(open.join('')) < FEWEST_LETTERS.together) continue;
    passages.push(open.join('\n'));
    open = [];
  }
  const last = passages.pop();
  return last === undefined ? [] : [...passages, [last, ...open].join('\n')];
}

function otherLanguage(language: string, file: string, passage: string, wrong: number, all: number): Problem {
  const [line = ''] = passage.split('\n');
  return {
    rule: 'other-language',
    what: `${String(wrong)} of ${String(all)} passages do not look like ${LOCALES[language]?.english ?? language}. The first begins: ${line}`,
    where: `locales/${language}/${file}.json`,
    why: 'Files of another language have been shipped, and nobody saw it who could not read them.',
    fix: 'Ask somebody who reads the language. If the passage is right, tell the developers: the rule is wrong.',
  };
}
