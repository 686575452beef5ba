// Which form of a text goes with a number.

import { localeOf } from './locales';
import { PLURAL_CATEGORIES, PLURAL_RULES, type PluralCategory } from './plural-rules';

/** The forms that a counted text of the language has: these, and no others. */
export function pluralCategoriesOf(language: string): readonly PluralCategory[] {
  return PLURAL_RULES[localeOf(language).plural].categories;
}

/** @param count a whole number from 0. */
export function pluralCategoryOf(language: string, count: number): PluralCategory {
  return PLURAL_RULES[localeOf(language).plural].of(count);
}

/** Says whether a text has a form for each number. */
export function isPlural(words: Readonly<Record<string, string>>, key: string): boolean {
  return words[pluralKey(key, 'other')] !== undefined;
}

export function pluralKey(key: string, category: PluralCategory): string {
  return `${key}_${category}`;
}

/** `file:path_few` → `file:path`; every other key stays as it is. */
export function withoutCategory(key: string): string {
  return key.replace(new RegExp(`_(?:${PLURAL_CATEGORIES.join('|')})$`), '');
}
