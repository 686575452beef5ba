// A drawing as a client sends it: lines, and nothing that could hold a word or a file.

import { z } from 'zod';
import { CANVAS, COLOURS, MOST_POINTS, MOST_STROKES } from './drawing-pens';

type Colour = keyof typeof COLOURS;

const coordinate = z.int().min(0).max(CANVAS);

const stroke = z.strictObject({
  colour: z.enum(Object.keys(COLOURS) as [Colour, ...Colour[]]),
  /** Which of the three pens, not how many units. */
  width: z.literal([1, 2, 3]),
  /** x, y, x, y, … in units of the canvas. A single point is a dot. */
  points: z
    .array(coordinate)
    .min(2)
    .max(2 * MOST_POINTS)
    .refine((points) => points.length % 2 === 0),
});

/** In the order in which they were drawn: a later one lies on top. */
export const strokes = z
  .array(stroke)
  .min(1)
  .max(MOST_STROKES)
  .refine((all) => all.reduce((sum, { points }) => sum + points.length, 0) <= 2 * MOST_POINTS);

export type Strokes = z.infer<typeof strokes>;
