/** Small real pictures and sounds, and what can be wrong with them. Every picture is 6 by 4 pixels. */
import { crc32, deflateSync } from 'node:zlib';

const from64 = (text: string) => Buffer.from(text, 'base64');

export const jpeg = from64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQAamn/9k=',
);
export const webp = from64(
  'UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoGAAQAAgA0JaACdLoAA5gA/u8pR8TxdvIb/6MP/xpH/GkfDmAAAA==',
);
export const losslessWebp = from64('UklGRhwAAABXRUJQVlA4TBAAAAAvBcAAAAdQwChg/wMR0f8A');
export const gif = from64('R0lGODlhBgAEAPAAAACAgAAAACH5BAAAAAAALAAAAAAGAAQAAAIEhI+pVwA7');
export const movingGif = from64(
  'R0lGODlhBgAEAPAAAACAgAAAACH5BAAKAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAABgAEAAACBISPqVcAIfkEAAoAAAAsAAAAAAYABACA/wAAAAAAAgSEj6lXADs=',
);

/** A PNG of any size. */
export function aPng(width = 6, height = 4): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height, 0x90).fill(0, 0, 1);
  for (let line = 0; line < height; line++) lines[line * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(lines)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** The JPEG as a telephone makes it: how it was held, a place in words, and a second picture after the end. */
export function jpegFromPhone(orientation: number): Buffer {
  const tiff = Buffer.from('II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16LE(orientation, 18);
  const exif = jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, place]));
  const xmp = jpegSegment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), place]));
  const comment = jpegSegment(0xfe, place);
  return Buffer.concat([jpeg.subarray(0, 20), exif, xmp, comment, jpeg.subarray(20), jpeg, place]);
}

/** What no kept file may have in it. */
export const place = Buffer.from('Storgatan 1, Exempelköping');

function jpegSegment(marker: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);
}

function riff(kind: string, ...chunks: readonly Buffer[]): Buffer {
  return riffChunk('RIFF', Buffer.concat([Buffer.from(kind, 'latin1'), ...chunks]));
}

function riffChunk(name: string, data: Buffer): Buffer {
  const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** Silence: so many frames of MPEG 1 layer III, 128 kbit/s at 44,100 Hz, with a tag that names the place. */
export function anMp3(frames = 40, tag = true): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0xc4]);
  const text = Buffer.concat([Buffer.from('TIT2\0\0\0\x20\0\0', 'latin1'), place]);
  const head = Buffer.from(`ID3\x04\0\0\0\0\0${String.fromCharCode(text.length)}`, 'latin1');
  return Buffer.concat([...(tag ? [head, text] : []), ...Array.from({ length: frames }, () => frame)]);
}

/** Frames of bare AAC, each 9 bytes long. */
export const aac = Buffer.concat(
  Array.from({ length: 5 }, () => Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x01, 0x3f, 0xfc, 0, 0])),
);

/** Boxes only; `track` is what the track says it is, and `more` boxes with nothing in them stand beside. */
export function anM4a(track = 'soun', more = 0): Buffer {
  const handler = Buffer.from(`\0\0\0\0\0\0\0\0${track}${'\0'.repeat(13)}`, 'latin1');
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0', 'latin1')),
    box('moov', box('trak', box('mdia', box('hdlr', handler))), box('udta', place)),
    ...Array.from({ length: more }, () => box('free')),
    box('mdat', Buffer.alloc(64, 1)),
  ]);
}

/** With so many boxes, each in the one before. */
export function nestedM4a(depth: number): Buffer {
  let inner = box('hdlr', Buffer.from(`\0\0\0\0\0\0\0\0soun${'\0'.repeat(13)}`, 'latin1'));
  for (let i = 0; i < depth; i++) inner = box('moov', inner);
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0', 'latin1')),
    inner,
    box('mdat', Buffer.alloc(64, 1)),
  ]);
}

function box(name: string, ...inner: readonly Buffer[]): Buffer {
  const data = Buffer.concat(inner);
  const head = Buffer.from(`\0\0\0\0${name}`, 'latin1');
  head.writeUInt32BE(8 + data.length);
  return Buffer.concat([head, data]);
}

/** Two pages, the second of which is the last. */
export function anOgg(codec = 'OpusHead'): Buffer {
  return Buffer.concat([oggPage(2, Buffer.from(codec)), oggPage(4, Buffer.alloc(40, 1))]);
}

function oggPage(flags: number, data: Buffer): Buffer {
  const head = Buffer.alloc(28);
  head.write('OggS');
  head.set([flags], 5);
  head.set([1, data.length], 26);
  return Buffer.concat([head, data]);
}

export const wav = riff('WAVE', Buffer.from('fmt \x10\0\0\0', 'latin1'), Buffer.alloc(16));
export const svg = Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>');
