/** Wholes as sums of what is told of their parts (disclosure.md, rule 5): they tell nothing that the parts do not. */
import type { Bounds } from '../disclosure/disclosed.ts';
import { together } from '../disclosure/wholes.ts';
import { countsOf, type LinkedUnit, type QuestionCounts } from './unit-counts.ts';

/** Units of one audience and round that are added up. */
export interface Group {
  /** `county/user/1`, `site/Stora gatan 1/user/1`, `pilot/user/1`, `others/user/1`. */
  readonly key: string;
  readonly of: 'county' | 'site' | 'pilot' | 'others';
  readonly units: readonly LinkedUnit[];
}

export interface Whole extends Bounds {
  readonly group: string;
  readonly question: string;
  /** The side or choice. */
  readonly count: string;
  /** What it is out of: the sum of what the units in it tell. */
  readonly of: number;
  readonly units: number;
  /** Units of the group that are not in it, which it says. */
  readonly missing: number;
}

/** The wholes that a report on these units has, but those of a single unit. A unit within another one is not counted twice. */
export function groupsOf(units: readonly LinkedUnit[]): readonly Group[] {
  const groups = new Map<string, { of: Group['of']; units: LinkedUnit[] }>();
  const hasPilots = units.some(({ head }) => head.pilot);
  for (const unit of units) {
    const { audience, round, site, pilot, within } = unit.head;
    if (units.some(({ head }) => head.id === within)) continue;
    const names: [Group['of'], ...string[]][] = [['county']];
    if (site !== undefined) names.push(['site', site]);
    if (hasPilots) names.push([pilot ? 'pilot' : 'others']);
    for (const [of, ...name] of names) {
      const key = [of, ...name, audience, round].join('/');
      const group = groups.get(key) ?? { of, units: [] };
      group.units.push(unit);
      groups.set(key, group);
    }
  }
  return [...groups].filter(([, group]) => group.units.length > 1).map(([key, group]) => ({ key, ...group }));
}

/** A group's wholes for one question: of the units that tell it, out of the same thing; none where fewer than two do. */
export function wholesOf({ key, units }: Group, question: string): readonly Whole[] {
  const parts = tellingIn(units, question).flatMap(({ tables }) => countsOf(tables, question) ?? []);
  if (parts.length < 2) return [];
  const of = parts.reduce((sum, part) => sum + part.of, 0);
  const about = { group: key, question, of, units: parts.length, missing: units.length - parts.length };
  return countsInAll(parts).map((count) => ({
    ...about,
    count,
    ...together(parts.map(({ counts }) => counts.get(count) as Bounds)),
  }));
}

/** How many answered in the units of a group that are shown. */
export function answeredIn({ units }: Group): { readonly answered: number; readonly missing: number } {
  const shown = units.flatMap(({ tables }) => tables.answered ?? []);
  return { answered: shown.reduce((sum, n) => sum + n, 0), missing: units.length - shown.length };
}

/** The units that tell a question, out of what most of them have it out of. */
export function tellingIn(units: readonly LinkedUnit[], question: string): readonly LinkedUnit[] {
  const outOf = ({ tables }: LinkedUnit) => countsOf(tables, question)?.outOf;
  const sizes = new Map<string, number>();
  for (const unit of units) {
    const what = outOf(unit);
    if (what !== undefined) sizes.set(what, (sizes.get(what) ?? 0) + 1);
  }
  const [most] = [...sizes].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'));
  return most ? units.filter((unit) => outOf(unit) === most[0]) : [];
}

function countsInAll(parts: readonly QuestionCounts[]): readonly string[] {
  const [first, ...others] = parts;
  return [...(first?.counts.keys() ?? [])].filter((key) => others.every(({ counts }) => counts.has(key)));
}
