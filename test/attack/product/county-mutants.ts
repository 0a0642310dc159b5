/** The same of counties: what only comparisons, more than two rounds or two splits give away. */
import type { ComparisonKind, ComparisonRow } from '../../../reports/comparisons/comparison.ts';
import { behind } from '../../../reports/disclosure/behind.ts';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { type Earlier, restricted } from '../../../reports/disclosure/restricted.ts';
import type { InventedUnit } from '../invented/audits.ts';
import { comparedWith } from './comparing.ts';
import type { Mutant } from './mutants.ts';
import type { Switched } from './outputs.ts';

const trueCounts: Switched = { rules: { least: 0 } };
/** Of units and questions, too, that too few have answered. */
const hiddenToo: Switched = { k: 1, kCut: 1, rules: { least: 0, leastK: 1 } };

export const countyMutants: readonly Mutant[] = [
  {
    rule: '3: looks of true counts',
    switched: beside(['services', 'voices', 'exists-used'], trueCounts, (told, { picture }) => ({
      ...told,
      picture,
    })),
  },
  { rule: '3: voices of true counts', switched: beside(['voices'], trueCounts, instead) },
  { rule: '3: rounds of true counts', switched: beside(['rounds'], trueCounts, instead) },
  { rule: '3: profiles of true counts', switched: beside(['alliance'], trueCounts, instead) },
  {
    rule: '3: profiles with what is hidden',
    switched: beside(['alliance'], hiddenToo, instead),
    where: /^figure/,
  },
  {
    rule: '4: groups with small sides',
    switched: beside(['groups'], { rules: { splitSideFrom: 0 } }, instead),
  },
  {
    rule: '4: two splits with small sides, where they cross',
    switched: { rules: { splitSideFrom: 0 } },
    from: 59,
    where: / x /,
  },
  {
    rule: '5: wholes of true counts',
    switched: beside(['services'], trueCounts, (told, { wholes }) => ({ ...told, wholes })),
  },
  {
    rule: '5: wholes with services that are hidden',
    switched: beside(['services'], hiddenToo, (told, { wholes }) => ({ ...told, wholes })),
    where: /^figure/,
  },
  { rule: '5: pilots of true counts', switched: beside(['pilots'], trueCounts, instead) },
  {
    rule: '6: a round held against the last one alone',
    switched: { restrict: (tables, earlier, unit) => ruleSix(tables, earlier.slice(-1), unit) },
  },
  {
    rule: '6: what does not change split once more',
    from: 40,
    switched: { restrict: (tables, earlier, unit) => ruleSix(tables, earlier.map(unsplit), unit) },
  },
  {
    rule: '6: ticks of what does not change once more',
    switched: {
      restrict: (tables, earlier, unit) => withTicks(ruleSix(tables, earlier, unit), tables, earlier),
    },
    where: /\/c\d$/,
  },
  {
    rule: '6: overlapping collections on the pages of comparisons',
    switched: beside(['services'], { restrict: (tables) => tables }, instead),
  },
];

/** Rows of some kinds worked out of other tables. */
function beside(
  kinds: readonly ComparisonKind[],
  switched: Switched,
  change: (told: ComparisonRow, other: ComparisonRow) => ComparisonRow,
): Switched {
  return {
    comparison: async (comparison, units) => {
      if (!kinds.includes(comparison.kind)) return comparison;
      const told = new Map(
        comparison.tables.flatMap(({ rows }) => rows.map((row) => [row.key, row] as const)),
      );
      const { tables } = await comparedWith(comparison.kind, units, switched);
      const rowOf = (other: ComparisonRow) => change(told.get(other.key) ?? other, other);
      return { ...comparison, tables: tables.map((table) => ({ ...table, rows: table.rows.map(rowOf) })) };
    },
  };
}

function instead(_: ComparisonRow, other: ComparisonRow): ComparisonRow {
  return other;
}

function ruleSix(
  tables: Parameters<typeof restricted>[0],
  earlier: readonly Earlier[],
  { questionnaire, collection: { k, kCut } }: InventedUnit,
) {
  return restricted(tables, { questionnaire, k, kCut }, earlier);
}

function withTicks(left: UnitTables, tables: UnitTables, earlier: readonly Earlier[]): UnitTables {
  if (earlier.some(({ overlaps }) => overlaps)) return left;
  const questions = Object.entries(left.questions).map(([key, one]) => {
    const told = tables.questions[key];
    return [key, told?.as === 'several' ? told : one];
  });
  return behind({ ...left, questions: Object.fromEntries(questions) });
}

/** As if nothing had been split then. */
function unsplit(one: Earlier): Earlier {
  return { ...one, tables: one.tables && { ...one.tables, splits: {} } };
}
