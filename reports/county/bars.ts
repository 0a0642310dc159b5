/** How many answers are positive at each service, as bars, in each of the fixed areas. */
import { inEvenPieces } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import { heading, list, paragraph } from '../document/blocks.ts';
import type { Block, FigureBlock } from '../document/document.ts';
import type { ShareRow } from '../document/picture.ts';
import { fixedAreas, type Share } from '../report.ts';
import { type Area, cellOf, firstTable, sayCell, verdictsOn } from './areas.ts';
import type { CountyRow, CountySources } from './rows.ts';

/** How to read the bars, and then the three fixed areas, each with a bar a service that was asked about it. */
export function areaBlocks(
  rows: readonly CountyRow[],
  areas: readonly Area[],
  sources: CountySources,
): readonly Block[] {
  const { say } = sources;
  return [
    paragraph(say('county.areas.lead')),
    list([say('county.areas.bars'), say('county.areas.verdicts')]),
    ...areas.slice(0, fixedAreas.length).flatMap((area) => blocksOf(area, rows, sources)),
  ];
}

function blocksOf(area: Area, rows: readonly CountyRow[], sources: CountySources): readonly Block[] {
  const { say } = sources;
  const asked = rows.filter((row) => cellOf(row, area.key).as !== 'not-asked');
  const told = asked
    .flatMap((row) => {
      const cell = cellOf(row, area.key);
      return cell.as === 'share' ? [{ row, share: cell.share }] : [];
    })
    .sort((a, b) => middleOf(a.share) - middleOf(b.share));
  const bars = told.map(({ row, share }): ShareRow => {
    const words = sayCell({ as: 'share', share }, sources);
    return { area: area.key, title: row.service.name, share, words, verdicts: verdictsOn(row, area.key) };
  });
  const hidden = asked.filter((row) => !told.some((one) => one.row === row));
  const names = hidden.map(({ service }) => service.name).join(', ');
  return [
    heading(2, area.title),
    ...(asked.length === 0 ? [paragraph(say('county.areas.nobody'))] : figuresOf(area, bars, sources)),
    ...(names ? [paragraph(say('county.areas.hidden', { names }), 'small')] : []),
  ];
}

/** The lowest share first: of bounds by their middle. */
const middleOf = ({ positive, of }: Share) => (positive.low + positive.high) / 2 / of;

/** A figure is not parted by the end of a page: two of these have room on one. */
const mostBars = 7;

function figuresOf(
  area: Area,
  bars: readonly ShareRow[],
  { say, audience }: CountySources,
): readonly FigureBlock[] {
  const parts = inEvenPieces(bars, mostBars);
  const of = say('county.areas.of', { audience: say(`staff.audience.${audience}`), count: bars.length });
  let to = 0;
  return parts.map((some, i): FigureBlock => {
    const from = to + 1;
    to += some.length;
    return {
      as: 'figure',
      id: `county-${area.key}-${i + 1}`,
      title: '',
      of: parts.length > 1 ? `${of} (${from}–${to})` : of,
      picture: { as: 'shares', rows: some, beside: true },
      alt: altOf(area, some, say),
      ...(i === parts.length - 1 && { table: firstTable }),
    };
  });
}

/** The ends of it, since all that lies between them stands in the table. */
function altOf({ title: area }: Area, bars: readonly ShareRow[], say: Say): string {
  const [lowest, highest] = [bars[0], bars.at(-1)];
  if (!lowest || !highest) return '';
  if (lowest === highest)
    return say('county.areas.alt-one', { area, service: lowest.title, share: lowest.words });
  const ends = { low: lowest.title, lowShare: lowest.words, high: highest.title, highShare: highest.words };
  return say('county.areas.alt', { area, ...ends });
}
