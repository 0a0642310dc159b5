/** Pictures drawn anew by sharp before they are kept: upright, small, and of nothing but what they show. */
import { createHash } from 'node:crypto';
import type { OutputInfo, Sharp } from 'sharp';
import { type Checked, fine, type Problem, wrong } from '../../surveys/failures.ts';
import { largestPicture, mostMegapixels } from '../../surveys/questionnaires/files/picture-file.ts';
import type { Changed } from '../../surveys/questionnaires/handing-in.ts';
import { inTurn } from '../heavy/in-turn.ts';

/** In pixels on the longest side: as large as a phone can show, and smaller where that takes too many bytes. */
const sides = [1600, 1200, 900, 600, 400];
const smallest = Math.min(...sides);

/** In seconds; a picture that takes longer is made to. */
const longest = 10;

/**
 * What was handed in, with its picture drawn anew. Refuses, with a problem on `picture`, one that cannot be drawn, that
 * moves (WCAG 2.2.2), that has too many pixels, or that takes more than 10 seconds.
 */
export async function redrawn(changed: Changed): Promise<Checked<Changed>> {
  const { media, files } = changed;
  const { picture } = media;
  const sent = files.find(({ digest, type }) => digest === picture?.file && type.startsWith('image/'));
  if (!picture || !sent) return fine(changed);
  const drawn = await redraw(sent.bytes, sent.type);
  if (typeof drawn === 'string') return wrong(await problemOf('picture', drawn, sent.bytes));
  const { bytes, type, width, height } = drawn;
  const file = { digest: createHash('sha256').update(bytes).digest('hex'), type, bytes };
  return fine({
    media: { ...media, picture: { ...picture, file: file.digest, width, height } },
    files: files.map((one) => (one === sent ? file : one)),
  });
}

/** Why a picture was not drawn, told at a field. */
export async function problemOf(field: string, why: Undrawn, bytes: Buffer): Promise<Problem> {
  const values = { most: mostMegapixels, given: Math.ceil((await pixelsIn(bytes)) / 1_000_000) };
  return { field, message: `media.problems.picture-${why}`, values };
}

interface Drawn {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Why it was not drawn. */
type Undrawn = 'broken' | 'moving' | 'too-many-pixels' | 'slow';

const oneAtATime = inTurn();

/**
 * A PNG or JPEG of at most 200 kB, which phones of 2018 show; PNG where lines are sharp or something shines through. One at a
 * time: what draws them also reads files and hashes passwords, for everybody.
 */
export function redraw(bytes: Buffer, type: string): Promise<Drawn | Undrawn> {
  return oneAtATime(new AbortController().signal, () => drawAnew(bytes, type));
}

async function drawAnew(bytes: Buffer, type: string): Promise<Drawn | Undrawn> {
  const pixels = await unpacked(bytes);
  if (typeof pixels === 'string') return pixels;
  const { isOpaque } = await pixels.again().stats();
  const isLined = type === 'image/png' || type === 'image/gif' || !isOpaque;
  if (isLined) {
    const whole = await pixels.again().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
    if (fits(whole.data)) return drawnAs('image/png', whole);
  }
  let most = Infinity;
  for (const side of sides) {
    if (side > most) continue;
    const small = within(pixels.again(), side);
    const encoded = isOpaque
      ? small.jpeg({ quality: 80, mozjpeg: true })
      : small.png({ palette: true, effort: 2 });
    const made = await encoded.toBuffer({ resolveWithObject: true });
    if (fits(made.data)) return drawnAs(isOpaque ? 'image/jpeg' : 'image/png', made);
    // The smaller, the more bytes a pixel takes: what is too large by its area alone need not be tried.
    most = Math.max(
      smallest,
      Math.max(made.info.width, made.info.height) * Math.sqrt((largestPicture * 1024) / made.data.length),
    );
  }
  throw new Error('a picture of 400 pixels does not fit');
}

/** Its pixels at most 1,600 a side, turned as the camera was held and in the colours of screens. */
async function unpacked(bytes: Buffer): Promise<{ again: () => Sharp } | Undrawn> {
  const sharp = await loaded();
  try {
    if (((await sharp(bytes).metadata()).pages ?? 1) > 1) return 'moving';
    const limits = { limitInputPixels: mostMegapixels * 1_000_000, sequentialRead: true } as const;
    const { data, info } = await within(sharp(bytes, { ...limits, failOn: 'error' }).autoOrient(), sides[0])
      .timeout({ seconds: longest })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = { width: info.width, height: info.height, channels: info.channels };
    return { again: () => sharp(data, { raw }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (/pixel limit/.test(error.message)) return 'too-many-pixels';
    return /timeout/.test(error.message) ? 'slow' : 'broken';
  }
}

/** In all pixels, as it says itself; none where it is no picture. */
export async function pixelsIn(bytes: Buffer): Promise<number> {
  const sharp = await loaded();
  const { width = 0, height = 0 } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => ({ width: 0, height: 0 }));
  return width * height;
}

function within(picture: Sharp, side = 0): Sharp {
  return picture.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
}

function fits({ length }: Buffer): boolean {
  return length <= largestPicture * 1024;
}

function drawnAs(
  type: Drawn['type'],
  { data, info }: { readonly data: Buffer; readonly info: Pick<OutputInfo, 'width' | 'height'> },
): Drawn {
  return { type, bytes: data, width: info.width, height: info.height };
}

/** Loaded with the first picture, since most processes never see one. It keeps nothing between pictures. */
async function loaded() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
