// npm run content: is everything that authors wrote complete and readable?

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '#content/read-content';
import { describeProblems } from '#dialog/problem';

const ROOT = join(__dirname, '..', '..');

export function start(): void {
  const consultations = readdirSync(join(ROOT, 'dialogs', 'consultations')).map((name) =>
    name.replace(/\.yaml$/, ''),
  );
  const problems = consultations.flatMap((each) => readContent(ROOT, each).problems);
  process.stdout.write(
    `consultations ${String(consultations.length)}, problems ${String(problems.length)}\n`,
  );
  process.stderr.write(describeProblems(problems));
  process.exitCode = problems.length === 0 ? 0 : 1;
}
