/** A handout as a PDF that can also be read aloud: PDF/UA-1 and PDF/A-2a in one file. */
import type { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type { Say } from '../../surveys/languages.ts';
import { unmarked } from '../pdf/fonts/bidi.ts';
import { inDocument, openDocument } from '../pdf/layout/document.ts';
import type { Paper } from '../pdf/layout/sheet.ts';
import type { About, Invitation } from './handout.ts';

/**
 * The whole file: it is handed over only when all of it could be made. `write` is given a paper in the language of
 * `way`, on which nothing is open but the document.
 */
export async function fileOf(
  { madeOn, auditors }: Pick<About, 'madeOn' | 'auditors'>,
  { language, direction }: Pick<Invitation, 'language' | 'direction'>,
  title: string,
  say: Say,
  write: (paper: Paper) => Promise<void> | void,
): Promise<Buffer> {
  const madeBy = say('site.name');
  // Marks that order a line of a page are nothing to a program that lists files.
  const pdf = openDocument({ title: unmarked(title), author: auditors, locale: language, madeOn, madeBy });
  const whole = buffer(pdf);
  const paper: Paper = { pdf, say, direction, open: [], y: 0 };
  await inDocument(paper, () => write(paper));
  return whole;
}
