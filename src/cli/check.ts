// npm run content [-- --root FOLDER]: is everything that authors wrote complete, in order, and readable?

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, type CheckedContent, type DialogSummary } from '#content/check-content';
import { describeProblems, type Problem } from '#dialog/problem';
import { fail } from './terminal';

const ROOT = join(__dirname, '..', '..');

const USAGE = `npm run content [-- --root FOLDER]

  --root  another folder that holds dialogs/ and locales/ (default: this repository)

Prints every problem with what, where, why and fix, then how easy each dialog is to read. Ends with 1 when there is one.
`;

export function start(_: unknown, args: readonly string[] = []): void {
  const root = rootIn(args);
  if (root === null || !existsSync(join(root, 'dialogs', 'consultations')))
    return fail(root === null ? USAGE : `There is no dialogs/consultations in ${root}.\n\n${USAGE}`);
  const checked = checkContent(root);
  process.stderr.write(describeProblems(checked.problems));
  process.stdout.write(summaryOf(checked));
  process.exitCode = checked.problems.length === 0 ? 0 : 1;
}

function rootIn(args: readonly string[]): string | null {
  try {
    return parseArgs({ args: [...args], options: { root: { type: 'string', default: ROOT } } }).values.root;
  } catch {
    return null;
  }
}

function summaryOf({ consultations, dialogs, problems }: CheckedContent): string {
  return [
    ...dialogs.map(described),
    ...countsByRule(problems),
    `consultations ${String(consultations.length)}, dialogs ${String(dialogs.length)}, problems ${String(problems.length)}`,
    '',
  ].join('\n');
}

function described({ dialog, questions, ease }: DialogSummary): string {
  const grades = `grade ${ease.text.toFixed(1)} (simpler ${ease.simpler.toFixed(1)})`;
  return `${dialog}: ${String(questions)} questions, ${grades}, longest sentence ${String(ease.longestSentence)} words`;
}

function countsByRule(problems: readonly Problem[]): string[] {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  return rules.map((each) => `${each}: ${String(problems.filter(({ rule }) => rule === each).length)}`);
}
