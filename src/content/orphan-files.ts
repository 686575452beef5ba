// Finds files that nothing names: nobody reads them, and nobody checks them.

import { type Problem } from '#dialog/problem';
import { foldersIn, namesIn } from './names-in';
import { createReading, folderSource } from './reading';

/** Files of every language that belong to no consultation and no dialog. */
const SHARED = ['conversation', 'page', 'commands', 'receipt-words', 'status', 'glossary'];

/** Rule `orphan-file`. (Ours.) */
export function orphanFiles(
  root: string,
  consultations: readonly string[],
  dialogs: readonly string[],
): Problem[] {
  return [
    ...orphanDialogs(root, consultations, dialogs),
    ...orphanWords(root, [...SHARED, ...consultations, ...dialogs]),
  ];
}

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
