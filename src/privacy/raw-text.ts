// A participant's own words, from the moment a channel touches them until they are read once.

let open: (raw: RawText) => string;

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

  static {
    open = (raw) => raw.#text;
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

/**
 * The characters themselves. Not a method, so that a raw text in hand is no key to it; the door rule
 * `raw-text-stays-in-privacy` keeps this function inside the room.
 */
export function openRawText(raw: RawText): string {
  return open(raw);
}
