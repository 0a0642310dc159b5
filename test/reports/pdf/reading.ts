/** Reads written reports as people and programs do, with poppler: text, places, structure, fonts, pictures. */
import { execFileSync, type StdioOptions, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ReportDocument } from '../../../reports/document/document.ts';
import { writeDocument } from '../../../reports/pdf/writing.ts';
import { wordsIn } from '../../../views/words.ts';
import { leftOut } from '../../support/left-out.ts';

/** Beside the screenshots of web pages; not kept in the repository. */
export const outputFolder = fileURLToPath(new URL('../../output/pdf/', import.meta.url));

export async function bytesOf(document: ReportDocument): Promise<Buffer> {
  const parts: Buffer[] = [];
  const out = new Writable({
    write: (part: Buffer, _encoding, done) => {
      parts.push(part);
      done();
    },
  });
  await writeDocument(document, wordsIn(document.language), out);
  return Buffer.concat(parts);
}

const paths = new Map<string, Promise<string>>();

/** The path of a written report. The same report is written once, however many tests read it. */
export function written(document: ReportDocument, name?: string): Promise<string> {
  const content = createHash('sha1').update(JSON.stringify(document)).digest('hex').slice(0, 12);
  return once(name ?? content, content, () => bytesOf(document));
}

/** A file of this name in the folder, made if it has not been made of the same content before. */
export function once(name: string, content: string, make: () => Promise<Buffer>): Promise<string> {
  const key = `${name} ${content}`;
  const found = paths.get(key) ?? make().then((bytes) => keep(name, bytes));
  paths.set(key, found);
  return found;
}

/** Put in its place whole, since other workers may be reading one of the same name. */
function keep(name: string, bytes: Buffer): string {
  mkdirSync(outputFolder, { recursive: true });
  const path = `${outputFolder}${name}.pdf`;
  const half = `${path}.${process.pid}`;
  writeFileSync(half, bytes);
  renameSync(half, path);
  return path;
}

export function describeWithPoppler(title: string, tests: () => void): void {
  describe(title, () => (hasPoppler ? tests() : leftOut('no poppler (pdfinfo) found', 'REQUIRE_POPPLER')));
}

const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined;

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
export async function textOf(document: ReportDocument): Promise<string> {
  return poppler('pdftotext', '-raw', await written(document), '-').replaceAll(/\s+/g, ' ');
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
