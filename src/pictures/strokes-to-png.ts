// Draws strokes: a PNG of ours, which holds what was drawn and nothing else.

import sharp from 'sharp';
import { CANVAS, COLOURS, WIDTHS } from '#privacy/drawing-pens';
import { type Strokes } from '#privacy/strokes';
import { onlyThePicture } from './only-the-picture';

/** Pixels, of the width and of the height. */
export const SIDE = 800;

/**
 * Points that are drawn in one go. The renderer takes quadratic time over a long line that crosses itself (13 s for
 * 10,000 points at once, about 1 s in pieces); in pieces, MOST_POINTS is what bounds the cost.
 */
const PIECE = 50;

// A drawing must not outlive its turn in the renderer's memory, nor take more than one of the machine's cores.
sharp.cache(false);
sharp.concurrency(1);

let last: Promise<unknown> = Promise.resolve();

/** One at a time: rendering shares its threads with the disk, where others' answers are being kept. */
export function strokesToPng(strokes: Strokes): Promise<Uint8Array> {
  const mine = last.then(() => rendered(strokes));
  last = mine.catch(() => undefined);
  return mine;
}

async function rendered(strokes: Strokes): Promise<Uint8Array> {
  const png = await sharp(Buffer.from(svgOf(strokes)))
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
  return onlyThePicture(png);
}

/** Of our own words, whole numbers and our names of colours alone: no text of a participant has a way into it. */
function svgOf(strokes: Strokes): string {
  const size = String(CANVAS);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(SIDE)}" height="${String(SIDE)}" viewBox="0 0 ${size} ${size}">`,
    `<rect width="${size}" height="${size}" fill="${COLOURS.white}"/>`,
    '<g fill="none" stroke-linecap="round" stroke-linejoin="round">',
    ...strokes.map(
      ({ colour, width, points }) =>
        `<g stroke="${COLOURS[colour]}" stroke-width="${String(WIDTHS[width])}">${pathsOf(points)}</g>`,
    ),
    '</g></svg>',
  ].join('');
}

/** Each piece begins where the one before it ended, so that the line has no gap; a dot is a line to itself. */
function pathsOf(points: readonly number[]): string {
  const pairs = Array.from({ length: points.length / 2 }, (_, at) =>
    points.slice(2 * at, 2 * at + 2).join(' '),
  );
  const pieces = [];
  for (let from = 0; from === 0 || from + 1 < pairs.length; from += PIECE) {
    const piece = pairs.slice(from, from + PIECE + 1);
    pieces.push(`<path d="M${piece.join('L')}${piece.length === 1 ? `L${piece.join()}` : ''}"/>`);
  }
  return pieces.join('');
}
