/** Which services of the county have been audited, and how far the others have come. */
import type { Service } from '../../surveys/audits/service.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import { aTable, heading, paragraph } from '../document/blocks.ts';
import type { Block, TableBlock } from '../document/document.ts';
import { byPlace, type CountyRow, type CountySources } from './rows.ts';

/** `elsewhere`: others of the service were asked, or it has answered for itself; `none`: nobody, in these audits. */
type CoverageState = 'told' | 'hidden' | 'unreleased' | 'open' | 'planned' | 'elsewhere' | 'none';

export interface Covered {
  readonly service: Service;
  readonly state: CoverageState;
  /** What is told of it; or of the one that it is a part of, since it is too small to be told of. */
  readonly row: CountyRow | undefined;
}

/** Every service of the counties that these audits look at; of those joined into one their parts. */
export function coverageOf(sources: CountySources, rows: readonly CountyRow[]): readonly Covered[] {
  const { services, audits } = sources;
  const looked = audits.flatMap(({ report, unfinished }) => [...report.units, ...unfinished]);
  const counties = new Set(looked.map(({ service }) => service.county));
  return services
    .filter(({ county, joins }) => joins === undefined && (counties.size === 0 || counties.has(county)))
    .map((service) => coveredBy(service, sources, rows))
    .sort((a, b) => byPlace(a.service, b.service));
}

function coveredBy(service: Service, sources: CountySources, rows: readonly CountyRow[]): Covered {
  const isOf = (one: { readonly service: Service }) =>
    one.service.id === service.id || one.service.joins?.includes(service.id) === true;
  const row = rows.find(({ service: { id } }) => id === service.id) ?? rows.find(isOf);
  if (row) return { service, row, state: row.unit.as === 'anonymous' ? 'told' : 'hidden' };
  const unfinished = sources.audits.flatMap(({ unfinished }) => unfinished.filter(isOf));
  const here = unfinished.filter(({ audience }) => audience === sources.audience);
  const state = (['unreleased', 'open', 'planned'] as const).find((state) =>
    here.some((one) => one.state === state),
  );
  const isElsewhere = unfinished.length > 0 || sources.audits.some(({ report }) => report.units.some(isOf));
  return { service, row: undefined, state: state ?? (isElsewhere ? 'elsewhere' : 'none') };
}

/** How many were invited and answered, over rows that are told (disclosure.md, rule 5): exact, as each of them is. */
export function answeredIn(rows: readonly CountyRow[]) {
  const told = rows.flatMap(({ unit }) => (unit.as === 'anonymous' ? [unit] : []));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    units: told.length,
    answered: sum(told.map(({ answered }) => answered)),
    invited: sum(told.map(({ invited }) => invited)),
  };
}

/** How many services are in one of these states. */
export const countIn = (covered: readonly Covered[], states: readonly CoverageState[]): number =>
  covered.filter(({ state }) => states.includes(state)).length;

/** A row for each part of the county; where services lie in no parts, for each municipality. */
export function coverageBlocks(
  covered: readonly Covered[],
  { say, audience }: CountySources,
): readonly Block[] {
  const inParts = covered.some(({ service }) => service.countyPart !== undefined);
  const place = ({ service }: Covered) =>
    inParts ? (service.countyPart ?? say('county.no-part')) : service.municipality;
  const rows = grouped(covered, place).map(([name, some]) => [name, ...countsOf(some, say)]);
  const all = [say('county.all'), ...countsOf(covered, say)];
  const numbers = ['services', 'told', 'hidden', 'going-on', 'none', 'answered'];
  const heads = {
    [inParts ? 'part' : 'municipality']: 'plain',
    ...Object.fromEntries(numbers.map((key) => [key, 'right'] as const)),
  } as const;
  return [
    paragraph(say('county.coverage.lead', { audience: say(`county.who.${audience}`) })),
    aTable('county', say('county.coverage.caption'), heads, rows.length > 1 ? [...rows, all] : [all], {
      say,
    }),
    paragraph(say('county.coverage.sum'), 'small'),
    ...notAsked(covered, say),
  ];
}

function countsOf(covered: readonly Covered[], say: Say): readonly string[] {
  const count = (...states: readonly CoverageState[]) => String(countIn(covered, states));
  const rows = [...new Set(covered.flatMap(({ row }) => row ?? []))];
  const { units, answered, invited } = answeredIn(rows);
  return [
    String(covered.length),
    count('told'),
    count('hidden'),
    count('unreleased', 'open', 'planned'),
    count('elsewhere', 'none'),
    units === 0 ? '–' : say('county.of', { count: answered, of: invited }),
  ];
}

/** By municipality, so that one sees where in the county nobody has been asked. */
function notAsked(covered: readonly Covered[], say: Say): readonly Block[] {
  const none = covered.filter(({ state }) => state === 'none');
  if (none.length === 0) return [];
  const facts = grouped(none, ({ service }) => service.municipality).map(([term, some]) => ({
    term,
    detail: some.map(({ service }) => service.name).join(', '),
  }));
  return [heading(2, say('county.coverage.none')), { as: 'facts', facts }];
}

/** The whole list, service by service. */
export function coverageTable(covered: readonly Covered[], { say }: CountySources): TableBlock {
  const rows = covered.map(({ service, state, row }) => {
    const unit = row?.unit;
    const answered =
      unit?.as === 'anonymous' ? say('county.of', { count: unit.answered, of: unit.invited }) : '–';
    const joined = row && row.service.id !== service.id ? ` (${row.service.name})` : '';
    const place = [service.municipality, ...(service.countyPart ? [service.countyPart] : [])].join(', ');
    return [service.name, place, say(`county.state.${state}`) + joined, answered];
  });
  const heads = { service: 'plain', place: 'wide', state: 'wide', answered: 'right' } as const;
  return aTable('county', say('county.coverage.table'), heads, rows, { say, id: 'county-services' });
}
