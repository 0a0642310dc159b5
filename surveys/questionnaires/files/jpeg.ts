/** JPEG (ITU T.81, annex B): marked segments; those after a start of scan are followed by the coded picture. */

import { mostPieces, type PictureFile } from './cleaned.ts';
import { exifOfOrientation, orientationIn } from './exif.ts';

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
