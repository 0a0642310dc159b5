/** Reads the page of a county's report: services beside areas, their sums, and the sums question by question. */
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import type { KnownUnit } from '../known.ts';
import type { WrittenFigure, WrittenRow, WrittenUnit } from '../written.ts';
import { boundsOf } from './cells.ts';

export interface WrittenCounty {
  readonly units: readonly WrittenUnit[];
  readonly rows: readonly WrittenRow[];
}

const areas = ['influence', 'participation'] as const;
const titles = new Map(areas.map((area) => [say(`disclosure.areas.${area}`), area]));

/** `units` are those that it is on: one a service, of one audience and round. */
export function readCounty(html: string, units: readonly KnownUnit[]): WrittenCounty {
  const page = pageOf(html);
  const tables = page.all('table').map(({ name, all }) => {
    const lines = all('row').map((row) => [
      ...row.all('columnheader'),
      ...row.all('rowheader'),
      ...row.all('cell'),
    ]);
    return { name, lines: lines.map((line) => line.map(({ text }) => text)) };
  });
  const of = (beginning: string) => tables.filter(({ name }) => name.startsWith(beginning));
  const answered = of(say('county.coverage.table')).flatMap(({ lines }) => lines);
  const matrices = of(say('county.areas.table', { areas: '' }).trim());
  const questions = of(say('county.common.table')).flatMap(({ lines }) => lines);
  return {
    units: units.map((unit) => ({
      unit: unit.id,
      answered: answeredIn(answered.find(([name]) => name === unit.service)),
      questions: [],
      shares: matrices.flatMap(({ lines: [heads = [], ...lines] }) =>
        sharesIn(heads, lines.find(([name]) => name === unit.service) ?? []),
      ),
      splits: [],
    })),
    rows: [
      ...matrices.flatMap(({ lines: [heads = [], ...lines] }) =>
        sumsIn(heads, lines.find(([name]) => name === say('county.all')) ?? [], units),
      ),
      ...questions.flatMap(([text = '', words = '']) => questionIn(text, words, units)),
    ],
  };
}

function answeredIn(line: readonly string[] | undefined): number | undefined {
  const [, answered] = /^(\d+) av \d+$/.exec(line?.at(-1) ?? '') ?? [];
  return answered === undefined ? undefined : Number(answered);
}

function sharesIn(heads: readonly string[], line: readonly string[]): WrittenUnit['shares'] {
  return heads.flatMap((head, i) => {
    const [area, told] = [titles.get(head), figureIn(line[i] ?? '')];
    return area && told ? [{ area, ...told, judged: [] }] : [];
  });
}

function sumsIn(
  heads: readonly string[],
  line: readonly string[],
  units: readonly KnownUnit[],
): readonly WrittenRow[] {
  return heads.flatMap((head, i) => {
    const [area, told] = [titles.get(head), figureIn(line[i] ?? '')];
    return area && told ? [sum({ ...told, parts: partsOf(units, (one) => one.area === area) })] : [];
  });
}

function questionIn(text: string, words: string, units: readonly KnownUnit[]): readonly WrittenRow[] {
  const told = figureIn(words);
  return told ? [sum({ ...told, parts: partsOf(units, (one) => one.text === text) })] : [];
}

const sum = (figure: WrittenFigure): WrittenRow => ({ sides: [], wholes: [figure], says: [] });

function partsOf(units: readonly KnownUnit[], isIn: (asked: KnownUnit['asked'][number]) => boolean) {
  return units.flatMap(({ id, asked }) => asked.filter(isIn).map(({ key }) => ({ unit: id, key })));
}

/** "20–26 av 43", "minst 29 av 43". */
function figureIn(words: string): Omit<WrittenFigure, 'parts'> | undefined {
  const [, low, high, of] = /^(?:(\d+)–(\d+)|.*?) av (\d+)/.exec(words) ?? [];
  if (of === undefined) return undefined;
  const bounds = low ? { low: Number(low), high: Number(high) } : boundsOf(words, Number(of));
  return bounds && { ...bounds, of: Number(of) };
}
