/** One kind of comparison: a table at a time where there are many, each row with its bars and its words. */
import {
  type Comparison,
  type ComparisonRow,
  type ComparisonTable,
  isEmpty,
} from '../../reports/comparisons/comparison.ts';
import type { Say } from '../../surveys/languages.ts';
import { analysisNav } from '../analysing/analysis-nav.ts';
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { matrixModel, profileChart, rowModel } from './comparison-rows.ts';
import { kindModel } from './comparisons.ts';

interface OneComparison extends InAudit, Pick<PageContext, 'may'> {
  readonly comparison: Comparison;
  /** Key of the table that was asked for; the first one otherwise. */
  readonly wanted: string | undefined;
}

export function comparisonPage(about: OneComparison): View {
  const { audit, say, may, comparison, wanted } = about;
  const { kind, tables, matrices } = comparison;
  const href = `/audits/${audit.id}`;
  const { title, lead } = kindModel(comparison, say);
  const table = tables.find(({ key }) => key === wanted) ?? tables[0];
  const crumbs = auditCrumbs(audit, say, title);
  const back = { href: `${href}/comparisons`, label: say('comparisons.title') };
  return pageInAudit(about, 'comparisons/comparison', title, {
    crumbs: [...crumbs.slice(0, -1), back, ...crumbs.slice(-1)],
    analysis: analysisNav(about, 'comparisons'),
    lead,
    back: `${href}/comparisons`,
    action: `${href}/comparisons/${kind}`,
    choices:
      tables.length > 1
        ? tables.map(({ key, title }) => ({ key, title, chosen: key === table?.key }))
        : undefined,
    table: table && tableModel(table, say),
    matrices: matrices.map(matrixModel),
    needs: isEmpty(comparison) ? say(`comparisons.kinds.${kind}.needs`) : undefined,
    rules:
      kind === 'integrated' && may('change-comparison-rules')
        ? `${href}/comparisons/integrated/rules`
        : undefined,
  });
}

function tableModel(table: ComparisonTable, say: Say) {
  const { title, notes, rows } = table;
  return {
    title,
    notes,
    chart: table.chart ? profileChart(rows, say) : undefined,
    differing: differingModel(rows, say),
    rows: rows.map((row) => rowModel(row, say)),
  };
}

/** Where to look first: open where it is short. */
function differingModel(rows: readonly ComparisonRow[], say: Say) {
  const different = rows.filter(({ picture }) => picture.likeness === 'different');
  if (different.length === 0) return undefined;
  return {
    words: say('comparisons.different', { count: different.length }),
    open: different.length <= 5,
    rows: different.map(({ key, text }) => ({ href: `#${key}`, text })),
  };
}
