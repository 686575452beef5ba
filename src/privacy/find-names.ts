// Names of people, from short lists and the few words that announce a name.

import { type Identifier } from './identifier';
import { fold } from './fold';
import namesInKurdish from './lists/names.ckb.json';
import namesWithCapital from './lists/names.en.capital.json';
import namesInLatin from './lists/names.en.json';
import { type Word, wordsOf } from './words-of';

const NAMES = new Set([...namesInLatin, ...namesInKurdish].map(fold));
const WITH_CAPITAL = new Set(namesWithCapital.map(fold));
const ANNOUNCES = /\b(?:called|named|name is|name's|names|miss|mr|mrs|ms|sir|uncle|auntie|aunty|cousin)\s*$/i;

/** People's names, in any case where the word is only a name, with a capital where it is also a word. */
export function findNames(text: string): Identifier[] {
  const words = wordsOf(text);
  const found: Identifier[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !isName(text, word)) continue;
    let end = word.end;
    for (let next = words[at + 1]; next !== undefined; next = words[at + 1]) {
      if (text.slice(end, next.start) !== ' ' || !(NAMES.has(next.key) || continuesName(word, next))) break;
      end = next.end;
      at += 1;
    }
    found.push({ start: word.start, end, kind: 'name' });
  }
  return found;
}

function isName(text: string, word: Word): boolean {
  if (NAMES.has(word.key)) return true;
  if (!word.isCapital) return false;
  const before = text.slice(Math.max(0, word.start - 20), word.start);
  const opensSentence = /(?:^|[.!?\n]\s*["“‘']?)$/.test(before);
  return ANNOUNCES.test(before) || (WITH_CAPITAL.has(word.key) && !opensSentence);
}

/** "Jayden Okafor": a word with a capital behind a name that has one is taken for the family name. */
function continuesName(first: Word, next: Word): boolean {
  return first.isCapital && next.isCapital && !/^i(?:m|ve|d|ll)?$/.test(next.key);
}
