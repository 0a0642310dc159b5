/** PNG, third edition (W3C): a signature, then chunks of length, name, data and checksum. */
import { mostPieces, type PictureFile } from './cleaned.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a picture is drawn by. Words, times, camera notes (eXIf) and the later frames of a moving one are left out. */
const drawn = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'];

export function readPng(bytes: Buffer): PictureFile | 'broken' | undefined {
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const chunks = chunksOf(bytes);
  const names = chunks?.map(nameOf) ?? [];
  if (!chunks || names[0] !== 'IHDR' || !names.includes('IDAT')) return 'broken';
  const kept = chunks.filter((chunk) => drawn.includes(nameOf(chunk)));
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  return { type: 'image/png', bytes: Buffer.concat([signature, ...kept]), width, height };
}

/** Every chunk whole, up to the end chunk; undefined where there is none. */
function chunksOf(bytes: Buffer): readonly Buffer[] | undefined {
  const chunks: Buffer[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || chunks.length >= mostPieces) return undefined;
    const chunk = bytes.subarray(at, end);
    chunks.push(chunk);
    if (nameOf(chunk) === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

function nameOf(chunk: Buffer): string {
  return chunk.subarray(4, 8).toString('latin1');
}
