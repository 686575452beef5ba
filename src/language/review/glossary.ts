// The words that a language keeps, and those that it always uses for the same thing.

import { z } from 'zod';

/** `locales/<language>/glossary.json`. */
export const glossaryFile = z.strictObject({
  doNotTranslate: z.array(z.strictObject({ term: z.string().min(1), why: z.string().min(1) })),
  terms: z.array(
    z.strictObject({
      english: z.string().min(1),
      ours: z.string().min(1),
      note: z.string(),
      /** True for words that hurt, or mean something else, when they are not chosen with care. */
      sensitive: z.boolean().optional(),
    }),
  ),
});

export type Glossary = z.infer<typeof glossaryFile>;

export const NO_GLOSSARY: Glossary = { doNotTranslate: [], terms: [] };

/** What the glossary says of an English text, one line a term. */
export function glossaryLines({ doNotTranslate, terms }: Glossary, english: string): string[] {
  const lower = english.toLowerCase();
  // Most terms are not in most texts: the second look is the dear one.
  const stands = (term: string) => lower.includes(term.toLowerCase()) && wholeWord(term).test(english);
  return [
    ...doNotTranslate.filter(({ term }) => stands(term)).map(({ term }) => `Keep “${term}” as it is.`),
    ...terms
      .filter(({ english: term }) => stands(term))
      .map(
        ({ english: term, ours, note, sensitive = false }) =>
          `Glossary${sensitive ? ' (take care)' : ''}: “${term}” is “${ours}”${note === '' ? '' : ` (${note})`}.`,
      ),
  ];
}

function wholeWord(term: string): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}
