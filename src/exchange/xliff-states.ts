// Our states in the words of XLIFF 1.2, and back.

import { type ReviewState } from '#language/review/review';

/** What is written on a target, for tools to show. */
const STATE_IN_XLIFF: Readonly<Record<ReviewState, string>> = {
  missing: 'new',
  stale: 'needs-adaptation',
  draft: 'needs-review-translation',
  reviewed: 'translated',
  'community-reviewed': 'signed-off',
  approved: 'final',
};

/** All states of XLIFF 1.2, section 2.3.1.2. Tools write others of them than ours. */
const STATE_OF_OURS: Readonly<Record<string, ReviewState>> = {
  new: 'missing',
  'needs-adaptation': 'stale',
  'needs-l10n': 'draft',
  'needs-translation': 'draft',
  'needs-review-adaptation': 'draft',
  'needs-review-l10n': 'draft',
  'needs-review-translation': 'draft',
  translated: 'reviewed',
  'signed-off': 'community-reviewed',
  final: 'approved',
};

export function stateInXliff(state: ReviewState): string {
  return STATE_IN_XLIFF[state];
}

/**
 * Tools approve by the state, by the attribute, or by both, and some change only one of the two.
 * @param state of a target. @param approved of its unit: `yes`, `no`, or nothing.
 * @returns null where the tool says nothing that we know.
 */
export function stateFromXliff(state: string | undefined, approved: string | undefined): ReviewState | null {
  const ours = state === undefined ? null : (STATE_OF_OURS[state] ?? null);
  const mayBeApproved = ours === null || ours === 'reviewed' || ours === 'community-reviewed';
  if (approved === 'yes' && mayBeApproved) return 'approved';
  return approved === 'no' && ours === 'approved' ? 'community-reviewed' : ours;
}
