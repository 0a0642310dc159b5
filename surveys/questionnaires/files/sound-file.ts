/** Sounds as they are kept: only what is heard, and nothing of who made them, where and when. */
import { type Checked, fine, wrong } from '../../failures.ts';

interface SoundFile {
  readonly type: 'audio/mpeg' | 'audio/aac' | 'audio/mp4' | 'audio/ogg';
  /** Without the notes of the program that recorded it, which may name a person and a place. */
  readonly bytes: Buffer;
}

/** The sound as it will be kept, or that it is broken. Undefined where the bytes are of another kind. */
type ReadSound = (bytes: Buffer) => SoundFile | 'broken' | undefined;

/** In megabytes of 1024 * 1024 bytes: a minute or two of speech. */
export const largestSound = 1;

const readers: readonly ReadSound[] = [readM4a, readOgg, readAac, readMp3];

/**
 * The sound in a file. Refuses, with a problem on `field`, what is no MP3, M4A, AAC or OGG by its own bytes, what has
 * moving pictures, and what is cut off; WAV is refused since its files are ten times as large.
 */
export function readSound(bytes: Buffer, field: string): Checked<SoundFile> {
  const refused = (why: string) => wrong({ field, message: `media.problems.sound-${why}` });
  try {
    for (const reader of readers) {
      const read = reader(bytes);
      if (read) return read === 'broken' ? refused(read) : fine(read);
    }
  } catch (error) {
    // Lengths in a file may point beyond its end.
    if (error instanceof RangeError) return refused('broken');
    throw error;
  }
  const isWav = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WAVE';
  return refused(isWav ? 'wav' : 'other');
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

/** M4A (ISO 14496-12): boxes in boxes, each with length and name. */

interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What holds other boxes, down to where notes are and where a track says what it is: each in the one before. */
const holders = ['moov', 'trak', 'mdia'];

/** Who and where: voice recorders name a file after the place it was made in. */
const notes = ['udta', 'meta', 'uuid'];

function readM4a(bytes: Buffer): SoundFile | 'broken' | undefined {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const boxes = boxesIn(bytes);
  if (!boxes) return 'broken';
  const names = boxes.map(({ name }) => name);
  if (!names.includes('moov') || !names.includes('mdat')) return 'broken';
  const tracks = boxes.filter(({ name }) => name === 'hdlr').map((box) => kindOfTrack(bytes, box));
  if (!tracks.includes('soun') || tracks.includes('vide')) return undefined;
  return { type: 'audio/mp4', bytes: withoutNotes(bytes, boxes) };
}

/** Every box, those inside another after it; undefined where one is cut off, or holds others where it should not. */
function boxesIn(bytes: Buffer): readonly Box[] | undefined {
  const boxes: Box[] = [];
  return isWhole(bytes, 0, bytes.length, 0, boxes) ? boxes : undefined;
}

/** `depth` holders lie around it, so that it ends however boxes are nested; what is found goes into `boxes`. */
function isWhole(bytes: Buffer, from: number, to: number, depth: number, boxes: Box[]): boolean {
  let at = from;
  while (at + 8 <= to) {
    const box = boxAt(bytes, at, to);
    if (!box) return false;
    boxes.push(box);
    const isHolder = holders.includes(box.name);
    if (isHolder && box.name !== holders[depth]) return false;
    if (isHolder && !isWhole(bytes, at + 8, box.end, depth + 1, boxes)) return false;
    at = box.end;
  }
  return true;
}

function boxAt(bytes: Buffer, start: number, to: number): Box | undefined {
  const told = bytes.readUInt32BE(start);
  // 0 means "to the end", 1 that the length follows in eight bytes: longer files than we take.
  const end = told === 0 ? to : start + told;
  if (told === 1 || end > to || end < start + 8) return undefined;
  return { name: bytes.toString('latin1', start + 4, start + 8), start, end };
}

function kindOfTrack(bytes: Buffer, { start }: Box): string {
  return bytes.toString('latin1', start + 16, start + 20);
}

/** Emptied where they are, since the sound is found by its distance from the beginning. */
function withoutNotes(bytes: Buffer, boxes: readonly Box[]): Buffer {
  const changed = Buffer.from(bytes);
  for (const { name, start, end } of boxes) {
    if (!notes.includes(name)) continue;
    changed.write('free', start + 4, 'latin1');
    changed.fill(0, start + 8, end);
  }
  return changed;
}

/** MP3 (ISO 11172-3, 13818-3) and bare AAC (ADTS, ISO 13818-7): frames one after another, each telling its length. */

/** Fewer frames than this can come about by chance in any file. */
const fewestFrames = 3;

function readMp3(bytes: Buffer): SoundFile | 'broken' | undefined {
  const sound = withoutTags(bytes);
  if (sound === 'broken') return sound;
  return framed(sound, lengthOfMp3Frame, 'audio/mpeg', sound.length !== bytes.length);
}

function readAac(bytes: Buffer): SoundFile | 'broken' | undefined {
  return framed(bytes, lengthOfAacFrame, 'audio/aac', false);
}

/** `isTagged`: its tag says that it is a sound, so that what cannot be followed is broken. */
function framed(
  bytes: Buffer,
  lengthAt: (bytes: Buffer, at: number) => number | undefined,
  type: SoundFile['type'],
  isTagged: boolean,
): SoundFile | 'broken' | undefined {
  let at = 0;
  let frames = 0;
  while (at + 7 <= bytes.length) {
    const length = lengthAt(bytes, at);
    if (length === undefined) break;
    at += length;
    frames += 1;
  }
  // A frame that is cut off counts too: the file is of this kind, and not whole.
  if (frames < fewestFrames) return isTagged ? 'broken' : undefined;
  const isCutOff = at > bytes.length || (bytes[at] === 0xff && at + 7 > bytes.length);
  return isCutOff ? 'broken' : { type, bytes: bytes.subarray(0, at) };
}

/** ID3v2 stands before the sound; after the frames come ID3v1 and others, which are left out with the rest. */
function withoutTags(bytes: Buffer): Buffer | 'broken' {
  if (bytes.toString('latin1', 0, 3) !== 'ID3') return bytes;
  // Four bytes of seven bits each, without the head of ten bytes; a foot as long when the flag says so.
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes.readUInt8(at) & 0x7f), 0);
  let start = 10 + size + (bytes.readUInt8(5) & 0x10 ? 10 : 0);
  while (start < bytes.length && bytes[start] === 0) start += 1;
  return start < bytes.length ? bytes.subarray(start) : 'broken';
}

const bitRates = {
  /** MPEG 1, layer III, in kbit/s; and MPEG 2 and 2.5. */
  one: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
/** MPEG 1, in Hz: halved in MPEG 2, and again in 2.5. */
const sampleRates = [44_100, 48_000, 32_000];

function lengthOfMp3Frame(bytes: Buffer, at: number): number | undefined {
  const head = bytes.readUInt32BE(at);
  const version = (head >>> 19) & 3;
  const layer = (head >>> 17) & 3;
  if (head >>> 21 !== 0x7ff || version === 1 || layer !== 1) return undefined;
  const isOne = version === 3;
  const rate = bitRates[isOne ? 'one' : 'two'][((head >>> 12) & 15) - 1];
  const samples = sampleRates[(head >>> 10) & 3];
  if (rate === undefined || samples === undefined) return undefined;
  const slower = isOne ? 1 : version === 2 ? 2 : 4;
  const padding = (head >>> 9) & 1;
  return Math.floor(((isOne ? 144_000 : 72_000) * rate * slower) / samples) + padding;
}

function lengthOfAacFrame(bytes: Buffer, at: number): number | undefined {
  const isFrame = bytes.readUInt16BE(at) >>> 4 === 0xfff && (bytes.readUInt8(at + 1) & 6) === 0;
  const length = (bytes.readUIntBE(at + 3, 3) >>> 5) & 0x1fff;
  return isFrame && length >= 7 ? length : undefined;
}
