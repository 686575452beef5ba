// Strokes to draw with.

import { type Strokes } from '#privacy/strokes';

/** Broad strokes all over the canvas, each crossing itself again and again: the most work there is for so many points. */
export function someStrokes(strokes: number, pointsOfEach: number): Strokes {
  const colours = ['orange', 'yellow', 'purple'] as const;
  return Array.from({ length: strokes }, (_, stroke) => ({
    colour: colours[stroke % colours.length] ?? 'black',
    width: 3,
    points: Array.from({ length: pointsOfEach }, (__, at) => [
      at % 2 === 0 ? 0 : 1000,
      (stroke * 37 + at * 619) % 1001,
    ]).flat(),
  }));
}
