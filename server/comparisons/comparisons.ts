/** Comparisons of what is told, and the rules of one of them. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Compared } from '../../reports/comparisons/compared.ts';
import { comparisonOf, comparisonsOf, kindNamed } from '../../reports/comparisons/comparisons.ts';
import { comparisonColumns, comparisonRows } from '../../reports/csv/comparisons.ts';
import { csvOf } from '../../reports/csv/tables.ts';
import { isReleased } from '../../surveys/audits/people.ts';
import { readRules, saveRules, usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { Failure } from '../../surveys/failures.ts';
import { comparisonPage } from '../../views/comparisons/comparison.ts';
import { comparisonsPage, rulesPage } from '../../views/comparisons/comparisons.ts';
import { comparedOf } from '../composing/compared.ts';
import { shownTo } from '../composing/shown-collections.ts';
import { csvStyle } from '../http/csv-style.ts';
import { fileNameOf } from '../http/file-names.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { onReleased } from '../reporting/reports.ts';

export const showComparisons: Handler<'audit'> = async (context) => {
  const comparisons = await comparisonsOf(await comparedIn(context), await rulesOf(context));
  const hasFiles = (await context.store.collections.ofAudit(context.audit.id)).some(isReleased);
  return comparisonsPage({ ...context, comparisons, hasFiles });
};

export const showComparison: Handler<'audit' | 'comparison'> = async (context) => {
  const kind = kindNamed(context.params.comparison);
  if (!kind) throw new Failure('not-found', `comparison ${context.params.comparison}`);
  const comparison = await comparisonOf(kind, await comparedIn(context), await rulesOf(context));
  const wanted = { table: context.query('table'), area: context.query('area') };
  return comparisonPage({ ...context, comparison, wanted });
};

/** What the person may be told. */
export async function comparedIn(context: Context<'audit'>): Promise<Compared> {
  const all = await context.store.collections.ofAudit(context.audit.id);
  return comparedOf(context, (await shownTo(context, all)).collections);
}

/** All of them, of what is released: the numbers that the pages have for everybody. */
export const sendComparisons = onReleased(async (context, _report, { collections }): Promise<Reply> => {
  const { audit, say, today, query } = context;
  const comparisons = await comparisonsOf(await comparedOf(context, collections), await rulesOf(context));
  return {
    type: 'text/csv; charset=utf-8',
    fileName: fileNameOf(`${say('comparisons.title')}, ${audit.title}, ${today}`, 'csv'),
    write: async (out) => {
      const rows = comparisonRows(comparisons, audit.invented ? say('report.invented') : '', say);
      await pipeline(Readable.from(rows), csvOf(comparisonColumns, say, csvStyle(query)), out);
    },
  };
});

export const showRules: Handler<'audit'> = async (context) =>
  rulesPage({ ...context, kept: await rulesOf(context) });

export const takeRules: Handler<'audit'> = async (context) => {
  const { store, audit, form } = context;
  const kept = await rulesOf(context);
  const read = readRules(form);
  if (!read.ok) return rulesPage({ ...context, kept, typed: { form, problems: read.problems } });
  if (field(form, 'revision') !== String(kept.revision)) {
    const problems = [{ field: 'service', message: 'integration-rules.conflict' }];
    return page(rulesPage({ ...context, kept, typed: { form, problems } }), 409);
  }
  await saveRules(store.integrationRules, audit.id, read.value, kept.revision);
  return redirect(`/audits/${audit.id}/comparisons/integrated`, 'integration-rules.saved');
};

async function rulesOf({ store, audit }: Pick<Context<'audit'>, 'store' | 'audit'>) {
  return (await store.integrationRules.of(audit.id)) ?? usualRules;
}
