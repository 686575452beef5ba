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

/** The first language of the browser that is on offer, else the first on offer: only until one is chosen. */
export function guessLanguage(languages: PageLanguages): string {
  const offered = Object.keys(languages);
  const wanted = navigator.languages.map((tag) => tag.split('-')[0]);
  return wanted.find((each) => each !== undefined && offered.includes(each)) ?? offered[0] ?? '';
}
