// Rules that compare a text with its English, or with what its language looks like.

import { type Problem } from '#dialog/problem';
import { type PhoneNumbers, type Words } from '../catalogue';
import { pluralKey, withoutCategory } from '../plural';
import { type Glossary, NO_GLOSSARY } from '../review/glossary';
import { lintDoNotTranslate } from './do-not-translate';
import { lintEnglishLeft } from './english-left';
import { type LintedText } from './linted-text';
import { lintPhoneNumbers } from './phone-numbers';
import { lintScript } from './script';

/** What texts are compared with. */
export type Compared = {
  /** English ones. */
  readonly source: Words;
  readonly numbers: PhoneNumbers;
  /** By language. */
  readonly glossaries: Readonly<Record<string, Glossary>>;
};

/** English is compared with itself: only its letters and its numbers can be wrong. */
export function lintTranslation(text: LintedText, { source, numbers, glossaries }: Compared): Problem[] {
  const glossary = glossaries[text.language] ?? NO_GLOSSARY;
  const english = englishOf(source, text.key);
  return [
    ...lintScript(text, glossary),
    ...lintPhoneNumbers(text, english, numbers),
    ...(text.language === SOURCE
      ? []
      : [...lintEnglishLeft(text, english, glossary), ...lintDoNotTranslate(text, english, glossary)]),
  ];
}

const SOURCE = 'en';

/** Languages have other forms of a counted text than English: each is compared with the English one for most numbers. */
function englishOf(source: Words, key: string): string | undefined {
  return source[key] ?? source[pluralKey(withoutCategory(key), 'other')];
}
