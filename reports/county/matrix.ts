/** The matrix itself, as tables of the appendix: every service and every area. */
import { sayShare } from '../counts-in-words.ts';
import type { TableBlock } from '../document/document.ts';
import { fixedAreas } from '../report.ts';
import { type Area, areaWhole, cellOf, sayCell, verdictsOn } from './areas.ts';
import { firstTable } from './bars.ts';
import type { CountyRow } from './rows.ts';
import type { CountySources } from './sources.ts';

/** Columns of one table: more are too narrow for their words. */
const mostColumns = 4;

/** Every service and area: the fixed areas in the first table, the others in tables of their own. */
export function areaTables(
  rows: readonly CountyRow[],
  areas: readonly Area[],
  sources: CountySources,
): readonly TableBlock[] {
  const others = areas.slice(fixedAreas.length);
  const groups = [areas.slice(0, fixedAreas.length)];
  for (let from = 0; from < others.length; from += mostColumns)
    groups.push(others.slice(from, from + mostColumns));
  return groups.map((some, part) => matrixOf(rows, some, part, sources));
}

function matrixOf(
  rows: readonly CountyRow[],
  areas: readonly Area[],
  part: number,
  sources: CountySources,
): TableBlock {
  const { say } = sources;
  const told = rows.map((row) => [
    row.service.name,
    ...areas.map(({ key }) => {
      const cell = cellOf(row, key);
      if (cell.as === 'not-asked') return '–';
      const verdicts = verdictsOn(row, key).map((one) => say(`report.verdict.${one}`));
      return [sayCell(cell, sources), ...verdicts].join(' · ');
    }),
  ]);
  const sums = [say('county.all'), ...areas.map(({ key }) => sayWhole(key, rows, sources))];
  return {
    as: 'table',
    id: part === 0 ? firstTable : `county-areas-${part + 1}`,
    caption: say('county.areas.table', { areas: areas.map(({ title }) => title).join(', ') }),
    columns: [{ head: say('county.heads.service') }, ...areas.map(({ title }) => ({ head: title }))],
    rows: told.length > 1 ? [...told, sums] : told,
  };
}

/** "412–430 av 640 (2 visas inte)": of the services that tell it. */
function sayWhole(area: string, rows: readonly CountyRow[], sources: CountySources): string {
  const { say } = sources;
  const whole = areaWhole(area, rows);
  if (!whole) return '–';
  const share = sayShare(whole, say);
  return whole.without === 0 ? share : `${share} (${say('county.without', { count: whole.without })})`;
}
