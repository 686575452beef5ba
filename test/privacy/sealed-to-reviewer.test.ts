import { createSealToReviewer } from '#config/seal-to-reviewer';
import { openSealed } from '#config/open-sealed';
import { newReviewerPair } from '#config/reviewer-key';
import { type RawDrawing, receiveDrawing } from '#privacy/receive-drawing';
import { SealedToReviewer } from '#privacy/sealed-to-reviewer';
import { type Strokes } from '#privacy/strokes';

const strokes: Strokes = [{ colour: 'red', width: 2, points: [1, 2, 739, 739] }];
const png = Uint8Array.from([0x89, 0x50, 0x0a, 0x00]);
const pair = newReviewerPair();
const toReviewer = { toPng: async () => png, encrypt: createSealToReviewer(pair.public) };

function drawing(): RawDrawing {
  const received = receiveDrawing(strokes);
  if (received === null) throw new Error('These are strokes.');
  return received;
}

test('the reviewer finds the picture and the strokes', async () => {
  const { ciphertext } = await SealedToReviewer.seal(drawing(), toReviewer);
  expect(openSealed(pair.private, ciphertext)).toEqual({ kind: 'drawing', strokes, png });
});

test('what is sealed shows nothing of the drawing', async () => {
  const sealed = await SealedToReviewer.seal(drawing(), toReviewer);
  const bytes = Buffer.from(sealed.ciphertext);
  for (const part of ['drawing', 'red', '739', Buffer.from(png)]) expect(bytes.includes(part)).toBe(false);
  expect(JSON.stringify(sealed)).toBe('{}');
});

test('what only pretends to be a raw drawing is not sealed, even if a cast has fooled the types', async () => {
  const pretended: unknown = { strokes };
  await expect(SealedToReviewer.seal(pretended as RawDrawing, toReviewer)).rejects.toThrow(TypeError);
});

test('nothing is sealed when there is no picture', async () => {
  const toPng = () => Promise.reject(new Error('no picture'));
  await expect(SealedToReviewer.seal(drawing(), { ...toReviewer, toPng })).rejects.toThrow('no picture');
});
