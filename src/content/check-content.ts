// Everything that authors wrote, checked at once: all consultations, all dialogs, and files that nothing names.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isCounted } from '#dialog/counted';
import { dialog as dialogShape } from '#dialog/dialog';
import { type Problem } from '#dialog/problem';
import { parseWords } from '#language/parse-words';
import { type ReadingEase, readingEase } from '#language/reading-ease';
import { readContent } from './read-content';
import { createReading, folderSource } from './reading';

export type DialogSummary = {
  readonly dialog: string;
  /** How many questions it has, as participants count them. */
  readonly questions: number;
  /** Of its English words. */
  readonly ease: ReadingEase;
};

export type CheckedContent = {
  readonly consultations: readonly string[];
  readonly dialogs: readonly DialogSummary[];
  /** Each once, also when several consultations share what is wrong. */
  readonly problems: readonly Problem[];
};

const SHARED_WORDS = ['conversation', 'page', 'commands', 'receipt-words', 'status'];

/** @param root holds dialogs/ and locales/. */
export function checkContent(root: string): CheckedContent {
  const consultations = namesIn(root, 'dialogs/consultations', '.yaml');
  const dialogs = namesIn(root, 'dialogs', '.yaml');
  const read = consultations.map((each) => readContent(folderSource(root), each));
  const problems = [
    ...read.flatMap((each) => each.problems),
    ...orphanDialogs(root, consultations, dialogs),
    ...orphanWords(root, [...SHARED_WORDS, ...consultations, ...dialogs]),
  ];
  return {
    consultations,
    dialogs: dialogs.flatMap((each) => summary(root, each)),
    problems: unique(problems),
  };
}

/** Nothing for a dialog that cannot be read: its problems say why. */
function summary(root: string, name: string): DialogSummary[] {
  const reading = createReading(folderSource(root));
  const parsed = dialogShape.safeParse(reading.yaml(`dialogs/${name}.yaml`));
  const path = `locales/en/${name}.json`;
  if (!parsed.success || !reading.has(path)) return [];
  const { words } = parseWords(name, path, reading.json(path));
  const questions = parsed.data.questions.filter(isCounted).length;
  return [{ dialog: name, questions, ease: readingEase(name, words) }];
}

/** Rule `orphan-file`: what nothing names, nobody reads or checks. (Ours.) */
function orphanDialogs(
  root: string,
  consultations: readonly string[],
  dialogs: readonly string[],
): Problem[] {
  const reading = createReading(folderSource(root));
  const holds = consultations.map((each) => reading.yaml(`dialogs/consultations/${each}.yaml`));
  const named = holds.flatMap((each): unknown[] =>
    typeof each === 'object' && each !== null && 'dialogs' in each && Array.isArray(each.dialogs)
      ? each.dialogs
      : [],
  );
  return dialogs
    .filter((each) => !named.includes(each))
    .map((each) =>
      orphan(
        `dialogs/${each}.yaml`,
        'No consultation names this dialog.',
        'Add it to a consultation, or take the file away.',
      ),
    );
}

function orphanWords(root: string, names: readonly string[]): Problem[] {
  return foldersIn(root, 'locales').flatMap((language) =>
    namesIn(root, `locales/${language}`, '.json')
      .filter((each) => !names.includes(each))
      .map((each) =>
        orphan(
          `locales/${language}/${each}.json`,
          'No dialog and no consultation has this name.',
          'Name it like the dialog whose words it holds, or take the file away.',
        ),
      ),
  );
}

function orphan(where: string, what: string, fix: string): Problem {
  return {
    rule: 'orphan-file',
    what,
    where,
    why: 'Somebody would correct words here, and nothing would change.',
    fix,
  };
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function namesIn(root: string, folder: string, ending: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function foldersIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
