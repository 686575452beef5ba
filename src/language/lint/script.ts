// A text has the letters and the digits of its language, and each letter in one form only.

import { type Problem } from '#dialog/problem';
import { type Locale, LOCALES, type Script } from '../locales';
import { type Glossary } from '../review/glossary';
import { ownPartOf } from './allowed-words';
import { type LintedText } from './linted-text';

/** Letters of no script in particular, such as ʼ, may stand in all. */
const STRANGE: Readonly<Record<Script, RegExp>> = {
  Latn: /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}]/gu,
  Arab: /(?=\p{L})[^\p{Script=Arabic}\p{Script=Common}]/gu,
  Ethi: /(?=\p{L})[^\p{Script=Ethiopic}\p{Script=Common}]/gu,
  Guru: /(?=\p{L})[^\p{Script=Gurmukhi}\p{Script=Common}]/gu,
  Hans: /(?=\p{L})[^\p{Script=Han}\p{Script=Common}]/gu,
  Hant: /(?=\p{L})[^\p{Script=Han}\p{Script=Common}]/gu,
};

const SCRIPT_NAMES: Readonly<Record<Script, string>> = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Ethi: 'Ethiopic',
  Guru: 'Gurmukhi',
  Hans: 'Chinese',
  Hant: 'Chinese',
};

/** Letters of the right script and the wrong language, which look the same: languages.md 4.3. */
const OTHER_KEYBOARD: Readonly<Record<string, { readonly letters: RegExp; readonly instead: string }>> = {
  ckb: { letters: /[يكىة]/g, instead: 'ی ک ە' },
  ro: { letters: /[ŞşŢţ]/g, instead: 'Ș ș Ț ț, with a comma below' },
};

/** Rule `wrong-script`: languages.md 4.1 (scripts and digits), 4.3 (letters), 4.5 (script check). Text is NFC. */
export function lintScript(text: LintedText, glossary: Glossary): Problem[] {
  const locale = LOCALES[text.language];
  if (locale === undefined) return [];
  const own = ownPartOf(text, glossary);
  const strange = each(own, STRANGE[locale.script]);
  const other = OTHER_KEYBOARD[text.language];
  const lookalike = other === undefined ? [] : each(own, other.letters);
  const digits = each(own, /\p{Nd}/gu).filter((digit) => !locale.digits.includes(digit));
  return [
    ...(strange.length > 0 ? [strangeLetters(text, strange, locale)] : []),
    ...(other !== undefined && lookalike.length > 0 ? [lookalikes(text, lookalike, other.instead)] : []),
    ...(digits.length > 0 ? [strangeDigits(text, digits, locale)] : []),
    ...(text.text === text.text.normalize('NFC') ? [] : [notComposed(text)]),
  ];
}

function each(text: string, letters: RegExp): string[] {
  return [...new Set(text.match(letters) ?? [])];
}

function strangeLetters({ where }: LintedText, letters: readonly string[], { script }: Locale): Problem {
  return {
    rule: 'wrong-script',
    what: `It has letters that are not ${SCRIPT_NAMES[script]}: ${letters.map(named).join(', ')}.`,
    where,
    why: 'Letters that only look right are read out wrongly and are not found; a word in other letters is not read at all.',
    fix: 'Write it in the letters of the language. A name that stays goes into the glossary: doNotTranslate.',
  };
}

function lookalikes({ where }: LintedText, letters: readonly string[], instead: string): Problem {
  return {
    rule: 'wrong-script',
    what: `It has letters from another language's keyboard: ${letters.map(named).join(', ')}.`,
    where,
    why: 'They look alike and are other letters: words with them are not found, and are read out wrongly.',
    fix: `Write ${instead}.`,
  };
}

function strangeDigits({ where }: LintedText, found: readonly string[], { digits }: Locale): Problem {
  return {
    rule: 'wrong-script',
    what: `It has digits that this language does not use here: ${found.map(named).join(', ')}.`,
    where,
    why: 'Numbers that the chat fills in have the digits of the language. Two sorts in one sentence confuse.',
    fix: `Write ${digits}.`,
  };
}

function notComposed({ where }: LintedText): Problem {
  return {
    rule: 'wrong-script',
    what: 'Some letters are written as a letter and a mark apart (the text is not NFC).',
    where,
    why: 'The same word would be two different ones for a search, for buttons and for reviews.',
    fix: "Save the file in the form NFC: node -e 'console.log(process.argv[1].normalize())' TEXT",
  };
}

/** Such as "а (U+0430)": many of them cannot be told apart by looking. */
function named(letter: string): string {
  return `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
