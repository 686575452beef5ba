// Whatever a pointer does, what comes of it is a drawing that the server takes.

import fc from 'fast-check';
import { CANVAS, MOST_POINTS, MOST_STROKES } from '#privacy/drawing-pens';
import { strokes as schema } from '#privacy/strokes';
import { extended, LONGEST, pointOnCanvas, roomIn, withStroke } from '#widget/growing-stroke';
import { type Stroke } from '#widget/wire';

const BOX = { left: 20, top: -300, width: 317.5, height: 317.5 };
const pen = { colour: 'black', width: 2 } as const;
const drawn = (places: readonly (readonly [number, number])[]) =>
  places.reduce<Stroke>(
    (stroke, [clientX, clientY]) => extended(stroke, pointOnCanvas({ clientX, clientY }, BOX)),
    { ...pen, points: [] },
  );

test('a pointer that wanders anywhere, on and off the canvas, draws what can be sent', () => {
  const place = fc.tuple(
    fc.double({ min: -500, max: 900, noNaN: true }),
    fc.double({ min: -900, max: 500, noNaN: true }),
  );
  const wandering = fc.array(fc.array(place, { minLength: 1, maxLength: 60 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(wandering, (all) => {
      const drawing = all.reduce<Stroke[]>((before, places) => withStroke(before, drawn(places)), []);
      expect(schema.safeParse(drawing).success).toBe(true);
      expect(drawing).toHaveLength(all.length);
    }),
  );
});

test('a full drawing stays one that can be sent, and says that it is full', () => {
  const zigzag = (of: number): Stroke => ({
    ...pen,
    points: Array.from({ length: of }, (_, at) => [at % 2 === 0 ? 0 : CANVAS, (at * 619) % CANVAS]).flat(),
  });
  const many = Array.from({ length: 30 }).reduce<Stroke[]>((all) => withStroke(all, zigzag(LONGEST)), []);
  expect(roomIn(many)).toBe(0);
  expect(many.reduce((sum, { points }) => sum + points.length / 2, 0)).toBe(MOST_POINTS);
  expect(schema.safeParse(many).success).toBe(true);
  const dots = Array.from({ length: MOST_STROKES + 5 }).reduce<Stroke[]>(
    (all) => withStroke(all, zigzag(1)),
    [],
  );
  expect(dots).toHaveLength(MOST_STROKES);
  expect(roomIn(dots)).toBe(0);
  expect(schema.safeParse(dots).success).toBe(true);
});

test('points that cannot be told apart are left out, and the shape stays', () => {
  const along = Array.from({ length: 200 }, (_, at) => [20 + at * 1.5, 0] as const);
  const corner: (readonly [number, number])[] = [
    [20, -300],
    ...along.map(([x]) => [x, -300] as const),
    [318, -10],
  ];
  const [straight] = withStroke([], drawn(along));
  const [bent] = withStroke([], drawn(corner));
  expect(straight?.points).toHaveLength(4);
  expect(bent?.points).toHaveLength(6);
  expect(withStroke([], drawn([[100, -100]]))[0]?.points).toHaveLength(2);
});
