/** The outcome of a part, as lines for people to read. */
import { type Aim, type Figure, isMet, type Outcome, type Row } from './figures.ts';

export function showOutcome({ rows, notes = [] }: Outcome): readonly string[] {
  return [...alike(rows).flatMap(showRows), ...rows.flatMap(aimsOf), ...notes.map((note) => `  ${note}`)];
}

/** Rows with the same figures stand in one table. */
function alike(rows: readonly Row[]): readonly (readonly Row[])[] {
  const tables = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.figures.map(titleOf).join('|');
    tables.set(key, [...(tables.get(key) ?? []), row]);
  }
  return [...tables.values()];
}

function showRows(rows: readonly Row[]): readonly string[] {
  const titles = rows[0]?.figures.map(titleOf) ?? [];
  return table([['', ...titles], ...rows.map(({ name, figures }) => [name, ...figures.map(showFigure)])]);
}

function titleOf({ name, unit }: Figure): string {
  return unit === '' || unit === 'times' ? name : `${name}, ${unit}`;
}

/** "12.3 (11.9-13.0)": the median, and the least and the most of the repeats. */
function showFigure({ median, least, most, repeats }: Figure): string {
  return repeats === 1 ? short(median) : `${short(median)} (${short(least)}-${short(most)})`;
}

function aimsOf({ name, figures }: Row): readonly string[] {
  return figures.flatMap((figure) =>
    figure.aim
      ? [
          `  ${isMet(figure) ? 'met   ' : 'MISSED'}  ${name}: ${titleOf(figure)} ${short(figure.median)} (aim: ${showAim(figure.aim)})`,
        ]
      : [],
  );
}

function showAim({ least, most }: Aim): string {
  return least === undefined ? `at most ${most}` : `at least ${least}`;
}

/** Rounded for reading: whole from 100 up, otherwise three digits. */
export function short(value: number): string {
  if (value === 0) return '0';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Columns lined up, the first to the left and the others to the right. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  return rows.map((row) => `  ${row.map(pad).join('  ')}`);
}
