// Whether every language has a review status that is in step with its words.

import { type Problem } from '#dialog/problem';
import { LOCALES } from '#language/locales';
import { checkStatus } from './read-status';
import { createReading, folderSource } from './reading';
import { translatedFiles, translatedLanguages } from './translated-files';

/** Rules `status-missing` and `status-claims`, in every folder of words but English. */
export function checkStatuses(root: string): Problem[] {
  const source = folderSource(root);
  return translatedLanguages(root).flatMap((language) => {
    const files = translatedFiles(root, createReading(source), language).map(({ name }) => name);
    return checkStatus(source, language, LOCALES[language] === undefined ? null : files);
  });
}
