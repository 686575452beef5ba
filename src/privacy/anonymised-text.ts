// The only text of a participant that may be kept.

import { cleanText } from './clean-text';
import { findIdentifiers } from './find-identifiers';
import { openRawText, type RawText } from './raw-text';

/**
 * Words of a participant after the anonymiser has read them. Made here and nowhere else: an object of the same
 * shape, or a cast from a string, does not compile.
 */
export class AnonymisedText {
  readonly #text: string;
  readonly #hidden: number;

  private constructor(text: string, hidden: number) {
    this.#text = text;
    this.#hidden = hidden;
  }

  /** Replaces what could show who somebody is by placeholders such as `[name]`; the rest stays as it was typed. */
  static of(raw: RawText): AnonymisedText {
    const text = cleanText(openRawText(raw));
    const identifiers = findIdentifiers(text);
    let kept = '';
    let from = 0;
    for (const { start, end, kind } of identifiers) {
      kept += `${text.slice(from, start)}[${kind}]`;
      from = end;
    }
    return new AnonymisedText(kept + text.slice(from), identifiers.length);
  }

  get text(): string {
    return this.#text;
  }

  /** How many places were replaced. */
  get hidden(): number {
    return this.#hidden;
  }

  /** True when nothing was said: no letter, digit, sign or picture. */
  get isBlank(): boolean {
    return !/[\p{L}\p{N}\p{S}\p{P}]/u.test(this.#text);
  }

  toJSON(): string {
    return this.#text;
  }
}
