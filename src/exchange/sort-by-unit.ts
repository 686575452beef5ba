// Puts the texts of a file together to the units that they are forms of, and finds those that belong to none.

import { type Problem } from '#dialog/problem';
import { PLURAL_CATEGORIES } from '#language/plural-rules';
import { type Reviewed } from '#language/review/review';
import { idOf } from '#language/review/unit';
import { type Exchanged } from './exchanged';
import { refusals } from './refusals';

export type ReturnedUnit = {
  readonly reviewed: Reviewed;
  /** By form; forms that the file lacks are not there. */
  readonly forms: Readonly<Partial<Record<string, Exchanged>>>;
};

/** @param file how it is called in problems. */
export function sortByUnit(
  review: readonly Reviewed[],
  texts: readonly Exchanged[],
  file: string,
): { units: readonly ReturnedUnit[]; problems: readonly Problem[] } {
  const byId = new Map(texts.map((each) => [each.id, each]));
  const known = new Set(review.flatMap(({ unit }) => unit.forms.map((form) => idOf(unit, form))));
  const ids = [...byId.keys()];
  const strangers = ids.filter((id) => !known.has(id));
  const twice = ids.filter((id) => texts.filter((each) => each.id === id).length > 1);
  const units = review.map((reviewed) => ({ reviewed, forms: formsOf(reviewed, byId) }));
  return {
    units: units.filter(({ forms }) => Object.keys(forms).length > 0),
    problems: [
      ...strangers.map((id) => strangerProblem(review, id, `${file}: ${id}`)),
      ...twice.map((id) => refusals.twice(`${file}: ${id}`)),
    ],
  };
}

function formsOf({ unit }: Reviewed, byId: ReadonlyMap<string, Exchanged>): ReturnedUnit['forms'] {
  return Object.fromEntries(
    unit.forms.flatMap((form) => {
      const text = byId.get(idOf(unit, form));
      return text === undefined ? [] : [[form, text]];
    }),
  );
}

function strangerProblem(review: readonly Reviewed[], id: string, where: string): Problem {
  const [found] = review
    .filter(({ unit }) => unit.kind === 'plural')
    .flatMap(({ unit }) => PLURAL_CATEGORIES.map((form) => ({ unit, form })))
    .filter(({ unit, form }) => idOf(unit, form) === id);
  return found === undefined
    ? refusals.unknownKey(where)
    : refusals.strangeForm(where, found.form, found.unit.forms);
}
