/** Rows of comparisons, as evidence: what each side tells, and whether the picture is alike. */
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { type Reference, showReference } from '../../surveys/findings/evidence.ts';
import type { Compared } from '../comparisons/compared.ts';
import type { ComparisonKind, ComparisonRow, ComparisonTable, Side } from '../comparisons/comparison.ts';
import { comparisonOf } from '../comparisons/comparisons.ts';
import { furthestApart } from '../comparisons/picture.ts';
import type { EvidenceSource, Spoken } from './placed.ts';

/** Those that can be told in a sentence. */
const placeable: readonly ComparisonKind[] = ['voices', 'success-factors', 'rounds', 'pilots', 'services'];

/** Rows by `comparison:<kind>:<key of the row>`, all worked out at once. */
export async function comparisonSource(compared: Compared): Promise<EvidenceSource> {
  const rows = new Map<string, Reference & Spoken & { readonly isCompared: boolean }>();
  for (const source of placeable) {
    const { tables } = await comparisonOf(source, compared, usualRules);
    for (const table of tables) {
      for (const row of table.rows) {
        const reference = { kind: 'comparison', source, key: row.key };
        const placed = { ...reference, ...spoken(table, row), isCompared: isCompared(row) };
        rows.set(showReference(reference), placed);
      }
    }
  }
  return {
    find: (reference) => rows.get(showReference(reference)),
    list: () => [...rows.values()].filter((row) => row.isCompared),
  };
}

const isCompared = ({ picture }: ComparisonRow): boolean =>
  picture.likeness !== 'not-compared' && picture.likeness !== 'asked-once';

function spoken({ audience, title }: ComparisonTable, row: ComparisonRow): Spoken {
  const { text, change, picture } = row;
  const says =
    picture.likeness === 'not-shown' || !isCompared(row)
      ? ({ as: 'hidden', title: text } as const)
      : ({ as: 'comparison', title: text, change, sides: inShort(row), picture } as const);
  return { voice: audience ?? 'several', from: title, says };
}

/** Of many sides the highest, the lowest and all together. */
function inShort({ sides, wholes }: ComparisonRow): readonly Side[] {
  const furthest = furthestApart(sides);
  if (sides.length <= 3 || !furthest) return sides;
  return [furthest.high, furthest.low, ...wholes.slice(-1)];
}
