import { inspect } from 'node:util';
import { receiveDrawing } from '#privacy/receive-drawing';
import { someStrokes } from '../support/strokes';

const CANARY = 739;
const raw = receiveDrawing([{ colour: 'red', width: 1, points: [CANARY, CANARY] }]);

test('a raw drawing prints as a label wherever it is printed', () => {
  const printed = [String(raw), inspect(raw), inspect({ deep: [raw] }), Object.values(raw ?? {}).join()];
  expect(printed.join(' ')).not.toContain(String(CANARY));
  expect(inspect({ deep: [raw] })).toContain('<raw drawing>');
});

test('a raw drawing refuses to be written as JSON, and a copy of it holds nothing', () => {
  expect(() => JSON.stringify({ answer: { drawing: raw } })).toThrow(/cannot be written down/);
  expect(Object.keys(raw ?? {})).toEqual([]);
  expect(JSON.stringify(structuredClone(raw))).not.toContain(String(CANARY));
});

const stroke = { colour: 'red', width: 2, points: [0, 0, 1000, 1000] };

test('what is a drawing is received', () => {
  for (const sent of [
    [stroke],
    [{ ...stroke, points: [5, 5] }],
    someStrokes(400, 25),
    someStrokes(1, 10_000),
  ])
    expect(receiveDrawing(sent)).not.toBeNull();
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', '<svg/>'],
  ['no strokes', []],
  ['one stroke without a list', stroke],
  ['a colour of their own', [{ ...stroke, colour: 'url(#x)' }]],
  ['a colour that every object has', [{ ...stroke, colour: 'constructor' }]],
  ['a width of their own', [{ ...stroke, width: 4 }]],
  ['a width in words', [{ ...stroke, width: '2' }]],
  ['no points', [{ ...stroke, points: [] }]],
  ['half a point', [{ ...stroke, points: [1, 2, 3] }]],
  ['a point beside the canvas', [{ ...stroke, points: [1001, 0] }]],
  ['a point before it', [{ ...stroke, points: [0, -1] }]],
  ['half a unit', [{ ...stroke, points: [0.5, 1] }]],
  ['no number', [{ ...stroke, points: [NaN, 1] }]],
  ['a text for a number', [{ ...stroke, points: ['1', '2'] }]],
  ['pairs', [{ ...stroke, points: [[1, 2]] }]],
  ['more than strokes', [{ ...stroke, text: 'Jayden' }]],
  ['too many strokes', someStrokes(401, 1)],
  ['too many points in one stroke', someStrokes(1, 10_001)],
  ['too many points in all', someStrokes(100, 101)],
])('what is no drawing is refused, and nothing is thrown: %s', (_what, sent) => {
  expect(receiveDrawing(sent)).toBeNull();
});

test('the largest drawing fits into 120 kB of JSON', () => {
  const largest = someStrokes(400, 25).map((each) => ({
    ...each,
    colour: 'orange' as const,
    points: each.points.map(() => 1000),
  }));
  expect(receiveDrawing(largest)).not.toBeNull();
  expect(JSON.stringify(largest).length).toBeLessThan(117_000);
});
