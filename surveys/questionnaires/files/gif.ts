/** GIF89a: a screen, then blocks; a picture is a block of 0x2c, and more than one of them move. */
import { mostPieces, type PictureFile } from './cleaned.ts';

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

/** How a picture is put on the screen; all other extensions are comments and notes of programs. */
const graphicControl = 0xf9;

export function readGif(bytes: Buffer): PictureFile | 'broken' | 'moving' | undefined {
  if (!/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) return undefined;
  const screen = 13 + paletteIn(bytes.readUInt8(10));
  const kept = [bytes.subarray(0, screen)];
  let pictures = 0;
  let pieces = 0;
  let at = screen;
  while (bytes.readUInt8(at) !== trailer) {
    const end = endOfBlock(bytes, at);
    if (end === undefined || pieces >= mostPieces) return 'broken';
    pieces += 1;
    if (bytes[at] === image) pictures += 1;
    if (bytes[at] === image || bytes[at + 1] === graphicControl) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (pictures > 1) return 'moving';
  if (pictures === 0) return 'broken';
  const whole = Buffer.concat([...kept, Buffer.from([trailer])]);
  return {
    type: 'image/gif',
    bytes: whole,
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
  };
}

function endOfBlock(bytes: Buffer, at: number): number | undefined {
  const kind = bytes.readUInt8(at);
  if (kind === extension) return endOfParts(bytes, at + 2);
  // After its head and its palette comes the size of a code word.
  if (kind === image) return endOfParts(bytes, at + 10 + paletteIn(bytes.readUInt8(at + 9)) + 1);
  return undefined;
}

/** Parts of up to 255 bytes, each after its length; the last one is empty. */
function endOfParts(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes.readUInt8(at) !== 0) at += 1 + bytes.readUInt8(at);
  return at + 1;
}

function paletteIn(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}
