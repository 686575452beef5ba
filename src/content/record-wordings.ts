// Writes down what is read before consent, once for each version and language.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheckedContent } from './check-content';
import { createReading, folderSource } from './reading';
import { readWordings, type Wording, WORDINGS, withWording } from './wordings';

/**
 * Nothing is recorded while anything else is wrong: words with a gap are no wording.
 * @returns what was recorded now, such as `nottinghamshire 2026-11 en`; null when something else is wrong.
 */
export function recordWordings(root: string, { problems, wordings }: CheckedContent): string[] | null {
  if (problems.some(({ rule }) => rule !== 'wording-version')) return null;
  const before = readWordings(createReading(folderSource(root))) ?? {};
  const after = wordings.reduce(withWording, before);
  writeFileSync(join(root, WORDINGS), `${JSON.stringify(after, null, 2)}\n`);
  return wordings.flatMap(({ id, wordingVersion, wordingHash }: Wording) =>
    Object.keys(wordingHash)
      .filter((language) => before[id]?.[wordingVersion]?.[language] === undefined)
      .map((language) => `${id} ${wordingVersion} ${language}`),
  );
}
