// A finger, a mouse or a pen on the canvas: each stroke is painted as it grows, and handed over when it ends.

import { type RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { extended, LONGEST, pointOnCanvas } from './growing-stroke';
import { paintStroke } from './paint';
import { type Pen, type Stroke } from './wire';

/** @param onStroke gets each finished stroke, and says whether another one may follow it. */
export function usePen(
  canvas: RefObject<HTMLCanvasElement | null>,
  pen: Pen,
  mayBegin: () => boolean,
  onStroke: (stroke: Stroke) => boolean,
) {
  const growing = useRef<{ pointer: number; stroke: Stroke } | null>(null);

  const end = (event: PointerEvent) => {
    const now = growing.current;
    if (now?.pointer !== event.pointerId) return;
    growing.current = null;
    onStroke(now.stroke);
  };
  const move = (event: PointerEvent) => {
    const now = growing.current;
    const brush = canvas.current?.getContext('2d');
    const box = canvas.current?.getBoundingClientRect();
    if (now?.pointer !== event.pointerId || brush === null || brush === undefined || box === undefined)
      return;
    const before = now.stroke.points.length;
    for (const each of pointsOf(event)) now.stroke = extended(now.stroke, pointOnCanvas(each, box));
    const { points } = now.stroke;
    if (points.length > before) paintStroke(brush, now.stroke, before);
    if (points.length < 2 * LONGEST) return;
    growing.current = onStroke(now.stroke)
      ? { ...now, stroke: { ...now.stroke, points: points.slice(-2) } }
      : null;
  };
  const begin = (event: PointerEvent) => {
    if (growing.current !== null || event.button !== 0 || !mayBegin()) return;
    canvas.current?.setPointerCapture(event.pointerId);
    growing.current = { pointer: event.pointerId, stroke: { ...pen, points: [] } };
    move(event);
  };
  return { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: end };
}

/** All the places where it was since the last event; some browsers tell of the last place only. */
function pointsOf(event: PointerEvent): PointerEvent[] {
  const all = typeof event.getCoalescedEvents === 'function' ? event.getCoalescedEvents() : [];
  return all.length > 0 ? all : [event];
}
