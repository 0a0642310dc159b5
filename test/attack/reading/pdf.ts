/** Reads the text of the report on one collection: which numbers stand by each question. */
import { execFileSync } from 'node:child_process';
import { say } from '../../support/say.ts';
import type { KnownUnit } from '../known.ts';
import type { WrittenUnit } from '../written.ts';

/** The text of a PDF in its reading order. */
export function textOfPdf(path: string): string {
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

/**
 * Every number by a question that none of the statements on it has: what a PDF lays out in columns loses them as text, but a
 * number that is nowhere else says something new.
 */
export function newInPdf(
  text: string,
  { asked, method }: KnownUnit,
  written: WrittenUnit,
): readonly string[] {
  const all = [...asked, ...method];
  const lines = text.split(/[\n\f]+/).filter((line) => !beside.some((one) => one.test(line)));
  const flat = lines.map((line) => (isHeading(line) ? '‖' : line)).join(' ');
  const starts = all.flatMap(({ text, key }) =>
    [...flat.matchAll(plain(text))].map(({ index }) => ({ key, index, after: index + text.length })),
  );
  const ends = [
    ...starts.map(({ index }) => index),
    ...[...flat.matchAll(/‖/g)].map(({ index }) => index),
    flat.length,
  ];
  return starts.flatMap(({ key, after }) => {
    const end = Math.min(...ends.filter((index) => index >= after));
    const known = numbersIn(written, key);
    const found = flat.slice(after, end).match(/\d+/g) ?? [];
    return [...new Set(found)]
      .filter((number) => !known.has(Number(number)))
      .map((number) => `${key}: ${number}`);
  });
}

/** Head and foot of a page, whose answers a figure has, and where its table is. */
const beside = [/ sida \d+ av \d+$/, / · \S+ \d{4}$/, /, \d+ av \d+ svarade$/, / på sida \d+\.$/];

/** Where what is said of a question has an end at the latest: chapters, and what stands above figures and tables. */
function isHeading(line: string): boolean {
  const isChapter = /^\d+ \p{Lu}/u.test(line) || / · omgång \d+$/.test(line) || /^\d+ av \d+ /.test(line);
  return isChapter || line.startsWith('Svar: ') || headings.some((key) => line === say(key));
}

const headings = [
  'document.figure.answers',
  'document.limits.hidden',
  'document.parts.appendix',
  'document.appendix.words',
] as const;

const plain = (text: string) => new RegExp(text.replaceAll(/[()?]/g, '\\$&'), 'g');

function numbersIn({ questions }: WrittenUnit, key: string): ReadonlySet<number> {
  return new Set(
    questions
      .filter((one) => one.key === key)
      .flatMap(({ cells, of = 0, none }) => [
        of,
        ...Object.values(none),
        Object.values(none).reduce((all, count) => all + count, 0),
        ...cells.flatMap(({ low, high }) => [low, high, ...(of >= 20 ? [Math.round((100 * low) / of)] : [])]),
        // Of 0-10 the bands are named by numbers.
        ...[0, 4, 5, 7, 8, 10].filter(() =>
          cells.some(({ keys }) => keys.some((one) => /^\d+-\d+$/.test(one))),
        ),
      ]),
  );
}
