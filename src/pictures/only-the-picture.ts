// Leaves of a PNG what makes the picture, whatever the library has added.

const SIGNATURE_LENGTH = 8;
/** A chunk's length, its name and its checksum, 4 bytes each, stand around its data (PNG, third edition, 5.3). */
const AROUND_DATA = 12;

/** Header, colours, transparency, pixels, end: no text, no time, no resolution, nothing private. */
const PICTURE = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

export function onlyThePicture(png: Buffer): Uint8Array {
  const kept = [png.subarray(0, SIGNATURE_LENGTH)];
  for (let at = SIGNATURE_LENGTH; at < png.length;) {
    const end = at + AROUND_DATA + png.readUInt32BE(at);
    if (PICTURE.includes(png.toString('latin1', at + 4, at + 8))) kept.push(png.subarray(at, end));
    at = end;
  }
  return Uint8Array.from(Buffer.concat(kept));
}
