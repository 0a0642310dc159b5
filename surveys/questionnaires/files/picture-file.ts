/** A picture that somebody hands in: of which kind it is. It is drawn anew before it is kept (`server/media/pictures.ts`). */
import { type Checked, fine, wrong } from '../../failures.ts';

/** In kilobytes of 1024 bytes: what a slow telephone line can bear. So large is a picture as it is kept. */
export const largestPicture = 200;

/** In megabytes: a photo from a phone as it is sent to us, before it is made smaller. */
export const largestSentPicture = 12;

/** In millions: what a phone's camera makes, and what there is memory for while it is made smaller. */
export const mostMegapixels = 25;

/** What each kind begins with. */
const kinds: readonly (readonly [type: string, beginning: RegExp])[] = [
  ['image/png', /^\u0089PNG\r\n/],
  ['image/jpeg', /^\u00ff\u00d8\u00ff/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['image/gif', /^GIF8[79]a/],
];

/**
 * The type of the picture in a file. Refuses, with a problem on `field`, what is no PNG, JPEG, WebP or GIF by its own bytes,
 * whatever it is called. SVG is refused since it can hold scripts and addresses elsewhere.
 */
export function pictureType(bytes: Buffer, field: string): Checked<string> {
  const start = bytes.subarray(0, 1000).toString('latin1');
  const [type] = kinds.find(([, beginning]) => beginning.test(start)) ?? [];
  return type ? fine(type) : wrong({ field, message: `media.problems.picture-${otherKind(start)}` });
}

function otherKind(start: string): 'svg' | 'heic' | 'other' {
  if (/<svg[\s>]|<!DOCTYPE svg/i.test(start)) return 'svg';
  return /^.{4}ftyp(hei|hev|mif1|avif)/s.test(start) ? 'heic' : 'other';
}
