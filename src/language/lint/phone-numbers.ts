// A phone number comes from one file for all languages, and no text has one of its own.

import { type Problem } from '#dialog/problem';
import { type PhoneNumbers } from '../catalogue';
import { placeholdersIn } from '../review/placeholders';
import { type LintedText } from './linted-text';

/** Three digits in a row, or five and more with spaces, dots, hyphens or brackets between. "16-17" is none. */
const LIKE_A_NUMBER = /\p{Nd}{3,}|\p{Nd}(?:[\s().–-]{0,2}\p{Nd}){4,}/u;

/**
 * Rule `phone-number`: languages.md 4.5, help numbers identical in all locales. A lost one is a `lost-placeholder`.
 * @param source the English text; undefined where there is none.
 * @param numbers by the names that texts call them.
 */
export function lintPhoneNumbers(
  text: LintedText,
  source: string | undefined,
  numbers: PhoneNumbers,
): Problem[] {
  const [digits] = LIKE_A_NUMBER.exec(text.text.replace(/\{\{\w+\}\}/g, ' ')) ?? [];
  const english = placeholdersIn(source ?? text.text);
  const added = placeholdersIn(text.text).filter((name) => name in numbers && !english.includes(name));
  return [
    ...(digits === undefined ? [] : [written(text, digits)]),
    ...added.map((name) => otherNumber(text, name)),
  ];
}

function written({ where }: LintedText, digits: string): Problem {
  return {
    rule: 'phone-number',
    what: `It has digits like those of a phone number: ${digits}`,
    where,
    why: 'A number that changes is changed in one place. Written here it would stay wrong, for people in danger.',
    fix: 'Name the number of dialogs/help/numbers.yaml, such as {{emergency}}. If it is none, say it in words.',
  };
}

function otherNumber({ where }: LintedText, name: string): Problem {
  return {
    rule: 'phone-number',
    what: `It gives the number {{${name}}}, and the English text does not.`,
    where,
    why: 'People who speak different languages would be sent to different places for the same help.',
    fix: `Take {{${name}}} out, or give it in English and in every language.`,
  };
}
