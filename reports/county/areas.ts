/**
 * Services x areas. Each cell repeats what the report on that collection tells of the area, and each sum is of such cells:
 * so nothing that is hidden can be worked out of the matrix that could not be without it (disclosure.md, rules 3 and 5).
 */
import { sayShare } from '../counts-in-words.ts';
import { wholeOfShares } from '../disclosure/wholes.ts';
import { list, paragraph } from '../document/blocks.ts';
import type { Block, FigureBlock, ShareRow } from '../document/document.ts';
import { fixedAreas, type Share } from '../report.ts';
import type { CountyRow } from './rows.ts';
import type { CountySources } from './sources.ts';

export interface Area {
  readonly key: string;
  readonly title: string;
}

/** What is told of an area by one service. */
export type AreaCell =
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

/** A bar a service, the lowest share first, area by area of the fixed ones; then the matrix itself is in the appendix. */
export function areaBlocks(
  rows: readonly CountyRow[],
  areas: readonly Area[],
  sources: CountySources,
): readonly Block[] {
  const { say } = sources;
  const figures = areas
    .filter(({ key }) => fixedAreas.some((fixed) => fixed === key))
    .flatMap((area) => figuresOf(area, rows, sources));
  return [
    paragraph(say('county.areas.lead')),
    ...figures,
    list([say('county.areas.bars'), say('county.areas.verdicts'), say('county.areas.hidden')]),
  ];
}

/** The place of the table that has every number of them. */
export const firstTable = 'county-areas-1';

/** Bars on one page. */
const mostBars = 20;

function figuresOf(area: Area, rows: readonly CountyRow[], sources: CountySources): readonly Block[] {
  const { say, audience } = sources;
  const asked = rows
    .map((row) => ({ row, cell: cellOf(row, area.key) }))
    .filter(({ cell }) => cell.as !== 'not-asked')
    .sort((a, b) => middleOf(a.cell) - middleOf(b.cell));
  if (asked.length === 0) return [paragraph(say('county.areas.nobody', { area: area.title }))];
  const of = say('county.areas.of', { audience: say(`staff.audience.${audience}`), count: asked.length });
  const bars = asked.map(({ row, cell }) => barOf(row, cell, area, sources));
  const parts = Math.ceil(bars.length / mostBars);
  const size = Math.ceil(bars.length / parts);
  return Array.from({ length: parts }, (_, i): FigureBlock => {
    const some = bars.slice(i * size, (i + 1) * size);
    const part =
      parts > 1 ? say('county.areas.part', { title: area.title, number: i + 1, of: parts }) : area.title;
    return {
      as: 'figure',
      id: parts > 1 ? `county-${area.key}-${i + 1}` : `county-${area.key}`,
      title: part,
      of,
      picture: { as: 'shares', rows: some },
      alt: altOf(area, some, say),
      table: firstTable,
    };
  });
}

/** Where it lies, as it is told; what is hidden comes last. */
function middleOf(cell: AreaCell): number {
  if (cell.as !== 'share') return 2;
  const { positive, of } = cell.share;
  return (positive.low + positive.high) / 2 / of;
}

function barOf(row: CountyRow, cell: AreaCell, { key }: Area, sources: CountySources): ShareRow {
  return {
    area: key,
    title: row.service.name,
    share: cell.as === 'share' ? cell.share : undefined,
    words: sayCell(cell, sources),
    verdicts: verdictsOn(row, key),
  };
}

function altOf({ title }: Area, bars: readonly ShareRow[], say: CountySources['say']): string {
  const told = bars.filter(({ share }) => share !== undefined);
  const [lowest, highest] = [told[0], told.at(-1)];
  if (!lowest || !highest) return say('county.areas.alt-hidden', { area: title });
  const ends =
    lowest === highest
      ? say('county.areas.alt-one', { area: title, service: lowest.title, share: lowest.words })
      : say('county.areas.alt', {
          area: title,
          low: lowest.title,
          lowShare: lowest.words,
          high: highest.title,
          highShare: highest.words,
        });
  const hidden = bars.length - told.length;
  return hidden === 0 ? ends : `${ends} ${say('county.areas.alt-without', { count: hidden })}`;
}

export function areaWhole(area: string, rows: readonly CountyRow[]) {
  const cells = rows.map((row) => cellOf(row, area)).filter(({ as }) => as !== 'not-asked');
  return wholeOfShares(cells.map((cell) => (cell.as === 'share' ? cell.share : undefined)));
}
