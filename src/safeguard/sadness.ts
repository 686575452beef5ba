// Whether words tell of something sad or frightening: then nobody is asked to say more.

import { fold } from '#privacy/fold';
import sadInEnglish from './lists/sad.en.json';

type Sadness = 'sad' | 'not-sad' | 'unknown';

/** Beginnings of words, folded, by language; a space at the end asks for the whole word. */
const SAD: Readonly<Record<string, readonly string[]>> = { en: sadInEnglish.map(foldedStem) };

/**
 * A first, broad list: it may see sadness where there is none, which costs a follow-up; what it misses costs more.
 * It is no alarm. In a language without a list nobody can tell, and no follow-up is asked.
 * @param text anonymised. @param language our own id.
 */
export function sadnessOf(text: string, language: string | null): Sadness {
  const stems = SAD[language ?? ''];
  if (stems === undefined) return 'unknown';
  // People change language in the middle of a sentence: English is always looked for too.
  const said = ` ${fold(text)} `;
  return [...stems, ...(SAD['en'] ?? [])].some((stem) => said.includes(stem)) ? 'sad' : 'not-sad';
}

function foldedStem(stem: string): string {
  const isWhole = stem.endsWith(' ');
  return isWhole ? ` ${fold(stem)} ` : ` ${fold(stem)}`;
}
