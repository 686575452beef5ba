// Reads what each language keeps untranslated, and which words it always uses for the same thing.

import { type Problem } from '#dialog/problem';
import { type Glossary, glossaryFile, NO_GLOSSARY } from '#language/review/glossary';
import { createReading, type Source } from './reading';

/** English is the source: it is nobody's translation. */
const SOURCE = 'en';

/**
 * Rule `glossary`: languages.md 4.5, a glossary of each locale.
 * @returns glossaries by language.
 */
export function readGlossaries(
  source: Source,
  languages: readonly string[],
): { glossaries: Readonly<Record<string, Glossary>>; problems: readonly Problem[] } {
  const reading = createReading(source);
  const translated = languages.filter((language) => language !== SOURCE);
  const written = translated.filter((language) => reading.has(pathOf(language)));
  const glossaries = Object.fromEntries(
    written.map((language) => {
      const path = pathOf(language);
      return [language, reading.shaped(path, reading.json(path), glossaryFile, NO_GLOSSARY)];
    }),
  );
  const missing = translated.filter((language) => !written.includes(language)).map(noGlossary);
  return { glossaries, problems: [...reading.problems, ...missing] };
}

function pathOf(language: string): string {
  return `locales/${language}/glossary.json`;
}

function noGlossary(language: string): Problem {
  return {
    rule: 'glossary',
    what: `The language "${language}" has no glossary.`,
    where: pathOf(language),
    why: 'Two translators would call the same thing by two names, and nobody would know which words hurt.',
    fix: 'Write it: { "doNotTranslate": [], "terms": [] }. Those of other languages show what belongs in it.',
  };
}
