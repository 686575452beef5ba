// Whether a whole message says the words of a form of ours, however it was typed.

import { fold } from './fold';

/** Stands between two parts of a word, and is typed as a space or left out. */
const ZWNJ = /\u200C/g;

/**
 * Compares what was typed with forms, folded. Where a form has a space or a ZWNJ, either may be typed, or nothing
 * ("go back", "goback"). Anywhere else a space makes another message: "n/a" is not the Kurmanji "na".
 */
export function isSameWords(typed: string): (form: string) => boolean {
  const said = comparable(typed);
  const together = said.replace(/ /g, '');
  const gaps = gapsOf(said);
  return (form) => {
    const words = comparable(form);
    if (words === said) return said !== '';
    if (words.replace(/ /g, '') !== together) return false;
    const places = gapsOf(comparable(form.replace(ZWNJ, ' ')));
    return together !== '' && gaps.every((gap) => places.includes(gap));
  };
}

/** Where the spaces of a text are, counted in the letters before them. */
function gapsOf(text: string): number[] {
  return [...text.matchAll(/ /g)].map(({ index }, before) => index - before);
}

/** Question marks alone ask for help, and folding would leave nothing of them. */
function comparable(text: string): string {
  return fold(text) || (/^[\s\p{Cf}]*[?？؟፧][?？؟፧\s\p{Cf}]*$/u.test(text) ? '?' : '');
}
