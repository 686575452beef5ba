// A stroke while the pointer draws it: whole numbers on the canvas, and no more points than can be seen.

import { CANVAS, MOST_POINTS, MOST_STROKES } from '#privacy/drawing-pens';
import { type Stroke } from './wire';

type Point = readonly [x: number, y: number];

/** Units of the canvas: a phone shows about three of them in one pixel. */
const NEAREST = 2;
const TOLERANCE = 1.5;
/** Points that a stroke has before they are simplified: then it ends, and another one goes on from there. */
export const LONGEST = 1000;

/** @param box where the canvas is on the screen. Outside of it is its edge. */
export function pointOnCanvas(
  { clientX, clientY }: { clientX: number; clientY: number },
  box: { left: number; top: number; width: number; height: number },
): Point {
  const unit = (at: number, size: number) => Math.min(CANVAS, Math.max(0, Math.round((at / size) * CANVAS)));
  return [unit(clientX - box.left, box.width), unit(clientY - box.top, box.height)];
}

/** With one more point, unless it is where the last one is. */
export function extended({ points, ...pen }: Stroke, [x, y]: Point): Stroke {
  const [lastX, lastY] = points.slice(-2);
  if (lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < NEAREST)
    return { ...pen, points };
  return { ...pen, points: [...points, x, y] };
}

/** How many points more can be drawn; 0 when the drawing is full. */
export function roomIn(strokes: readonly Stroke[]): number {
  const drawn = strokes.reduce((sum, { points }) => sum + points.length / 2, 0);
  return strokes.length < MOST_STROKES ? MOST_POINTS - drawn : 0;
}

/** The strokes and one more, simplified, and cut off where there is no more room. */
export function withStroke(strokes: readonly Stroke[], { points, ...pen }: Stroke): Stroke[] {
  const room = roomIn(strokes);
  const fitting = simplified(points).slice(0, 2 * room);
  return fitting.length === 0 ? [...strokes] : [...strokes, { ...pen, points: fitting }];
}

/** Without the points that lie on the line between their neighbours (Ramer, Douglas and Peucker). */
function simplified(points: readonly number[]): number[] {
  const kept = new Set<number>([0, points.length / 2 - 1]);
  const look = (first: number, last: number): void => {
    let farthest = 0;
    let distance = TOLERANCE;
    for (let at = first + 1; at < last; at += 1) {
      const away = distanceToLine(pointAt(points, at), pointAt(points, first), pointAt(points, last));
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest === 0) return;
    kept.add(farthest);
    look(first, farthest);
    look(farthest, last);
  };
  look(0, points.length / 2 - 1);
  return points.filter((_, at) => kept.has(Math.floor(at / 2)));
}

function pointAt(points: readonly number[], at: number): Point {
  return [points[2 * at] ?? 0, points[2 * at + 1] ?? 0];
}

function distanceToLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [acrossX, acrossY] = [toX - fromX, toY - fromY];
  const square = acrossX * acrossX + acrossY * acrossY;
  const along = square === 0 ? 0 : ((x - fromX) * acrossX + (y - fromY) * acrossY) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(x - fromX - part * acrossX, y - fromY - part * acrossY);
}
