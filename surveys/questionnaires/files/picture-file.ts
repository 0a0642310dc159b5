/** A picture that somebody hands in: is it one, is it whole, is it small enough, and what in it tells too much? */
import { type Checked, fine, wrong } from '../../failures.ts';
import type { PictureFile, ReadPicture } from './cleaned.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** In kilobytes of 1024 bytes: what a slow telephone line can bear. */
export const largestPicture = 200;

/** In pixels. */
export const longestSide = 4000;

const readers: readonly ReadPicture[] = [readPng, readJpeg, readWebp, readGif];

/**
 * The picture in a file, cleaned of everything but what it shows. Refuses, with a problem on `field`, what is no
 * PNG, JPEG, WebP or GIF by its own bytes (whatever it is called), what is cut off, what moves (WCAG 2.2.2), and
 * what is over 200 kB or 4,000 pixels a side. SVG is refused since it can hold scripts and addresses elsewhere.
 */
export function readPicture(bytes: Buffer, field: string): Checked<PictureFile> {
  const refuse = (why: string, values = {}) =>
    wrong({ field, message: `media.problems.picture-${why}`, values });
  for (const reader of readers) {
    const read = carefully(reader, bytes);
    if (read === undefined) continue;
    if (typeof read === 'string') return refuse(read);
    const { width, height } = read;
    if (width === 0 || height === 0) return refuse('broken');
    if (width > longestSide || height > longestSide)
      return refuse('too-wide', { width, height, most: longestSide });
    return fine(read);
  }
  return refuse(otherKind(bytes));
}

/** Lengths in a file may point beyond its end; whatever then cannot be read is broken. */
function carefully(reader: ReadPicture, bytes: Buffer): ReturnType<ReadPicture> {
  try {
    return reader(bytes);
  } catch (error) {
    if (error instanceof RangeError) return 'broken';
    throw error;
  }
}

function otherKind(bytes: Buffer): 'svg' | 'heic' | 'other' {
  const start = bytes.subarray(0, 1000).toString('latin1');
  if (/<svg[\s>]|<!DOCTYPE svg/i.test(start)) return 'svg';
  return /^.{4}ftyp(hei|hev|mif1|avif)/s.test(start) ? 'heic' : 'other';
}
