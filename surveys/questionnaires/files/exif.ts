/** Of the notes that a camera makes (Exif 2.32), only how it was held: without it, pictures from phones lie down. */

const mark = 'Exif\0\0';
const orientationTag = 0x0112;

/** 1 to 8, as Exif numbers them; 1 (upright) where nothing is said. */
export function orientationIn(segments: readonly Buffer[]): number {
  const exif = segments.find((segment) => segment[1] === 0xe1 && segment.toString('latin1', 4, 10) === mark);
  if (!exif) return 1;
  const found = read(exif.subarray(10));
  return found !== undefined && found >= 1 && found <= 8 ? found : 1;
}

/** The first directory of a TIFF: a count, then entries of 12 bytes. Whatever is odd in it is taken for nothing. */
function read(tiff: Buffer): number | undefined {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const four = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const directory = four(4);
    const entries = Array.from({ length: two(directory) }, (_, i) => directory + 2 + i * 12);
    const entry = entries.find((at) => two(at) === orientationTag);
    return entry === undefined ? undefined : two(entry + 8);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** An Exif segment that tells how the camera was held, and nothing else. */
export function exifOfOrientation(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + mark.length + tiff.length]);
  return Buffer.concat([head, Buffer.from(mark, 'latin1'), tiff]);
}
