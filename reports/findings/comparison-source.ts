/** Rows of comparisons, as evidence: what each side tells, and whether the picture is alike. */
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import type { Compared } from '../comparisons/compared.ts';
import type {
  Comparison,
  ComparisonKind,
  ComparisonRow,
  ComparisonTable,
} from '../comparisons/comparison.ts';
import { comparisonOf, kindNamed, rowIn } from '../comparisons/comparisons.ts';
import type { EvidenceSource, Spoken } from './placed.ts';

/** Those whose rows have few sides, and so can be told in a sentence. */
const placeable: readonly ComparisonKind[] = ['voices', 'success-factors', 'rounds', 'pilots'];

/** Rows by `comparison:<kind>:<key of the row>`. Each kind is worked out when it is first asked for. */
export function comparisonSource(compared: Compared): EvidenceSource {
  const made = new Map<ComparisonKind, Comparison>();
  const of = (kind: ComparisonKind) => {
    const comparison = made.get(kind) ?? comparisonOf(kind, compared, usualRules);
    made.set(kind, comparison);
    return comparison;
  };
  return {
    find: ({ source, key }) => {
      const kind = kindNamed(source);
      if (!kind || !placeable.includes(kind)) return undefined;
      const row = rowIn(of(kind), key);
      const table = of(kind).tables.find(({ rows }) => rows.some((one) => one.key === key));
      return row && table && spoken(table, row);
    },
    list: () =>
      placeable.flatMap((source) =>
        of(source).tables.flatMap((table) =>
          table.rows
            .filter(isCompared)
            .map((row) => ({ kind: 'comparison', source, key: row.key, ...spoken(table, row) })),
        ),
      ),
  };
}

const isCompared = ({ picture }: ComparisonRow): boolean =>
  picture.likeness !== 'not-compared' && picture.likeness !== 'asked-once';

function spoken({ audience, title }: ComparisonTable, row: ComparisonRow): Spoken {
  const { text, sides, picture } = row;
  const says =
    picture.likeness === 'not-shown' || !isCompared(row)
      ? ({ as: 'hidden', title: text } as const)
      : ({ as: 'comparison', title: text, sides, picture } as const);
  return { voice: audience ?? 'several', from: title, says };
}
