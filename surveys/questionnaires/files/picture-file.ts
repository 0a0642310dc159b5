/** A picture that somebody hands in: is it one, is it whole, is it small enough, and what in it tells too much? */
import { type Checked, fine, wrong } from '../../failures.ts';
import type { PictureFile, ReadPicture } from './cleaned.ts';
import { readGif } from './gif.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** In kilobytes of 1024 bytes: what a slow telephone line can bear. So large is a picture as it is kept. */
export const largestPicture = 200;

/** In pixels. */
const longestSide = 4000;

/** In megabytes: a photo from a phone as it is sent to us, before it is made smaller. */
export const largestSentPicture = 12;

/** In millions: what a phone's camera makes, and what there is memory for while it is made smaller. */
export const mostMegapixels = 25;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is wrong with the size of a picture. */
type TooLarge = { readonly why: string; readonly values: Readonly<Record<string, number>> };

const readers: readonly ReadPicture[] = [readPng, readJpeg, readWebp, readGif];

/**
 * The picture in a file, cleaned of everything but what it shows. Refuses, with a problem on `field`, what is no
 * PNG, JPEG, WebP or GIF by its own bytes (whatever it is called), what is cut off, what moves (WCAG 2.2.2), and
 * what is over 4,000 pixels a side. SVG is refused since it can hold scripts and addresses elsewhere.
 */
export function readPicture(bytes: Buffer, field: string): Checked<PictureFile> {
  return read(bytes, field, ({ width, height }) =>
    width > longestSide || height > longestSide
      ? { why: 'too-wide', values: { width, height, most: longestSide } }
      : undefined,
  );
}

/** The same of a picture that will be made smaller: refused over 25 million pixels instead, before any is unpacked. */
export function readSentPicture(bytes: Buffer, field: string): Checked<PictureFile> {
  return read(bytes, field, ({ width, height }) =>
    width * height > mostMegapixels * 1_000_000
      ? {
          why: 'too-many-pixels',
          values: { given: Math.ceil((width * height) / 1_000_000), most: mostMegapixels },
        }
      : undefined,
  );
}

function read(
  bytes: Buffer,
  field: string,
  sizeProblem: (size: Size) => TooLarge | undefined,
): Checked<PictureFile> {
  const refuse = (why: string, values = {}) =>
    wrong({ field, message: `media.problems.picture-${why}`, values });
  for (const reader of readers) {
    const found = carefully(reader, bytes);
    if (found === undefined) continue;
    if (typeof found === 'string') return refuse(found);
    if (found.width === 0 || found.height === 0) return refuse('broken');
    const tooLarge = sizeProblem(found);
    return tooLarge ? refuse(tooLarge.why, tooLarge.values) : fine(found);
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
