/** MP3 (ISO 11172-3, 13818-3) and bare AAC (ADTS, ISO 13818-7): frames one after another, each telling its length. */
import type { SoundFile } from './cleaned.ts';

/** Fewer frames than this can come about by chance in any file. */
const fewestFrames = 3;

export function readMp3(bytes: Buffer): SoundFile | 'broken' | undefined {
  const sound = withoutTags(bytes);
  if (sound === 'broken') return sound;
  return framed(sound, lengthOfMp3Frame, 'audio/mpeg', sound.length !== bytes.length);
}

export function readAac(bytes: Buffer): SoundFile | 'broken' | undefined {
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
