// Nothing was left in English where a language is written in the same letters. Other letters: script.ts.

import { type Problem } from '#dialog/problem';
import { LOCALES } from '../locales';
import { type Glossary } from '../review/glossary';
import { ownPartOf } from './allowed-words';
import { ENGLISH_WORDS } from './english-words';
import { type LintedText } from './linted-text';

/**
 * Rule `english-left`: languages.md 4.5, no English left but names and loanwords.
 * @param source the English text; undefined where there is none.
 */
export function lintEnglishLeft(text: LintedText, source: string | undefined, glossary: Glossary): Problem[] {
  if (LOCALES[text.language]?.script !== 'Latn') return [];
  const own = ownPartOf(text, glossary);
  if (text.text === source && /\p{L}{2}/u.test(own)) return [untranslated(text)];
  const english = [...new Set(own.match(WORD) ?? [])].filter((word) => ENGLISH_WORDS.has(word.toLowerCase()));
  return english.length === 0 ? [] : [leftOver(text, english)];
}

const WORD = /\p{L}+(?:['’-]\p{L}+)*/gu;

function untranslated({ text, where }: LintedText): Problem {
  return {
    rule: 'english-left',
    what: `It is still the English text: ${text}`,
    where,
    why: WHY,
    fix: 'Translate it. If the word is the same in both languages, say so in the glossary: doNotTranslate.',
  };
}

function leftOver({ where }: LintedText, words: readonly string[]): Problem {
  return {
    rule: 'english-left',
    what: `English words are left in it: ${words.join(', ')}.`,
    where,
    why: WHY,
    fix: 'Translate them. A name or a loanword goes into the glossary: doNotTranslate, with the reason.',
  };
}

const WHY = 'Who chose this language may read no English, and this could be the line that matters.';
