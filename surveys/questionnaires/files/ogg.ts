/** Ogg (RFC 3533) with Opus or Vorbis: pages that tell their length; the last one says that it is the last. */
import type { SoundFile } from './cleaned.ts';

const lastPage = 0x04;

export function readOgg(bytes: Buffer): SoundFile | 'broken' | undefined {
  if (bytes.toString('latin1', 0, 4) !== 'OggS') return undefined;
  const first = bytes.subarray(27 + bytes.readUInt8(26), 200).toString('latin1');
  if (!first.startsWith('OpusHead') && !first.startsWith('\x01vorbis')) return undefined;
  let at = 0;
  while (bytes.toString('latin1', at, at + 4) === 'OggS') {
    const count = bytes.readUInt8(at + 26);
    const lengths = Array.from({ length: count }, (_, i) => bytes.readUInt8(at + 27 + i));
    const end = at + 27 + count + lengths.reduce((sum, length) => sum + length, 0);
    if (end > bytes.length) return 'broken';
    if (bytes.readUInt8(at + 5) & lastPage) return { type: 'audio/ogg', bytes: bytes.subarray(0, end) };
    at = end;
  }
  return 'broken';
}
