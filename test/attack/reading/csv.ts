/** Reads the file of tables (RFC 4180, with semicolons) into statements. */
import { say } from '../../support/say.ts';
import type { Asked, KnownUnit } from '../known.ts';
import type { WrittenCell, WrittenQuestion, WrittenShare, WrittenUnit } from '../written.ts';
import { keysOf } from './cells.ts';
import { type SplitLine, splitsOf } from './splits.ts';

type Row = Readonly<Record<string, string>>;

/** The units of a file, by service and round. */
export function readCsv(text: string, units: readonly KnownUnit[]): readonly WrittenUnit[] {
  const rows = rowsOf(text);
  return units.flatMap((unit) => {
    const mine = rows.filter((row) => isOf(row, unit));
    return mine.length > 0 ? [unitOf(unit, mine)] : [];
  });
}

const column = (key: string) => say(`tables.columns.${key}`);

function isOf(row: Row, { service, audience, round }: KnownUnit): boolean {
  return (
    row[column('service')] === service &&
    row[column('audience')] === say(`report.audience.${audience}`) &&
    row[column('round')] === String(round)
  );
}

function unitOf(unit: KnownUnit, rows: readonly Row[]): WrittenUnit {
  const about = (kind: string) => rows.filter((row) => row[column('of')] === say(`tables.rows.${kind}`));
  const [head] = about('unit');
  const answered = head?.[column('least')];
  const read = (asked: readonly Asked[], of: readonly Row[]) =>
    asked.flatMap((one) => {
      const mine = of.filter((row) => row[column('key')] === one.key);
      return mine.length > 0 ? [questionOf(one, mine)] : [];
    });
  return {
    unit: unit.id,
    answered: answered ? Number(answered) : undefined,
    questions: [...read(unit.asked, about('question')), ...read(unit.method, about('method'))],
    shares: about('area').flatMap(shareOf),
    splits: splitsOf(about('split').flatMap(splitLine), unit),
  };
}

function questionOf(asked: Asked, rows: readonly Row[]): WrittenQuestion {
  const cells: WrittenCell[] = [];
  const none: Record<string, number> = {};
  for (const row of rows) {
    const words = (row[column('answer')] ?? '').replace(/^['\t]/, '');
    const [least, most] = [row[column('least')], row[column('most')]];
    if (!least || !most) continue;
    const keys = keysOf(asked, words);
    const kind = asked.kinds.find(({ label }) => label === words)?.key ?? 'none';
    if (keys && row[column('n')]) cells.push({ keys, low: Number(least), high: Number(most) });
    else none[kind] = Number(least);
  }
  const of = rows.map((row) => row[column('n')]).find(Boolean);
  return {
    key: asked.key,
    cells,
    of: of ? Number(of) : undefined,
    outOf: outOf(rows),
    none,
    score: scoreOf(rows),
  };
}

function splitLine(row: Row): readonly SplitLine[] {
  const [by = '', text = '', part = '', positive, n] = ['splitBy', 'text', 'part', 'least', 'n'].map(
    (key) => row[column(key)],
  );
  return positive && n ? [{ by, text, part, n: Number(n), positive: Number(positive) }] : [];
}

function outOf(rows: readonly Row[]): WrittenQuestion['outOf'] {
  const words = rows.map((row) => row[column('words')] ?? '').join(' ');
  if (words.includes(say('disclosure.led-on'))) return 'led-on';
  return words.includes(say('disclosure.asked')) ? 'asked' : 'answers';
}

function scoreOf(rows: readonly Row[]): WrittenQuestion['score'] {
  const value = rows.map((row) => row[column('score')]).find(Boolean);
  if (!value) return undefined;
  return { value: Number(value), about: rows.some((row) => row[column('about')] !== '') };
}

function shareOf(row: Row): readonly WrittenShare[] {
  const [low, high, of] = ['least', 'most', 'n'].map((key) => row[column(key)]);
  if (!low || !high || !of) return [];
  const words = (row[column('verdict')] ?? '').split(` ${say('report.or')} `);
  const judged = ['strength', 'develop', 'change', 'unknown'].filter((key) =>
    words.includes(say(`report.verdict.${key}`)),
  );
  return [{ area: row[column('key')] ?? '', low: Number(low), high: Number(high), of: Number(of), judged }];
}

/** Each by the words of its columns. */
export function rowsOf(text: string): readonly Row[] {
  const [heads = [], ...rows] = fieldsOf(text.replace(/^\uFEFF/, ''));
  return rows.map((fields) => Object.fromEntries(heads.map((head, i) => [head, fields[i] ?? ''])));
}

function fieldsOf(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}
