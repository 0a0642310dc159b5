/** Reads written reports as people and programs do, with poppler: text, places, structure, fonts, pictures. */
import { execFileSync, type StdioOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { writePdf } from '../../../reports/pdf/writing.ts';
import type { AuditReport } from '../../../reports/report.ts';
import { wordsIn } from '../../../views/words.ts';

/** Beside the screenshots of web pages; not kept in the repository. */
export const outputFolder = fileURLToPath(new URL('../../output/pdf/', import.meta.url));

export async function bytesOf(report: AuditReport): Promise<Buffer> {
  const parts: Buffer[] = [];
  const out = new Writable({
    write: (part: Buffer, _encoding, done) => {
      parts.push(part);
      done();
    },
  });
  await writePdf(report, wordsIn(report.language), out);
  return Buffer.concat(parts);
}

/** The path of a written report. */
export async function written(report: AuditReport, name?: string): Promise<string> {
  const bytes = await bytesOf(report);
  mkdirSync(outputFolder, { recursive: true });
  const path = `${outputFolder}${name ?? createHash('sha1').update(bytes).digest('hex').slice(0, 12)}.pdf`;
  writeFileSync(path, bytes);
  return path;
}

/** Where poppler is missing, one line says so, and `REQUIRE_POPPLER=1` makes it a failure. */
export function describeWithPoppler(title: string, tests: () => void): void {
  if (hasPoppler) return void describe(title, tests);
  if (told) return;
  told = true;
  if (process.env.REQUIRE_POPPLER !== '1') return void it('PDF tests skipped: no poppler (pdfinfo) found');
  it('poppler is there', () => {
    throw new Error('REQUIRE_POPPLER=1, but pdfinfo was not found');
  });
}

const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;
let told = false;

/** What a program of poppler prints. It does not know the attributes of printed fields, and complains of each. */
export function poppler(program: string, ...args: readonly string[]): string {
  const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26, stdio });
}

/** The text of each page, as laid out. */
export function pagesOf(path: string): readonly string[] {
  return poppler('pdftotext', '-layout', path, '-').split('\f').slice(0, -1);
}

/** The text of a report in reading order, on one line. */
export async function textOf(report: AuditReport): Promise<string> {
  return poppler('pdftotext', '-raw', await written(report), '-').replaceAll(/\s+/g, ' ');
}

export interface Word {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every word with its place, in points. */
export function placesOf(path: string): readonly Word[] {
  const pages = poppler('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;
  return pages.flatMap((text, page) =>
    [...text.matchAll(word)].map(([, left, top, right, bottom, written = '']) => ({
      page,
      text: written,
      left: Number(left),
      top: Number(top),
      right: Number(right),
      bottom: Number(bottom),
    })),
  );
}
