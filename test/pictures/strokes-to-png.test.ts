import sharp from 'sharp';
import { onlyThePicture } from '#pictures/only-the-picture';
import { SIDE, strokesToPng } from '#pictures/strokes-to-png';
import { CANVAS, COLOURS } from '#privacy/drawing-pens';
import { type Strokes } from '#privacy/strokes';
import { someStrokes } from '../support/strokes';

const SIGNATURE = '89504e470d0a1a0a';
/** Reading the picture again is the library's; what else is in the file is looked at here, byte by byte. */
function chunksOf(png: Uint8Array): { name: string; length: number }[] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8).toString('hex')).toBe(SIGNATURE);
  const chunks = [];
  let at = 8;
  for (; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.push({ name: bytes.toString('latin1', at + 4, at + 8), length: bytes.readUInt32BE(at) });
  expect(at).toBe(bytes.length);
  return chunks;
}

/** Red, green and blue at a point of the canvas, as `#rrggbb`. */
async function colours(png: Uint8Array, ...points: [x: number, y: number][]): Promise<string[]> {
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  const pixel = (of: number) => Math.min(SIDE - 1, Math.floor((of * SIDE) / CANVAS));
  return points.map(([x, y]) => {
    const at = (pixel(y) * info.width + pixel(x)) * info.channels;
    return `#${data.subarray(at, at + 3).toString('hex')}`;
  });
}

test('the file holds the picture and nothing else', async () => {
  for (const strokes of [someStrokes(3, 20), someStrokes(1, 1)]) {
    const png = await strokesToPng(strokes);
    const chunks = chunksOf(png);
    expect(chunks[0]).toEqual({ name: 'IHDR', length: 13 });
    expect(chunks.at(-1)).toEqual({ name: 'IEND', length: 0 });
    for (const { name } of chunks) expect(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']).toContain(name);
    const { width, height, format, exif, icc, xmp } = await sharp(png).metadata();
    expect({ width, height, format, exif, icc, xmp }).toEqual({ width: SIDE, height: SIDE, format: 'png' });
  }
});

test('a library that adds something adds it in vain', async () => {
  const canary = 'Jayden';
  const full = await sharp(await strokesToPng(someStrokes(1, 2)))
    .withMetadata({ exif: { IFD0: { Copyright: canary } }, density: 300 })
    .png()
    .toBuffer();
  expect(full.includes(canary)).toBe(true);
  const png = onlyThePicture(full);
  expect(Buffer.from(png).includes(canary)).toBe(false);
  expect(chunksOf(png).map(({ name }) => name)).not.toContain('eXIf');
});

test('the same strokes make the same bytes', async () => {
  const [one, two] = await Promise.all([strokesToPng(someStrokes(5, 9)), strokesToPng(someStrokes(5, 9))]);
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
});

test('a stroke has its colour all along, the ground is white, and a later stroke lies on top', async () => {
  const png = await strokesToPng([
    { colour: 'blue', width: 2, points: [100, 500, 900, 500] },
    { colour: 'red', width: 3, points: [500, 100, 500, 900] },
  ]);
  const { blue, red, white } = COLOURS;
  const seen = await colours(png, [102, 500], [300, 500], [898, 500], [500, 300], [500, 500], [300, 300]);
  expect(seen).toEqual([blue, blue, blue, red, red, white]);
});

test('every colour is drawn as it is called', async () => {
  for (const [colour, shown] of Object.entries(COLOURS)) {
    const strokes: Strokes = [
      { colour: colour as keyof typeof COLOURS, width: 3, points: [20, 20, 980, 20] },
    ];
    expect(await colours(await strokesToPng(strokes), [500, 20])).toEqual([shown]);
  }
});

test('a single point is a round dot, and broad is broader than fine', async () => {
  const dot = async (width: 1 | 2 | 3) =>
    colours(
      await strokesToPng([{ colour: 'black', width, points: [500, 500] }]),
      [500, 500],
      [512, 500],
      [512, 512],
    );
  const { black, white } = COLOURS;
  expect(await dot(1)).toEqual([black, white, white]);
  expect(await dot(3)).toEqual([black, black, white]);
});

test('a long line, drawn in pieces, has no gap', async () => {
  for (const count of [50, 51, 52, 101, 102, 333]) {
    const points = Array.from({ length: count }, (_, at) => [
      Math.round((at * 1000) / (count - 1)),
      500,
    ]).flat();
    const png = await strokesToPng([{ colour: 'green', width: 1, points }]);
    const everywhere = Array.from({ length: 250 }, (_, at): [number, number] => [at * 4, 500]);
    expect(new Set(await colours(png, ...everywhere))).toEqual(new Set([COLOURS.green]));
  }
});

test('the largest drawings there can be are drawn', async () => {
  const largest = [someStrokes(1, 10_000), someStrokes(400, 25)];
  for (const png of await Promise.all(largest.map(strokesToPng))) {
    expect(chunksOf(png).length).toBeGreaterThan(2);
    expect(png.length).toBeLessThan(512 * 1024);
  }
}, 60_000);

test('one that cannot be drawn does not stop the next', async () => {
  const broken = [{ colour: 'red', width: 1 }];
  // What only a cast could bring here.
  await expect(strokesToPng(broken as Strokes)).rejects.toThrow();
  expect((await strokesToPng(someStrokes(1, 2))).length).toBeGreaterThan(100);
});
