/**
 * The demo's short form with a picture to each question and a recording of its words, so that the best help there is can be
 * seen and heard. The recordings are made by `recording.ts`, the pictures drawn by `drawings.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../surveys/languages.ts';
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
import { drawings, height, svgOf, width } from './drawings.ts';

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
