// What a reviewer finds in a sealed drawing once it is opened: one line of JSON, and then the picture.

import { z } from 'zod';
import { strokes, type Strokes } from './strokes';

const head = z.strictObject({ version: z.literal(1), kind: z.literal('drawing'), strokes });

export type Reviewable = { readonly kind: 'drawing'; readonly strokes: Strokes; readonly png: Uint8Array };

const END_OF_LINE = 0x0a;

export function writeReviewable({ kind, strokes: drawn, png }: Reviewable): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify({ version: 1, kind, strokes: drawn })}\n`);
  const bytes = new Uint8Array(line.length + png.length);
  bytes.set(line);
  bytes.set(png, line.length);
  return bytes;
}

/** @throws Error for bytes that `writeReviewable` has not written. */
export function readReviewable(bytes: Uint8Array): Reviewable {
  const end = bytes.indexOf(END_OF_LINE);
  const { kind, strokes: drawn } = head.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))));
  return { kind, strokes: drawn, png: bytes.slice(end + 1) };
}
