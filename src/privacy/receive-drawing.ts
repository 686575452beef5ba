// The front door for drawings: every channel wraps a participant's strokes here, at first touch.

import { RawDrawing } from './raw-drawing';
import { strokes } from './strokes';

export type { RawDrawing } from './raw-drawing';

/** @param sent whatever a client sent. @returns null when it is no drawing, or too much of one. */
export function receiveDrawing(sent: unknown): RawDrawing | null {
  const parsed = strokes.safeParse(sent);
  return parsed.success ? RawDrawing.wrap(parsed.data) : null;
}
