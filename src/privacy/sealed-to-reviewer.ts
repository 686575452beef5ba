// What only a reviewer can open: it is encrypted where it is made, and the server has no way back.

import { openRawDrawing, type RawDrawing } from './raw-drawing';
import { writeReviewable } from './reviewable';
import { type Strokes } from './strokes';

/** The only two things that ever see strokes outside this room. `main` says which they are. */
export type ToReviewer = {
  /** A picture that we make ourselves, so that there is nothing in it but what was drawn. */
  readonly toPng: (strokes: Strokes) => Promise<Uint8Array>;
  readonly encrypt: (plain: Uint8Array) => Uint8Array | Promise<Uint8Array>;
};

/** The only thing that a store of held answers takes. It holds bytes that the server cannot read. */
export class SealedToReviewer {
  readonly #ciphertext: Uint8Array;

  private constructor(ciphertext: Uint8Array) {
    this.#ciphertext = ciphertext;
  }

  /** @throws TypeError for what only pretends to be a raw drawing: a cast can fool the types, not this. */
  static async seal(drawing: RawDrawing, { toPng, encrypt }: ToReviewer): Promise<SealedToReviewer> {
    const strokes = openRawDrawing(drawing);
    const png = await toPng(strokes);
    return new SealedToReviewer(await encrypt(writeReviewable({ kind: 'drawing', strokes, png })));
  }

  get ciphertext(): Uint8Array {
    return this.#ciphertext;
  }
}
