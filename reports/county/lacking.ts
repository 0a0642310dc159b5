/** What a reader of the county cannot learn here: who was not asked, what nobody tells, and what is still going on. */
import { grouped } from '../../surveys/grouping.ts';
import { aTable, heading, list, paragraph } from '../document/blocks.ts';
import type { Block } from '../document/document.ts';
import { needsOf } from '../document/mapping/chances.ts';
import { fixedAreas } from '../report.ts';
import { areaWhole, cellOf } from './areas.ts';
import { countIn } from './coverage.ts';
import type { Found } from './found.ts';
import type { CountySources } from './rows.ts';

/** A list with a line for each thing that is lacking; a sentence where nothing is. */
export function lackingBlocks(found: Found, sources: CountySources): readonly Block[] {
  const lines = [
    ...servicesLacking(found, sources),
    ...areasLacking(found, sources),
    ...needsLacking(found, sources),
  ];
  return lines.length > 0 ? [list(lines)] : [paragraph(sources.say('county.lacking.nothing'))];
}

function servicesLacking({ covered }: Found, { say }: CountySources): readonly string[] {
  const kinds = [
    ['none', 'services'],
    ['elsewhere', 'elsewhere'],
    ['hidden', 'hidden'],
  ] as const;
  return kinds.flatMap(([state, key]) => {
    const count = countIn(covered, [state]);
    return count > 0 ? [say(`county.lacking.${key}`, { count, of: covered.length })] : [];
  });
}

/** The fixed areas one by one where something is missing; of the others how many were asked about each. */
function areasLacking({ rows, areas }: Found, { say }: CountySources): readonly string[] {
  const counted = areas.map(({ key, title }) => ({
    area: title,
    count: rows.filter((row) => cellOf(row, key).as === 'not-asked').length,
    isTold: areaWhole(key, rows) !== undefined,
  }));
  const fixed = counted.slice(0, fixedAreas.length).flatMap(({ area, count, isTold }) => {
    if (!isTold) return [say('county.lacking.area', { area })];
    return count > 0 ? [say('county.lacking.area-not-asked', { area, count, of: rows.length })] : [];
  });
  const others = counted
    .slice(fixedAreas.length)
    .filter(({ count }) => count > 0)
    .map(({ area, count }) => `${area} (${rows.length - count})`);
  const some = say('county.lacking.some-asked', { of: rows.length, areas: others.join(', ') });
  return others.length > 0 ? [...fixed, some] : fixed;
}

/** What services say that they need and do not have, as the mapping has it. */
function needsLacking({ mapped }: Found, { language, say }: CountySources): readonly string[] {
  const needs = needsOf({ services: mapped, language, say })
    .filter(({ key }) => key !== 'other')
    .slice(0, mostNeeds)
    .map(({ label, units, of }) => `${label} (${say('county.of', { count: units.length, of })})`);
  return needs.length > 0 ? [say('county.lacking.needs', { needs: needs.join(', ') })] : [];
}

const mostNeeds = 4;

/** Which collections are open still, audit by audit. */
export function unfinishedBlocks({ audits, say }: CountySources): readonly Block[] {
  const waiting = audits.filter(({ unfinished }) => unfinished.length > 0);
  if (waiting.length === 0) return [paragraph(say('county.unfinished.nothing'))];
  const heads = { service: 'plain', who: 'wide', state: 'wide' } as const;
  return [
    paragraph(say('county.unfinished.lead', { count: waiting.length, of: audits.length })),
    ...waiting.flatMap(({ audit, unfinished }): readonly Block[] => {
      const rows = unfinished.map(({ service, audience, round, state }) => [
        service.name,
        `${say(`staff.audience.${audience}`)}, ${say('staff.round', { round })}`,
        say(`county.state.${state}`),
      ]);
      return [
        heading(2, audit.title),
        aTable('county', say('county.unfinished.caption'), heads, rows, { say }),
      ];
    }),
  ];
}

/** How many collections are in each state, for the first page. */
export function unfinishedCounts({ audits }: Pick<CountySources, 'audits'>): ReadonlyMap<string, number> {
  const all = audits.flatMap(({ unfinished }) => unfinished);
  return new Map(grouped(all, ({ state }) => state).map(([state, some]) => [state, some.length]));
}
