/** One kind of comparison: a table at a time where there are many, and of a long one an area at a time. */
import {
  type Comparison,
  type ComparisonKind,
  type ComparisonRow,
  type ComparisonTable,
  isEmpty,
} from '../../reports/comparisons/comparison.ts';
import { sayDifference } from '../../reports/comparisons/in-words.ts';
import { sayHidden } from '../../reports/counts-in-words.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import { analysisNav } from '../analysing/next-in-analysis.ts';
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { matrixModel, rowModel } from './comparison-rows.ts';
import { foundIn, kindModel } from './comparisons.ts';
import { byWeight, headlineOf } from './headline.ts';

/** What was asked for in the address: the first table, and no area, where it is none that there is. */
interface Wanted {
  readonly table: string | undefined;
  readonly area: string | undefined;
}

interface OneComparison extends InAudit, Pick<PageContext, 'may'> {
  readonly comparison: Comparison;
  readonly wanted: Wanted;
}

export function comparisonPage(about: OneComparison): View {
  const { audit, say, may, comparison, wanted } = about;
  const { kind, tables, matrices } = comparison;
  const href = `/audits/${audit.id}`;
  const { title, lead } = kindModel(comparison, say);
  const table = tables.find(({ key }) => key === wanted.table) ?? tables[0];
  const crumbs = auditCrumbs(audit, say, title);
  const back = { href: `${href}/comparisons`, label: say('comparisons.title') };
  const action = `${href}/comparisons/${kind}`;
  return pageInAudit(about, 'comparisons/comparison', title, {
    crumbs: [...crumbs.slice(0, -1), back, ...crumbs.slice(-1)],
    analysis: analysisNav(about, 'comparisons'),
    lead,
    action,
    choices:
      tables.length > 1
        ? tables.map(({ key, title }) => ({ key, title, chosen: key === table?.key }))
        : undefined,
    table: table && tableModel(table, { kind, say, path: action, area: wanted.area }),
    matrices: matrices.map((matrix) => matrixModel(matrix, say)),
    needs: isEmpty(comparison) ? say(`comparisons.kinds.${kind}.needs`) : undefined,
    rules:
      kind === 'integrated' && may('change-comparison-rules')
        ? `${href}/comparisons/integrated/rules`
        : undefined,
  });
}

/** Of more rows than this nobody reads all: an area is chosen first. */
const longest = 12;

const [rest, every] = ['_more', '_all'];

interface Around {
  readonly kind: ComparisonKind;
  readonly say: Say;
  readonly path: string;
  readonly area: string | undefined;
}

function tableModel(table: ComparisonTable, around: Around) {
  const { title, notes, rows } = table;
  const { kind, say, area } = around;
  const areas = rows.length > longest ? grouped(rows, (row) => row.area?.key ?? rest) : [];
  const isLong = areas.length > 1;
  const chosen = isLong && area !== every ? areas.find(([key]) => key === area)?.[1] : undefined;
  const shown = isLong && area !== every ? (chosen ?? []) : rows;
  return {
    title,
    notes,
    headline: headlineOf(kind, chosen ?? rows, say).words,
    areas: isLong ? areasModel(table, areas, around) : undefined,
    area: chosen && titleOf(chosen[0], say),
    differing: chosen ? undefined : differingModel(table, { ...around, isLong: isLong && area !== every }),
    hidden: shown.some(({ sides }) => sides.some(({ as }) => as === 'hidden')) ? sayHidden(say) : undefined,
    rows: shown.map((row) => rowModel(row, say)),
  };
}

type Areas = readonly (readonly [key: string, rows: readonly [ComparisonRow, ...ComparisonRow[]]])[];

/** With how much differs in each; all at once for who wants to read or print it. */
function areasModel(table: ComparisonTable, areas: Areas, { say, path, area }: Around) {
  const one = (key: string, title: string, rows: readonly ComparisonRow[]) => ({
    href: addressOf(path, table.key, key),
    title,
    now: key === area,
    found: foundIn(rows, say),
  });
  const all = one(every, say('comparisons.all-areas'), table.rows);
  return [...areas.map(([key, rows]) => one(key, titleOf(rows[0], say), rows)), all];
}

function titleOf({ area }: ComparisonRow, say: Say): string {
  return area?.title ?? say('comparisons.no-area');
}

function addressOf(path: string, table: string, area: string, row = ''): string {
  const query = new URLSearchParams({ table, area });
  return `${path}?${query}${row && `#${row}`}`;
}

/** Where to look first: open where it is short. */
function differingModel(
  { key: table, rows }: ComparisonTable,
  { say, path, isLong }: Around & { readonly isLong: boolean },
) {
  const different = byWeight(rows);
  if (different.length === 0) return undefined;
  return {
    words: foundIn(rows, say),
    open: isLong || different.length <= 5,
    rows: different.map((row) => ({
      href: isLong ? addressOf(path, table, row.area?.key ?? rest, row.key) : `#${row.key}`,
      text: row.text,
      difference: sayDifference(row.picture, say),
    })),
  };
}
