// A consultation with two made-up languages beside its own, to see on the screen what does not fit or does not turn.

import { pseudo, PSEUDO_LOCALES } from '#language/pseudo';
import { type Content } from './read-content';

const SOURCE = 'en';

/** What may be typed, and the four words, are the English ones. For a plainly local run: nobody reads these. */
export function withPseudoLocales(content: Content): Content {
  const { consultation, words, receiptWords, yesAndNo, commands } = content;
  const english = Object.entries(words[SOURCE] ?? {});
  const each = <T>(of: (locale: (typeof PSEUDO_LOCALES)[number]) => T): Record<string, T> =>
    Object.fromEntries(PSEUDO_LOCALES.map((locale) => [locale, of(locale)]));
  return {
    ...content,
    consultation: {
      ...consultation,
      languages: [...consultation.languages, ...PSEUDO_LOCALES],
      drafts: [...consultation.drafts, ...PSEUDO_LOCALES],
      wordingHash: { ...consultation.wordingHash, ...each(() => consultation.wordingHash[SOURCE] ?? '') },
    },
    words: {
      ...words,
      ...each((locale) => Object.fromEntries(english.map(([key, text]) => [key, pseudo(locale, text)]))),
    },
    receiptWords: { ...receiptWords, ...each(() => receiptWords[SOURCE] ?? []) },
    yesAndNo: { ...yesAndNo, ...each(() => yesAndNo[SOURCE] ?? { yes: [], no: [], notEnglish: [] }) },
    commands: { ...commands, ...each(() => commands[SOURCE] ?? {}) },
  };
}
