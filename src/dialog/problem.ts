// A mistake of an author, said so that the author can mend it.

/** `where` is a file, with the place in it. All problems are reported at once, never one a run. */
export type Problem = {
  /** The name of the rule that found it, such as `one-question`. */
  readonly rule: string;
  readonly what: string;
  readonly where: string;
  readonly why: string;
  readonly fix: string;
};

/** Problems as they are read in a terminal. */
export function describeProblems(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ rule, what, where, why, fix }) =>
        `What:  ${what} (${rule})\nWhere: ${where}\nWhy:   ${why}\nFix:   ${fix}\n\n`,
    )
    .join('');
}
