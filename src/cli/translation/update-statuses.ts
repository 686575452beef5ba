// Brings the review status of every language in step with its words.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '#content/fingerprint';
import { readTranslation } from '#content/read-translation';
import { describeProblems } from '#dialog/problem';
import { statusText } from '#exchange/words-file';
import { type Status } from '#language/review/status';
import { updateStatus } from '#language/review/update-status';
import { dayOf } from '#turn/day';
import { fail, print } from '../terminal';

/** Languages whose files cannot be read are left as they are, and said. */
export function updateStatuses(root: string, languages: readonly string[]): void {
  for (const language of languages) {
    const { translation, problems } = readTranslation(root, language);
    if (problems.length > 0) {
      fail(describeProblems(problems));
      continue;
    }
    const { review, status } = translation;
    const updated = updateStatus(status, review, dayOf(Date.now()), fingerprint);
    const path = join(root, 'locales', language, 'status.json');
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (statusText(updated) !== before) writeFileSync(path, statusText(updated));
    print([`${language}: ${difference(status, updated)}`]);
  }
}

function difference({ strings: before }: Status, { strings: after }: Status): string {
  const [old, now] = [Object.keys(before), Object.keys(after)];
  const counts = {
    strings: now.length,
    new: now.filter((key) => before[key] === undefined).length,
    gone: old.filter((key) => after[key] === undefined).length,
    'drafts again': now.filter((key) => before[key] !== undefined && before[key] !== after[key]).length,
  };
  return Object.entries(counts)
    .map(([what, count]) => `${what} ${String(count)}`)
    .join(', ');
}
