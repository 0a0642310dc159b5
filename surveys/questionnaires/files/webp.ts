/** WebP (RFC 9649): a RIFF file of chunks with name, length and data. */
import { mostPieces, type PictureFile } from './cleaned.ts';

/** In the flags of a VP8X chunk. */
const animation = 0x02;
const exifAndXmp = 0x0c;

const privateChunks = ['EXIF', 'XMP '];

export function readWebp(bytes: Buffer): PictureFile | 'broken' | 'moving' | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP')
    return undefined;
  const chunks = chunksOf(bytes.subarray(12, 8 + bytes.readUInt32LE(4)));
  if (!chunks || 8 + bytes.readUInt32LE(4) > bytes.length) return 'broken';
  const [first] = chunks;
  const isExtended = first !== undefined && nameOf(first) === 'VP8X';
  if (isExtended && first.readUInt8(8) & animation) return 'moving';
  const size = first && (isExtended ? canvasOf(first) : sizeOf(first));
  if (!size || !chunks.some((chunk) => /^VP8[ L]/.test(nameOf(chunk)))) return 'broken';
  const kept = chunks.filter((chunk) => !privateChunks.includes(nameOf(chunk))).map(withoutPrivateFlags);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return { type: 'image/webp', bytes: Buffer.concat([head, ...kept]), ...size };
}

/** Each with its head, padded to an even length; undefined when the last one is cut off. */
function chunksOf(body: Buffer): readonly Buffer[] | undefined {
  const chunks: Buffer[] = [];
  let at = 0;
  while (at + 8 <= body.length) {
    const length = body.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    if (end > body.length || chunks.length >= mostPieces) return undefined;
    chunks.push(body.subarray(at, end));
    at = end;
  }
  return chunks;
}

function withoutPrivateFlags(chunk: Buffer): Buffer {
  if (nameOf(chunk) !== 'VP8X') return chunk;
  const changed = Buffer.from(chunk);
  changed.writeUInt8(chunk.readUInt8(8) & ~exifAndXmp, 8);
  return changed;
}

function canvasOf(chunk: Buffer): { readonly width: number; readonly height: number } {
  return { width: 1 + chunk.readUIntLE(12, 3), height: 1 + chunk.readUIntLE(15, 3) };
}

/** Out of the picture's own data, which begins after the chunk's head. */
function sizeOf(chunk: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (nameOf(chunk) === 'VP8L' && chunk[8] === 0x2f) {
    const bits = chunk.readUInt32LE(9);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (nameOf(chunk) === 'VP8 ' && chunk.readUIntBE(11, 3) === 0x9d012a) {
    return { width: chunk.readUInt16LE(14) & 0x3fff, height: chunk.readUInt16LE(16) & 0x3fff };
  }
  return undefined;
}

function nameOf(chunk: Buffer): string {
  return chunk.toString('latin1', 0, 4);
}
