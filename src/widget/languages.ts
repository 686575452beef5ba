// The page's own words, in every language on offer.

import { type PageWord } from '#language/page-words';

/** A language as the server sends it with the page. */
export type PageLanguage = {
  tag: string;
  dir: 'ltr' | 'rtl';
  digits: string;
  words: Record<PageWord, string>;
};

export type PageLanguages = Record<string, PageLanguage>;

export function readLanguages(): PageLanguages {
  return JSON.parse(document.getElementById('languages')?.textContent ?? '{}') as PageLanguages;
}

/**
 * The first language of the browser that is on offer, else the first on offer: only until one is chosen. Browsers know
 * some of our languages by other tags than our own ids, such as `ku` for Kurmanji.
 */
export function guessLanguage(languages: PageLanguages): string {
  const offered = Object.keys(languages);
  const known = ([id, { tag }]: [string, PageLanguage]) => [id, tag, baseOf(tag)];
  for (const wanted of navigator.languages) {
    const found = Object.entries(languages).find((each) => known(each).includes(baseOf(wanted)));
    if (found !== undefined) return found[0];
  }
  return offered[0] ?? '';
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
