// Which language a file is in: by the folder that it names, and its tags must say the same.

import { type Problem } from '#dialog/problem';
import { LOCALES } from '#language/locales';
import { folderOf, type Returned } from './exchanged';
import { refusals } from './refusals';

const SOURCE = 'en';

/** @param languages those that we have folders for. @param file how it is called in problems. */
export function languageOf(
  { folder, sourceTag, tag }: Returned,
  languages: readonly string[],
  file: string,
): { language: string | null; problems: readonly Problem[] } {
  const language = languages.find((each) => folderOf(each) === folder) ?? null;
  const isSo = language !== null && LOCALES[language]?.tag === tag && LOCALES[SOURCE]?.tag === sourceTag;
  if (isSo) return { language, problems: [] };
  const found = `${tag} (${folder}, from ${sourceTag})`;
  return { language: null, problems: [refusals.language(file, found, languages)] };
}
