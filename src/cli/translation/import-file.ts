// Takes a translator's file back into locales/, all of it or nothing.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprint } from '#content/fingerprint';
import { readTranslation } from '#content/read-translation';
import { describeProblems } from '#dialog/problem';
import { fromXliff } from '#exchange/from-xliff';
import { languageOf } from '#exchange/language-of';
import { refusals } from '#exchange/refusals';
import { type Taken, takeBack } from '#exchange/take-back';
import { STATES } from '#language/review/status';
import { dayOf } from '#turn/day';
import { fail, print } from '../terminal';
import { changedFiles } from './changed-files';

type Given = { readonly root: string; readonly role: string | undefined; readonly state: string | undefined };

/** @param languages those that we have folders for. */
export function importFile({ root, role, state }: Given, path: string, languages: readonly string[]): void {
  if (!existsSync(path)) return fail(`There is no file ${path}.\n`);
  const allAre = STATES.find((each) => each === state) ?? null;
  if (state !== undefined && allAre === null) return fail(`--state: one of ${STATES.join(', ')}.\n`);
  const file = basename(path);
  const returned = fromXliff(readFileSync(path, 'utf8'));
  if ('malformed' in returned) return fail(describeProblems([refusals.malformed(file, returned.malformed)]));
  const { language, problems: ofLanguage } = languageOf(returned, languages, file);
  if (language === null) return fail(describeProblems(ofLanguage));
  const { translation, problems: ofContent } = readTranslation(root, language);
  if (ofContent.length > 0) return fail(describeProblems(ofContent));
  const taking = { file, role: role ?? null, allAre, today: dayOf(Date.now()), fingerprint };
  const { taken, problems } = takeBack(translation.review, returned, taking);
  if (taken === null)
    return fail(`${describeProblems(problems)}Nothing was taken: problems ${String(problems.length)}.\n`);
  const files = Object.entries(changedFiles(root, translation, taken, taking.today));
  for (const [name, text] of files) writeFileSync(join(root, name), text);
  print(told(language, taken, files.length));
}

/** Whatever is lower than before, or was not taken, is named. */
function told(language: string, taken: Taken, files: number): string[] {
  const { changed, raised, lowered, skipped, unwritten, notInFile } = taken;
  return [
    ...named('Lower than before: a text that changed is a draft until somebody has read it', lowered),
    ...named('Not taken: the English has changed since the export. Export these anew', skipped),
    ...(unwritten.length === 0 ? [] : [`Not translated yet: ${String(unwritten.length)}`]),
    ...(notInFile === 0 ? [] : [`Not in the file, and as they were: ${String(notInFile)}`]),
    `${language}: texts changed ${String(changed.length)}, states raised ${String(raised.length)}, lowered ${String(lowered.length)}, not taken ${String(skipped.length)}, files written ${String(files)}`,
    ...(files === 0 ? [] : ['Now run: npm run content']),
  ];
}

function named(what: string, keys: readonly string[]): string[] {
  return keys.length === 0 ? [] : [`${what}:`, ...keys.map((key) => `  ${key}`)];
}
