// What language a passage is in, as far as that can be told without reading it.

import franc from 'franc-min';

/**
 * Our id → what franc-min 5.0.0 answers for it. It knows 66 languages in Latin, Cyrillic, Arabic and Devanagari letters.
 * Of ours it does not know rmy, rmc, lt, lv and sk, and takes them for others. Those with a script of their own (ti, am,
 * pa-Guru, zh-Hans, zh-Hant, yue) it tells by the script alone, as rule `wrong-script` does. Its "ckb" is Kurdish in
 * Latin letters: our Kurmanji is found by it, Sorani in Arabic letters is not. pa-Arab it takes for Saraiki or Urdu.
 */
const FRANC: Readonly<Record<string, string>> = {
  en: 'eng',
  so: 'som',
  pl: 'pol',
  kmr: 'ckb',
  ro: 'ron',
  ny: 'nya',
  'ar-SD': 'arb',
  fa: 'fas',
  prs: 'fas',
  ps: 'pbu',
  ur: 'urd',
};

/** Letters that Sorani writes and no other language of ours has all of: ە alone is every sixth letter. */
const SORANI = /[ەێۆڕڵڤ]/g;
const FEWEST_SORANI = 0.1;

/** Null where nothing here can tell. */
export function isIn(language: string, passage: string): boolean | null {
  if (language === 'ckb') return shareOf(SORANI, passage) >= FEWEST_SORANI;
  const expected = FRANC[language];
  return expected === undefined ? null : franc(passage) === expected;
}

export function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function shareOf(letters: RegExp, text: string): number {
  return (text.match(letters)?.length ?? 0) / Math.max(1, lettersIn(text));
}
