// A participant's own lines, from the moment a channel touches them until they are sealed.

import { type Strokes } from './strokes';

let open: (drawing: RawDrawing) => Strokes;

/**
 * A drawing nobody outside this folder can open: handwriting can be a name. It has no public way to its strokes,
 * prints as a label, and refuses to be written as JSON. Other rooms import the type from `#privacy/receive-drawing`.
 */
export class RawDrawing {
  readonly #strokes: Strokes;

  private constructor(strokes: Strokes) {
    this.#strokes = strokes;
  }

  static wrap(strokes: Strokes): RawDrawing {
    return new RawDrawing(strokes);
  }

  static {
    open = (drawing) => drawing.#strokes;
  }

  toString(): string {
    return '<raw drawing>';
  }

  toJSON(): never {
    throw new TypeError('A raw drawing cannot be written down. Seal it to the reviewer.');
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '<raw drawing>';
  }
}

/** The strokes themselves; the door rule `raw-drawing-stays-in-privacy` keeps this function inside the room. */
export function openRawDrawing(drawing: RawDrawing): Strokes {
  return open(drawing);
}
