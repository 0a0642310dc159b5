/**
 * All that a report on several units tells beside the units themselves, and what has to be hidden in them (disclosure.md, rule
 * 5). Worked out of what is told alone, so that it cannot say more than what is told and the rules.
 */
import { notShown, withoutQuestions } from '../disclosure/coarsening.ts';
import type { Bounds } from '../disclosure/disclosed.ts';
import { answeredIn, type Group, groupsOf, tellingIn, type Whole, wholesOf } from './group-wholes.ts';
import { leastLossOf, type Pattern } from './pattern.ts';
import { systemOf, type ToldWhole, wholeUnit } from './ties.ts';
import type { LinkedUnit } from './unit-counts.ts';

export interface LinkedQuery {
  /** Those of this report, and those already out that share people or wholes with them. */
  readonly units: readonly LinkedUnit[];
  /** Fewest that may be shown. */
  readonly k: number;
  /** The same of background questions; k, where it is not said. */
  readonly kCut?: number;
  /** Wholes that the door would like to tell exactly: by the key of a group, of all its units that tell the question. */
  readonly exact?: readonly ExactWhole[];
  /** Wholes in earlier reports. */
  readonly earlier?: readonly ToldWhole[];
}

export interface ExactWhole {
  readonly group: string;
  readonly question: string;
  readonly count: string;
  readonly exactly: number;
}

export interface LinkedTables {
  readonly answered: readonly {
    readonly group: string;
    readonly answered: number;
    readonly missing: number;
  }[];
  readonly wholes: readonly Whole[];
  /** Questions to hide, in words that do not say why: all of a unit's where it is among `hiddenUnits`. */
  readonly hidden: readonly { readonly unit: string; readonly question: string }[];
  /** Units of which nothing may be told, the number of answers neither. */
  readonly hiddenUnits: readonly string[];
  /** Cells that what is out already gives away, whatever is hidden now; for the record of releases, never for a reader. */
  readonly givenAway: readonly string[];
}

/**
 * The wholes of all groups of the units, exact or as bounds, and what must be hidden so that no small count, no left-over table and
 * no hidden number can be worked out by one who has all of it and all that is out. Where what is out has given something away, the
 * new tables that it is in are hidden. Refused: two units of one id; an exact whole that is not within its parts.
 */
export async function linkedTablesOf(query: LinkedQuery): Promise<LinkedTables> {
  const { units, k, kCut = k, exact = [], earlier = [] } = query;
  if (new Set(units.map(({ head }) => head.id)).size < units.length)
    throw new RangeError('two units have one id');
  const groups = groupsOf(units);
  const proposed = exact.map((one) => proposalOf(one, groups));
  const pattern = await leastLossOf(systemOf(units, [...earlier, ...proposed], { k, kCut }));
  const { hidden, hiddenUnits } = hiddenBy(pattern, units);
  const kept = units.map((unit) => without(unit, hidden, hiddenUnits));
  const left = groupsOf(kept);
  const exactly = exact.filter((one, i) => isKept(one, proposed[i] as ToldWhole, pattern, left));
  return {
    answered: left.map((group) => ({ group: group.key, ...answeredIn(group) })),
    wholes: left
      .flatMap((group) => questionsIn(group).flatMap((question) => wholesOf(group, question)))
      .map((whole) => narrowed(whole, exactly)),
    hidden,
    hiddenUnits,
    givenAway: pattern.givenAway,
  };
}

/** As a whole that is told, of the units that tell the question. */
function proposalOf({ group, question, count, exactly }: ExactWhole, groups: readonly Group[]): ToldWhole {
  const found = groups.find(({ key }) => key === group);
  const whole = found && wholesOf(found, question).find((one) => one.count === count);
  if (!found || !whole) throw new RangeError(`nothing is summed as ${group}, ${question}, ${count}`);
  if (exactly < whole.low || exactly > whole.high)
    throw new RangeError(`${group}: ${exactly} is not within its parts`);
  const units = tellingIn(found.units, question).map(({ head }) => head.id);
  const counts: Record<string, Bounds> = { [count]: { low: exactly, high: exactly } };
  return { id: group, question, units, of: whole.of, counts, released: false };
}

/** The tables of the pattern; and of what is given away all the same, those that are not out yet. */
function hiddenBy({ hidden, givenAway }: Pattern, units: readonly LinkedUnit[]) {
  const fresh = units.filter(({ head }) => !head.released);
  const isHidden = (table: string) =>
    hidden.includes(table) || givenAway.some((cell) => cell.startsWith(`${table}/`));
  const hiddenUnits = fresh.map(({ head }) => head.id).filter((id) => isHidden(`${id}/${wholeUnit}`));
  const questions = fresh.flatMap((unit) =>
    hiddenIn(
      unit,
      (question) => hiddenUnits.includes(unit.head.id) || isHidden(`${unit.head.id}/${question}`),
    ),
  );
  return { hidden: questions, hiddenUnits };
}

/** Those of the pattern and, since no condition looks ahead, in one pass those that they lead on to. */
function hiddenIn({ head, tables, gates = {} }: LinkedUnit, isHidden: (question: string) => boolean) {
  const hidden = new Set<string>();
  for (const question of Object.keys(tables.questions)) {
    const isLedOn = (gates[question] ?? []).some((gate) => hidden.has(gate));
    if (isHidden(question) || isLedOn) hidden.add(question);
  }
  return [...hidden].map((question) => ({ unit: head.id, question }));
}

function without(
  unit: LinkedUnit,
  hidden: LinkedTables['hidden'],
  hiddenUnits: readonly string[],
): LinkedUnit {
  const { head, tables } = unit;
  if (hiddenUnits.includes(head.id)) return { ...unit, tables: notShown };
  const gone = new Set(hidden.flatMap((one) => (one.unit === head.id ? [one.question] : [])));
  return gone.size === 0 ? unit : { ...unit, tables: withoutQuestions(tables, gone) };
}

function questionsIn({ units }: Group): readonly string[] {
  return [...new Set(units.flatMap(({ tables }) => Object.keys(tables.questions)))];
}

/** Told exactly only while all the units that it was meant for are in it. */
function isKept(
  { group, question, count }: ExactWhole,
  proposed: ToldWhole,
  { hidden }: Pattern,
  groups: readonly Group[],
): boolean {
  const now = groups.find(({ key }) => key === group);
  const telling = now && tellingIn(now.units, question).length;
  return telling === proposed.units.length && !hidden.includes(`${group}/${question}/${count}`);
}

function narrowed(whole: Whole, exact: readonly ExactWhole[]): Whole {
  const found = exact.find(
    ({ group, question, count }) =>
      group === whole.group && question === whole.question && count === whole.count,
  );
  return found ? { ...whole, low: found.exactly, high: found.exactly } : whole;
}
