/** What has to be hidden in units that were asked of the same people (disclosure.md, rule 5): worked out of what is told alone. */
import { leastLossOf, type Pattern } from './pattern.ts';
import { systemOf, wholeUnit } from './ties.ts';
import type { LinkedUnit } from './unit-counts.ts';

export interface LinkedQuery {
  /** New ones, and those already out that share people with them. */
  readonly units: readonly LinkedUnit[];
  /** Fewest that may be shown. */
  readonly k: number;
  /** The same of background questions; k, where it is not said. */
  readonly kCut?: number;
}

export interface LinkedTables {
  /** Questions to hide, in words that do not say why: all of a unit's where it is among `hiddenUnits`. */
  readonly hidden: readonly { readonly unit: string; readonly question: string }[];
  /** Units of which nothing may be told, the number of answers neither. */
  readonly hiddenUnits: readonly string[];
  /** Cells that what is out already gives away, whatever is hidden now; for the record of releases, never for a reader. */
  readonly givenAway: readonly string[];
}

/**
 * What must be hidden so that no small count, no left-over table and no hidden number can be worked out by one who has all of it
 * and all that is out. Where what is out has given something away, the new tables that it is in are hidden. Refused: two units
 * of one id.
 */
export async function linkedTablesOf({ units, k, kCut = k }: LinkedQuery): Promise<LinkedTables> {
  if (new Set(units.map(({ head }) => head.id)).size < units.length)
    throw new RangeError('two units have one id');
  const pattern = await leastLossOf(systemOf(units, { k, kCut }));
  return { ...hiddenBy(pattern, units), givenAway: pattern.givenAway };
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
