/** Services of one audience and round side by side, in one wording (sides), with their wholes. */

import { grouped } from '../../surveys/grouping.ts';
import { aboutIn, type Compared, type ComparedUnit, measureIn } from './compared.ts';
import type { ComparisonRow, ComparisonTable, Side } from './comparison.ts';
import { pictureOf } from './picture.ts';
import { sideOf, sumSide } from './sides.ts';

/** A table for each audience and round in which two services or more were asked the same. */
export function servicesSideBySide(compared: Compared): Iterable<ComparisonTable> {
  return tablesOf(compared, (units, name) => {
    const sides = units.map((unit) => sideOf(unit, name, unit.service.name));
    return { sides, wholes: wholesOf(units, name, compared) };
  });
}

/** Those marked as pilots, taken together, beside all others. None where there are no pilots, or nothing else. */
export function pilotsAndOthers(compared: Compared): Iterable<ComparisonTable> {
  const { say } = compared;
  return tablesOf(compared, (units, name) => {
    const [pilots, others] = [units.filter(isPilot), units.filter((unit) => !isPilot(unit))];
    if (pilots.length === 0 || others.length === 0) return undefined;
    return {
      sides: [
        sumSide(pilots, name, say('comparisons.wholes.pilots', { count: pilots.length })),
        sumSide(others, name, say('comparisons.wholes.others', { count: others.length })),
      ],
      wholes: [],
    };
  });
}

const isPilot = ({ service }: ComparedUnit) => service.pilot === true;

type Sides = Pick<ComparisonRow, 'sides' | 'wholes'>;

function* tablesOf(
  { units, say, language }: Compared,
  sidesOf: (units: readonly ComparedUnit[], name: string) => Sides | undefined,
): Iterable<ComparisonTable> {
  for (const [key, group] of grouped(units, ({ audience, round }) => `${audience}.${round}`)) {
    const rows = askedByMany(group).flatMap(({ name, asking }): ComparisonRow[] => {
      const found = sidesOf(asking, name);
      if (!found) return [];
      const row = { key: `${key}.${name}`, ...aboutIn(asking[0], name, language) };
      return [{ ...row, ...found, picture: pictureOf(found.sides), notes: [] }];
    });
    if (rows.length === 0) continue;
    const [{ audience, round }] = group;
    const title = `${say(`staff.audience.${audience}`)}, ${say('staff.round', { round })}`;
    yield { key, title, notes: [], rows, audience };
  }
}

/** What two services or more were asked, and each as the same measure as the first. */
function askedByMany(units: readonly ComparedUnit[]) {
  const names = new Set(units.flatMap(({ asked }) => [...asked.by.keys()]));
  return [...names].flatMap((name) => {
    const asking = units.filter((unit) => measureIn(unit, name) !== 'none');
    const [first, ...others] = asking;
    if (!first) return [];
    const same = others.filter((unit) => measureIn(unit, name) === measureIn(first, name));
    const services = new Set([first, ...same].map(({ service }) => service.id));
    return services.size > 1 ? [{ name, asking: [first, ...same] as const }] : [];
  });
}

/** The house that services share, where two of them or more are told, and all services together. */
function wholesOf(units: readonly ComparedUnit[], name: string, { say }: Compared): readonly Side[] {
  const placed = units.filter(({ service }) => service.site !== undefined);
  const sites = grouped(placed, ({ service }) => `${service.municipality}/${service.site}`)
    .filter(([, group]) => group.length > 1)
    .map(([, group]) =>
      sumSide(group, name, say('comparisons.wholes.site', { site: group[0].service.site ?? '' }), 2),
    )
    .filter(({ as }) => as === 'told');
  return [...sites, sumSide(units, name, say('comparisons.wholes.all'), 2)];
}
