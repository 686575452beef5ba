// What a drawing is made with. Plain data, so that the page, the check and the picture agree on it.

/** Side of the square that is drawn on, in units of its own: points are whole numbers from 0 to here. */
export const CANVAS = 1000;

/** The only colours there are. White is the paper's, so it rubs out. */
export const COLOURS = {
  black: '#1a1a1a',
  red: '#d32f2f',
  orange: '#f57c00',
  yellow: '#fbc02d',
  green: '#388e3c',
  blue: '#1976d2',
  purple: '#7b1fa2',
  brown: '#6d4c41',
  grey: '#757575',
  white: '#ffffff',
} as const;

/** Fine, middle and broad, in units of the canvas. */
export const WIDTHS = { 1: 6, 2: 14, 3: 30 } as const;

/**
 * Strokes in one drawing, and points in all of its strokes together. A stroke takes at most 42 bytes of JSON besides
 * its points, a point at most 10: 400 × 42 + 10,000 × 10 is below 117 kB. What rendering costs is bounded by the
 * points alone (pictures/strokes-to-png.ts).
 */
export const MOST_STROKES = 400;
export const MOST_POINTS = 10_000;
