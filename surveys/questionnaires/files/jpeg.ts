/** JPEG (ITU T.81, annex B): marked segments; those after a start of scan are followed by the coded picture. */
import { mostPieces, type PictureFile } from './cleaned.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;

interface Segment {
  readonly marker: number;
  /** With its marker, and with the coded picture after a start of scan. */
  readonly bytes: Buffer;
}

export function readJpeg(bytes: Buffer): PictureFile | 'broken' | undefined {
  if (bytes.length < 3 || bytes.readUInt16BE(0) !== 0xffd8 || bytes[2] !== 0xff) return undefined;
  const segments = segmentsOf(bytes);
  const frame = segments?.find(({ marker }) => isFrame(marker));
  if (!segments || !frame || !segments.some(({ marker }) => marker === startOfScan)) return 'broken';
  const turned = orientationIn(segments.map((segment) => segment.bytes));
  const height = frame.bytes.readUInt16BE(5);
  const width = frame.bytes.readUInt16BE(7);
  const kept = segments.filter(isDrawn).map((segment) => segment.bytes);
  const start = Buffer.from([0xff, 0xd8]);
  const whole = Buffer.concat([start, ...(turned > 1 ? [exifOfOrientation(turned)] : []), ...kept]);
  // From the fifth on, the camera lay on its side.
  const size = turned >= 5 ? { width: height, height: width } : { width, height };
  return { type: 'image/jpeg', bytes: whole, ...size };
}

/** Up to the end of the image: cameras put more pictures, and places, after it. Undefined when it has no end. */
function segmentsOf(bytes: Buffer): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes.readUInt8(at + 1);
    // Before a marker there may be any number of filling bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfImage) return [...segments, { marker, bytes: bytes.subarray(at, at + 2) }];
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === startOfScan) end = endOfScan(bytes, end);
    if (end > bytes.length || segments.length >= mostPieces) return undefined;
    segments.push({ marker, bytes: bytes.subarray(at, end) });
    at = end;
  }
  return undefined;
}

/** Within a scan 0xff is followed by 0, or by the marker of a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

/** SOF0 to SOF15, without the tables that lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Of what applications and people write into a picture (APPn, COM), only what colours are made of is kept. */
function isDrawn({ marker, bytes }: Segment): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = bytes.subarray(4, 16).toString('latin1');
  return (
    (marker === 0xe0 && name.startsWith('JFIF\0')) ||
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'))
  );
}

/** Of the notes that a camera makes (Exif 2.32), only how it was held: without it, pictures from phones lie down. */

const mark = 'Exif\0\0';
const orientationTag = 0x0112;

/** 1 to 8, as Exif numbers them; 1 (upright) where nothing is said. */
function orientationIn(segments: readonly Buffer[]): number {
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
function exifOfOrientation(orientation: number): Buffer {
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
