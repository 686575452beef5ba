// What a translated text must have in common with its English.

import { type Problem } from '#dialog/problem';
import { countQuestionMarks } from '#language/lint/question-marks';
import { brokenPlaceholdersIn, placeholdersIn } from '#language/review/placeholders';
import { englishOf, type Unit } from '#language/review/unit';
import { refusals } from './refusals';

/** @param where the file, with the text's id. */
export function checkText(unit: Unit, form: string, text: string, where: string): Problem[] {
  if (text === '') return [refusals.empty(where)];
  if (unit.kind === 'commands') return [];
  const english = englishOf(unit, form);
  const [lines, expected] = [text, english].map((each) => each.split('\n').length);
  const marks = countQuestionMarks(text);
  return [
    ...checkPlaceholders(unit, form, text, where),
    ...(lines === expected ? [] : [refusals.lines(where, lines ?? 0, expected ?? 0)]),
    ...(marks > 1 ? [refusals.questions(where, marks)] : []),
  ];
}

/** A form may say any placeholder that English says in one of its forms. */
function checkPlaceholders(unit: Unit, form: string, text: string, where: string): Problem[] {
  const found = placeholdersIn(text);
  const needed = placeholdersIn(englishOf(unit, form));
  const allowed = placeholdersIn(Object.values(unit.english).join(' '));
  return [
    ...brokenPlaceholdersIn(text).map((each) => refusals.brokenPlaceholder(where, each)),
    ...needed.filter((name) => !found.includes(name)).map((name) => refusals.missingPlaceholder(where, name)),
    ...found.filter((name) => !allowed.includes(name)).map((name) => refusals.extraPlaceholder(where, name)),
  ];
}
