// Takes back what a translator's tool has saved: all of it that is in order, or every reason why not.

import { type Problem } from '#dialog/problem';
import { type Reviewed } from '#language/review/review';
import { MACHINE, role as roleShape } from '#language/review/status';
import { type Returned } from './exchanged';
import { type Outcome, outcomeOf, type Taking } from './outcome';
import { refusals } from './refusals';
import { sortByUnit } from './sort-by-unit';

export type Taken = {
  /** What is to be written: texts, states, or both. */
  readonly units: readonly NonNullable<Outcome['is']>[];
  /** Keys of those whose text is another one now; and so on. */
  readonly changed: readonly string[];
  readonly raised: readonly string[];
  readonly lowered: readonly string[];
  /** Left as they were, since their English has changed after the export: other work is not lost for it. */
  readonly skipped: readonly string[];
  readonly unwritten: readonly string[];
  /** How many strings of the language the file does not have. */
  readonly notInFile: number;
};

/** @returns nothing to take when there is a problem. */
export function takeBack(
  review: readonly Reviewed[],
  { texts }: Returned,
  taking: Taking,
): { taken: Taken | null; problems: readonly Problem[] } {
  const sorted = sortByUnit(review, texts, taking.file);
  const outcomes = sorted.units.map((each) => outcomeOf(each, taking));
  const problems = [
    ...sorted.problems,
    ...outcomes.flatMap((each) => each.problems),
    ...checkRole(outcomes, taking),
  ];
  if (problems.length > 0) return { taken: null, problems };
  const keysOf = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).map(({ key }) => key);
  const taken = {
    units: outcomes.flatMap(({ is }) => is ?? []),
    changed: keysOf(({ isChanged }) => isChanged),
    raised: keysOf(({ state }) => state === 'raised'),
    lowered: keysOf(({ state }) => state === 'lowered'),
    skipped: keysOf(({ isSkipped }) => isSkipped),
    unwritten: keysOf(({ isUnwritten }) => isUnwritten),
    notInFile: review.length - sorted.units.length,
  };
  return { taken, problems };
}

/** Whoever raises a state says in which role, and no machine says more than draft. */
function checkRole(outcomes: readonly Outcome[], { file, role }: Taking): Problem[] {
  if (role === null)
    return outcomes.some(({ state }) => state === 'raised') ? [refusals.role(file, null)] : [];
  const isReview = outcomes.some(({ is }) => is !== null && is.entry.state !== 'draft');
  return !roleShape.safeParse(role).success || (role === MACHINE && isReview)
    ? [refusals.role(file, role)]
    : [];
}
