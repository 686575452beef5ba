// A participant's own words, from the moment a channel touches them until they are read once.

/**
 * Text nobody outside this folder can open: it has no public way to its characters, prints as a label, and
 * refuses to be written as JSON. Other rooms import the type from `#privacy/receive`.
 */
export class RawText {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static wrap(text: string): RawText {
    return new RawText(text);
  }

  /** The characters themselves. The door rule `raw-text-stays-in-privacy` keeps this inside the room. */
  static open(raw: RawText): string {
    return raw.#text;
  }

  toString(): string {
    return '<raw text>';
  }

  toJSON(): never {
    throw new TypeError('Raw text cannot be written down. Anonymise it, or recognise a choice in it.');
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '<raw text>';
  }
}
