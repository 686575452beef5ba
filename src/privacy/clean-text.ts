// What is taken out of every text before anything else looks at it.

const LONE_SURROGATES = /\p{Surrogate}/gu;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
// Embeddings, overrides and isolates can make a text read as something else, and zero-width spaces and soft
// hyphens can split a phone number in two. Left-to-right marks, ZWJ and ZWNJ stay: Sorani and emoji need them.
const DISGUISES = /[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** The same words without characters that hide or disguise; line ends as `\n`; nothing else is changed. */
export function cleanText(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(DISGUISES, '')
    .trim();
}
