// npm run content [-- --root FOLDER] [--record-wordings]: is everything that authors wrote complete, in order, and readable?

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, type CheckedContent, type DialogSummary } from '#content/check-content';
import { type StudysQuestions } from '#content/instrument';
import { recordWordings } from '#content/record-wordings';
import { AUDIENCES } from '#dialog/dialog';
import { describeProblems, type Problem } from '#dialog/problem';
import { fail } from './terminal';

const ROOT = join(__dirname, '..', '..');

const USAGE = `npm run content [-- --root FOLDER] [--record-wordings]

  --root             another folder that holds dialogs/ and locales/ (default: this repository)
  --record-wordings  first put on record what is read before consent: dialogs/consultations/wordings.json.
                     Only adds: of a version that is on record nothing is changed.

Prints every problem with what, where, why and fix, then how easy each dialog is to read. Ends with 1 when there is one.
`;

export function start(_: unknown, args: readonly string[] = []): void {
  const options = optionsIn(args);
  if (options === null || !existsSync(join(options.root, 'dialogs', 'consultations')))
    return fail(
      options === null ? USAGE : `There is no dialogs/consultations in ${options.root}.\n\n${USAGE}`,
    );
  if (options['record-wordings']) process.stdout.write(record(options.root));
  const checked = checkContent(options.root);
  process.stderr.write(describeProblems(checked.problems));
  process.stdout.write(summaryOf(checked));
  process.exitCode = checked.problems.length === 0 ? 0 : 1;
}

type Options = { readonly root: string; readonly 'record-wordings': boolean };

function optionsIn(args: readonly string[]): Options | null {
  try {
    return parseArgs({
      args: [...args],
      options: {
        root: { type: 'string', default: ROOT },
        'record-wordings': { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

function record(root: string): string {
  const recorded = recordWordings(root, checkContent(root));
  if (recorded === null) return 'Nothing was put on record: mend the other problems first.\n';
  if (recorded.length === 0) return 'Everything was on record already.\n';
  return recorded.map((each) => `On record now: ${each}\n`).join('');
}

function summaryOf({ consultations, dialogs, between, studys, problems }: CheckedContent): string {
  return [
    ...dialogs.map(described),
    ...(studys === null ? [] : [counted(studys)]),
    `words before and between the questions: ${Object.entries(between).map(graded).join(', ')}`,
    ...countsByRule(problems),
    `consultations ${String(consultations.length)}, dialogs ${String(dialogs.length)}, problems ${String(problems.length)}`,
    '',
  ].join('\n');
}

function described({ dialog, questions, ease }: DialogSummary): string {
  const grades = `grade ${ease.text.toFixed(1)} (simpler ${ease.simpler.toFixed(1)})`;
  return `${dialog}: ${String(questions)} questions, ${grades}, longest sentence ${String(ease.longestSentence)} words`;
}

function counted({ asked, all, of }: StudysQuestions): string {
  const each = AUDIENCES.map((audience) => `${audience} ${String(of[audience])}`).join(', ');
  return `study's questions: ${String(asked)} of ${String(all)} (${each})`;
}

function graded([consultation, grade]: [string, number]): string {
  return `grade ${grade.toFixed(1)} (${consultation})`;
}

function countsByRule(problems: readonly Problem[]): string[] {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  return rules.map((each) => `${each}: ${String(problems.filter(({ rule }) => rule === each).length)}`);
}
