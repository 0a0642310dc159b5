/**
 * Services x areas. Each cell repeats what the report on that collection tells of the area, and each sum is of such cells:
 * so nothing that is hidden can be worked out of the matrix that could not be without it (disclosure.md, rules 3 and 5).
 */
import { inPieces } from '../../surveys/grouping.ts';
import { sayShare } from '../counts-in-words.ts';
import { wholeOf } from '../disclosure/wholes.ts';
import type { TableBlock } from '../document/document.ts';
import type { ShareRow } from '../document/picture.ts';
import { fixedAreas, type Share } from '../report.ts';
import type { CountyRow, CountySources } from './rows.ts';

export interface Area {
  readonly key: string;
  readonly title: string;
}

/** What is told of an area by one service. */
type AreaCell =
  | { readonly as: 'share'; readonly share: Share }
  /** Hidden, or too little is told of it. */
  | { readonly as: 'hidden' }
  | { readonly as: 'not-asked' };

/** The fixed ones first, then all that any of the services was asked about, those that most were asked about first. */
export function areasOf(rows: readonly CountyRow[], { say }: CountySources): readonly Area[] {
  const titles = new Map<string, string>(fixedAreas.map((key) => [key, say(`disclosure.areas.${key}`)]));
  for (const { audit } of rows)
    for (const { area, title } of audit.report.chapters) if (!titles.has(area)) titles.set(area, title);
  const asked = (key: string) => rows.filter((row) => cellOf(row, key).as !== 'not-asked').length;
  const all = [...titles].map(([key, title]) => ({ key, title, asked: asked(key) }));
  const others = all.slice(fixedAreas.length).filter(({ asked }) => asked > 0);
  return [...all.slice(0, fixedAreas.length), ...others.sort((a, b) => b.asked - a.asked)];
}

/**
 * What a service tells of an area, by its key: a share of positive answers, that it is hidden, or that nobody was
 * asked.
 */
export function cellOf({ unit, compared }: CountyRow, area: string): AreaCell {
  if (unit.as === 'suppressed') {
    const isAsked = compared?.asked.questionnaire.areas[area] !== undefined;
    return { as: isAsked ? 'hidden' : 'not-asked' };
  }
  const told = unit.areas.find(({ key }) => key === area);
  if (told?.share) return { as: 'share', share: told.share };
  // What only asks for changes says nothing of how it is.
  return { as: told && told.verdict.reason !== 'nothing-scored' ? 'hidden' : 'not-asked' };
}

/** "31 av 43", "Visas inte" or "Har inte fått frågan". */
export function sayCell(cell: AreaCell, { say }: Pick<CountySources, 'say'>): string {
  if (cell.as === 'share') return sayShare(cell.share, say);
  return say(cell.as === 'hidden' ? 'disclosure.hidden' : 'county.not-asked');
}

/** The auditors' own, of what they have concluded in this area of this service; a suggestion is none. */
export function verdictsOn({ audit, unit }: CountyRow, area: string): ShareRow['verdicts'] {
  const found = audit.concluded.findings.filter(
    (finding) =>
      finding.area === area &&
      finding.evidence.some(
        ({ reference: { kind, source } }) => (kind === 'area' || kind === 'question') && source === unit.key,
      ),
  );
  return [...new Set(found.flatMap(({ verdict }) => verdict ?? []))];
}

/** The sum of what services tell of an area, with how many of those asked are not in it. */
export function areaWhole(area: string, rows: readonly CountyRow[]) {
  const cells = rows.map((row) => cellOf(row, area)).filter(({ as }) => as !== 'not-asked');
  return wholeOf(cells.map((cell) => (cell.as === 'share' ? cell.share : undefined)));
}

/** The place of the table that has every number of the fixed areas. */
export const firstTable = 'county-areas-1';

/** Columns of one table: more are too narrow for their words. */
const mostColumns = 4;

/** Every service and area: the fixed areas in the first table, the others in tables of their own. */
export function areaTables(
  rows: readonly CountyRow[],
  areas: readonly Area[],
  sources: CountySources,
): readonly TableBlock[] {
  const [fixed, others] = [areas.slice(0, fixedAreas.length), areas.slice(fixedAreas.length)];
  return [fixed, ...inPieces(others, mostColumns)].map((some, part) => matrixOf(rows, some, part, sources));
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
