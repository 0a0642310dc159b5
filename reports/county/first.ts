/** The first pages of a county's report: what whoever reads no further knows. */
import { sayShare } from '../counts-in-words.ts';
import { chapter, facts, heading, list, notice, paragraph } from '../document/blocks.ts';
import type { Block, DocumentChapter, FigureBlock } from '../document/document.ts';
import { mostlyOn, sayIn } from './alike.ts';
import { areaWhole } from './areas.ts';
import { answeredIn, countIn } from './coverage.ts';
import { examplesOf, headingOf, whereOf } from './examples.ts';
import type { Found } from './found.ts';
import { unfinishedCounts } from './lacking.ts';
import type { CountySources } from './rows.ts';

/** The chapter `first`, under the title of the whole; it begins with what stands in Swedish in another language. */
export function firstOf(found: Found, sources: CountySources, title: string): DocumentChapter {
  const { say, audience, audits } = sources;
  const lead = say('county.lead', { count: audits.length, audience: say(`county.audience.${audience}`) });
  const most = highlights(found, sources);
  const lacking = found.own.lacking();
  const blocks: readonly Block[] = [
    ...(lacking.length > 0
      ? [
          notice(
            'lacking',
            say('document.notice.lacking', { names: lacking.map(({ name }) => name).join(', ') }),
          ),
        ]
      : []),
    paragraph(lead, 'lead'),
    tilesOf(found, sources),
    ...(most.length > 0 ? [heading(2, say('county.most')), list(most)] : []),
    ...notFinished(found, sources),
    ...overAll(found, sources),
    { as: 'contents', title: say('county.contents') },
  ];
  return chapter('first', title, blocks);
}

function tilesOf({ rows, covered }: Found, { say, audits }: CountySources): Block {
  const { units, answered, invited } = answeredIn(rows);
  const of = (count: number, of: number) => say('county.of', { count, of });
  return {
    as: 'tiles',
    tiles: [
      { large: of(units, covered.length), words: say('county.tiles.services') },
      ...(units > 0 ? [{ large: of(answered, invited), words: say('county.tiles.answered') }] : []),
      { large: String(audits.length), words: say('county.tiles.audits', { count: audits.length }) },
    ],
  };
}

/** Two questions on which most lack something, one on which most are strong, and one good example. */
function highlights({ questions, own }: Found, sources: CountySources): readonly string[] {
  const { say } = sources;
  const lines = (['weak', 'strong'] as const).flatMap((side) =>
    mostlyOn(side, questions)
      .slice(0, side === 'weak' ? 2 : 1)
      .map((one) =>
        say(`county.highlights.${side}`, {
          question: one.text,
          where: sayIn(one[side], one.services, say),
        }),
      ),
  );
  const [example] = examplesOf(sources);
  if (!example) return lines;
  const words = headingOf(example.finding, own, sources);
  return [...lines, say('county.highlights.example', { heading: words, where: whereOf(example) })];
}

/** So many on the first pages. */
const mostAreas = 8;

/** The areas over all services: sums of what they tell, and no verdict, since nobody has judged the county. */
function overAll({ rows, areas }: Found, sources: CountySources): readonly Block[] {
  const { say, audience } = sources;
  const bars = areas.slice(0, mostAreas).flatMap(({ key, title }) => {
    const whole = areaWhole(key, rows);
    if (!whole) return [];
    const words = say('county.over', { share: sayShare(whole, say), count: whole.units });
    const share = { positive: whole.positive, of: whole.of, questions: 0 };
    return [{ area: key, title, share, words, verdicts: [] }];
  });
  if (bars.length === 0) return [];
  const figure: FigureBlock = {
    as: 'figure',
    id: 'county-all-areas',
    title: say('county.all-areas'),
    of: say('county.areas.of', {
      audience: say(`staff.audience.${audience}`),
      count: answeredIn(rows).units,
    }),
    picture: { as: 'shares', rows: bars },
    alt: bars.map(({ title, words }) => `${title}: ${words}.`).join(' '),
    table: 'county-areas-1',
  };
  return [figure];
}

function notFinished({ covered }: Found, sources: CountySources): readonly Block[] {
  const { say } = sources;
  const waiting = unfinishedCounts(sources);
  const gaps = [
    ['none', countIn(covered, ['none', 'elsewhere'])],
    ['hidden', countIn(covered, ['hidden'])],
    ['open', waiting.get('open') ?? 0],
    ['unreleased', waiting.get('unreleased') ?? 0],
    ['planned', waiting.get('planned') ?? 0],
  ] as const;
  return facts(
    gaps
      .filter(([, count]) => count > 0)
      .map(([key, count]) => [say(`county.gaps.${key}`), say(`county.counted.${key}`, { count })]),
    { title: say('county.missing') },
  );
}
