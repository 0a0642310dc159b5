/** M4A (ISO 14496-12): boxes in boxes, each with length and name. */
import type { SoundFile } from './cleaned.ts';

interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What holds other boxes, down to where notes are and where a track says what it is: each in the one before. */
const holders = ['moov', 'trak', 'mdia'];

/** Who and where: voice recorders name a file after the place it was made in. */
const notes = ['udta', 'meta', 'uuid'];

export function readM4a(bytes: Buffer): SoundFile | 'broken' | undefined {
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
