// Writes the strings of a language into one file for a translator.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTranslation } from '#content/read-translation';
import { describeProblems } from '#dialog/problem';
import { type Sent } from '#exchange/exchanged';
import { toXliff } from '#exchange/to-xliff';
import { type Background, longestLength, notesForTranslators } from '#language/review/notes-for-translators';
import { type Reviewed } from '#language/review/review';
import { englishOf, idOf } from '#language/review/unit';
import { fail, print } from '../terminal';

export function exportFile(
  root: string,
  language: string,
  out = join('exports', `soundings.${language}.xlf`),
): void {
  const { translation, problems } = readTranslation(root, language);
  if (problems.length > 0) return fail(describeProblems(problems));
  const { review, background } = translation;
  const texts = review.flatMap((each) => textsOf(each, background));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, toXliff(language, texts));
  print([`${language}: strings ${String(review.length)}, units ${String(texts.length)}, written to ${out}`]);
}

/** A string with several forms is as many units. */
function textsOf({ unit, state }: Reviewed, background: Background): Sent[] {
  return unit.forms.map((form) => ({
    id: idOf(unit, form),
    source: englishOf(unit, form),
    target: unit.own[form] ?? '',
    state,
    notes: notesForTranslators(unit, form, background),
    longest: longestLength(unit, form),
  }));
}
