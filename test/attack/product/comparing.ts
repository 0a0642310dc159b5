/** The pages of comparisons that the product writes of an invented county. */
import { askedIn, type Compared, comparedUnit } from '../../../reports/comparisons/compared.ts';
import {
  type Comparison,
  type ComparisonKind,
  comparisonKinds,
} from '../../../reports/comparisons/comparison.ts';
import { comparisonOf } from '../../../reports/comparisons/comparisons.ts';
import type { UnitTables } from '../../../reports/disclosure/disclosed.ts';
import { usualRules } from '../../../surveys/comparisons/integration-rules.ts';
import { comparisonPage } from '../../../views/comparisons/comparison.ts';
import { renderBody } from '../../../views/engine.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import type { InventedUnit } from '../invented/audits.ts';
import { type Switched, tablesOf } from './outputs.ts';

/** Every table of every kind, by kind. */
export async function comparisonsOf(
  units: readonly InventedUnit[],
  tables: readonly UnitTables[],
  { comparison: change = (one) => one }: Switched = {},
): Promise<readonly ComparisonPage[]> {
  const compared = comparedOf(units, tables);
  const about = { audit: anAudit(), say, language: 'sv', may: () => false } as const;
  const pages: ComparisonPage[] = [];
  for (const kind of comparisonKinds) {
    const comparison = await change(await comparisonOf(kind, compared, usualRules), units);
    for (const { key: table } of comparison.tables) {
      const view = comparisonPage({ ...about, comparison, wanted: { table, area: allAreas } });
      pages.push({ kind, table, html: renderBody(view, {}) });
    }
  }
  return pages;
}

interface ComparisonPage {
  readonly kind: ComparisonKind;
  readonly table: string;
  readonly html: string;
}

/** In the address of a page: all of a long table at once. */
export const allAreas = '_all';

/** A comparison worked out of other tables, whatever is told elsewhere. */
export function comparedWith(
  kind: ComparisonKind,
  units: readonly InventedUnit[],
  switched: Switched,
): Promise<Comparison> {
  return comparisonOf(kind, comparedOf(units, tablesOf(units, switched)), usualRules);
}

export function comparedOf(units: readonly InventedUnit[], tables: readonly UnitTables[]): Compared {
  const asked = new Map(units.map(({ questionnaire }) => [questionnaire, askedIn(questionnaire)]));
  const compared = units.flatMap(({ collection, questionnaire }, i) => {
    const [told, questions] = [tables[i], asked.get(questionnaire)];
    return told && questions ? [comparedUnit(collection, told, questions)] : [];
  });
  return { units: compared, accounts: [], language: 'sv', say };
}
