/**
 * The demo's short form with a picture to each question and a recording of its words, so that the best help there is can be
 * seen and heard. The recordings are made by `recording.ts`.
 */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language, Localised } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { KeptFile } from '../../surveys/questionnaires/files/storage.ts';
import {
  type Illustrated,
  type Item,
  illustrate,
  itemsOf,
  type Media,
  showItem,
} from '../../surveys/questionnaires/illustrating.ts';
import { fileDigestOf } from '../../surveys/questionnaires/media.ts';
import { inventedIn } from './invented.ts';

export const recordings = fileURLToPath(new URL('./recordings/', import.meta.url));
export const recordedIn: readonly Language[] = ['sv', 'sv-x-easy', 'ar'];

/** With every picture and recording that there is, and the files to keep for them. */
export async function withMedia(
  bare: Questionnaire,
): Promise<{ readonly questionnaire: Questionnaire; readonly files: readonly KeptFile[] }> {
  const files: KeptFile[] = [];
  let questionnaire = bare;
  for (const { item } of itemsOf(bare)) {
    const media = await mediaOf(item, files);
    questionnaire = illustrate(questionnaire, item, media);
  }
  return { questionnaire, files };
}

async function mediaOf(item: Illustrated['item'], files: KeptFile[]): Promise<Media> {
  const spoken = recordedIn.flatMap((language) => {
    const file = path.join(recordings, language, `${showItem(item)}.mp3`);
    return existsSync(file) ? [[language, keep(files, 'audio/mpeg', readFileSync(file))] as const] : [];
  });
  const picture = await pictureOf(item, files);
  return { picture, sound: Object.fromEntries(spoken) };
}

async function pictureOf(item: Item, files: KeptFile[]): Promise<Media['picture']> {
  const drawing = item.kind === 'question' ? drawings[item.key] : undefined;
  if (!drawing) return undefined;
  const { default: sharp } = await import('sharp');
  const bytes = await sharp(Buffer.from(svgOf(drawing)))
    .png({ palette: true, colours: 16 })
    .toBuffer();
  return { file: keep(files, 'image/png', bytes), alt: drawing.alt, width, height };
}

function keep(files: KeptFile[], type: KeptFile['type'], bytes: Buffer): string {
  const digest = fileDigestOf(bytes);
  files.push({ digest, type, bytes });
  return digest;
}

interface Drawing {
  /** Head and shoulders, standing at the lower edge: the middle of the head, and its upper half's end. */
  readonly people: readonly { readonly x: number; readonly top?: number }[];
  /** SVG paths in a box of 240 by 120, drawn with a line and not filled. */
  readonly lines: string;
  /** The one part that is filled, to lead the eye. */
  readonly filled: string;
  readonly alt: Localised;
}

/** In pixels, twice the box, for screens that are sharp. */
export const width = 480;
export const height = 240;

/** By the question's key. */
export const drawings = inventedIn<Readonly<Record<string, Drawing>>>('drawings');

export function svgOf({ people, lines, filled }: Drawing): string {
  const drawn = people.map(person).join('') + lines;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 240 120"><rect width="240" height="120" fill="#fff"/><path d="${filled}" fill="#cfe3e0" stroke="#0f4c4a" stroke-width="3" stroke-linejoin="round"/><path d="${drawn}" fill="none" stroke="#17252b" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

function person({ x, top = 34 }: Drawing['people'][number]): string {
  return `M${x - 13} ${top}a13 13 0 1 0 26 0a13 13 0 1 0-26 0zM${x - 26} 116V${top + 46}a26 24 0 0 1 52 0V116`;
}
