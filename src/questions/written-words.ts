// What was written, of the parts of an answer.

import { type StoredPart } from '#privacy/stored-part';

/** One message a line, in the order in which they came. */
export function writtenWords(parts: readonly StoredPart[]): string {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.kept] : [])).join('\n');
}

/** Our ids of what was chosen, each once, in the order in which they were chosen. */
export function chosenIds(parts: readonly StoredPart[]): string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'choice' ? [part.kept] : [])))];
}
