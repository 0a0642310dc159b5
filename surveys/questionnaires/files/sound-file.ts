/** A recorded sound that somebody hands in: is it one, is it whole, and what in it tells too much? */
import { type Checked, fine, wrong } from '../../failures.ts';
import type { ReadSound, SoundFile } from './cleaned.ts';
import { readM4a } from './m4a.ts';
import { readAac, readMp3 } from './mpeg-audio.ts';

/** In megabytes of 1024 * 1024 bytes: a minute or two of speech. */
export const largestSound = 1;

const readers: readonly ReadSound[] = [readM4a, readOgg, readAac, readMp3];

/**
 * The sound in a file. Refuses, with a problem on `field`, what is no MP3, M4A, AAC or OGG by its own bytes, what has
 * moving pictures, and what is cut off; WAV is refused since its files are ten times as large.
 */
export function readSound(bytes: Buffer, field: string): Checked<SoundFile> {
  for (const reader of readers) {
    const read = carefully(reader, bytes);
    if (read === 'broken') return refused(field, 'broken');
    if (read) return fine(read);
  }
  const isWav = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE';
  return refused(field, isWav ? 'wav' : 'other');
}

function refused(field: string, why: string): Checked<never> {
  return wrong({ field, message: `media.problems.sound-${why}` });
}

/** Lengths in a file may point beyond its end; whatever then cannot be read is broken. */
function carefully(reader: ReadSound, bytes: Buffer): ReturnType<ReadSound> {
  try {
    return reader(bytes);
  } catch (error) {
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

const lastPage = 0x04;

/** Ogg (RFC 3533) with Opus or Vorbis: pages that tell their length; the last one says that it is the last. */
function readOgg(bytes: Buffer): SoundFile | 'broken' | undefined {
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
