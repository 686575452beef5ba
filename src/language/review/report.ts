// How far each language has come, in numbers.

import { priorityOf } from './priority';
import { type Reviewed, type ReviewState } from './review';
import { isComplete } from './unit';

/** As they are counted, from the least to the most. */
export const REPORTED_STATES = [
  'missing',
  'stale',
  'draft',
  'reviewed',
  'community-reviewed',
  'approved',
] as const satisfies readonly ReviewState[];

export type ReportRow = {
  readonly language: string;
  /** Consent, help and leaving are counted apart, and in `all` once more. */
  readonly part: 'all' | 'consent, help, leaving';
  readonly strings: number;
  /** 0 to 100, rounded down: 100 is all of them. */
  readonly complete: number;
  readonly counts: Readonly<Record<ReviewState, number>>;
};

export function reportRows(language: string, review: readonly Reviewed[]): ReportRow[] {
  const safety = review.filter(({ unit }) => priorityOf(unit.key) === 'safety');
  return [row(language, 'all', review), row(language, 'consent, help, leaving', safety)];
}

function row(language: string, part: ReportRow['part'], review: readonly Reviewed[]): ReportRow {
  const written = review.filter(({ unit }) => isComplete(unit)).length;
  const count = (state: ReviewState) => review.filter((each) => each.state === state).length;
  return {
    language,
    part,
    strings: review.length,
    complete: review.length === 0 ? 0 : Math.floor((100 * written) / review.length),
    counts: {
      missing: count('missing'),
      stale: count('stale'),
      draft: count('draft'),
      reviewed: count('reviewed'),
      'community-reviewed': count('community-reviewed'),
      approved: count('approved'),
    },
  };
}
