// Strokes on a canvas, as the server will draw them.

import { CANVAS, COLOURS, WIDTHS } from '#privacy/drawing-pens';
import { type Stroke } from './wire';

export function paint(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const brush = canvas.getContext('2d');
  if (brush === null) return;
  brush.fillStyle = COLOURS.white;
  brush.fillRect(0, 0, CANVAS, CANVAS);
  for (const stroke of strokes) paintStroke(brush, stroke, 0);
}

/** @param from the first number of `points` that is not painted yet. */
export function paintStroke(
  brush: CanvasRenderingContext2D,
  { colour, width, points }: Stroke,
  from: number,
): void {
  const start = Math.max(0, from - 2);
  brush.strokeStyle = COLOURS[colour];
  brush.lineWidth = WIDTHS[width];
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.beginPath();
  brush.moveTo(points[start] ?? 0, points[start + 1] ?? 0);
  // A dot is a line to beside itself: some browsers leave out a line to where it begins.
  if (points.length === 2) brush.lineTo((points[0] ?? 0) + 0.1, points[1] ?? 0);
  for (let at = start + 2; at < points.length; at += 2) brush.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
  brush.stroke();
}
