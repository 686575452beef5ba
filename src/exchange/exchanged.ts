// What goes to a translator's tool and comes back from it.

import { type ReviewState } from '#language/review/review';

/** One text: a form of a unit. */
export type Exchanged = {
  /** A unit's key; of a plural string with the form, `file:path_few`. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Null where the tool says nothing. */
  readonly state: ReviewState | null;
};

/** Texts on their way to a translator. */
export type Sent = Exchanged & {
  readonly state: ReviewState;
  readonly notes: readonly string[];
  /** In code points; null for no limit. */
  readonly longest: number | null;
};

/** All texts of a language. Tags are BCP 47. */
export type Returned = {
  /** See `folderOf`. */
  readonly folder: string;
  readonly sourceTag: string;
  readonly tag: string;
  readonly texts: readonly Exchanged[];
};

/** What a file says that it was made from: our ids and BCP 47 differ for some languages. */
export function folderOf(language: string): string {
  return `locales/${language}`;
}
