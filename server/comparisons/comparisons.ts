/** Comparisons of what is told, and the rules of one of them. */
import { comparisonOf, comparisonsOf, kindNamed } from '../../reports/comparisons/comparisons.ts';
import { readRules, usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { saveRules } from '../../surveys/comparisons/saving-rules.ts';
import { Failure } from '../../surveys/failures.ts';
import { comparisonPage } from '../../views/comparisons/comparison.ts';
import { comparisonsPage } from '../../views/comparisons/comparisons.ts';
import { rulesPage } from '../../views/comparisons/integration-rules.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { comparedIn } from './compared.ts';

export const showComparisons: Handler<'audit'> = async (context) => {
  const comparisons = await comparisonsOf(await comparedIn(context), await rulesOf(context));
  return page(comparisonsPage({ ...context, comparisons }));
};

export const showComparison: Handler<'audit' | 'comparison'> = async (context) => {
  const kind = kindNamed(context.params.comparison);
  if (!kind) throw new Failure('not-found', `comparison ${context.params.comparison}`);
  const comparison = await comparisonOf(kind, await comparedIn(context), await rulesOf(context));
  const wanted = { table: context.query('table'), area: context.query('area') };
  return page(comparisonPage({ ...context, comparison, wanted }));
};

export const showRules: Handler<'audit'> = async (context) =>
  page(rulesPage({ ...context, kept: await rulesOf(context) }));

export const takeRules: Handler<'audit'> = async (context) => {
  const { store, audit, form, notify } = context;
  const kept = await rulesOf(context);
  const read = readRules(form);
  if (!read.ok) return page(rulesPage({ ...context, kept, typed: { form, problems: read.problems } }), 422);
  if (field(form, 'revision') !== String(kept.revision)) {
    const problems = [{ field: 'service', message: 'integration-rules.conflict' }];
    return page(rulesPage({ ...context, kept, typed: { form, problems } }), 409);
  }
  await saveRules(store, audit.id, read.value, kept.revision);
  notify('integration-rules.saved');
  return redirect(`/audits/${audit.id}/comparisons/integrated`);
};

async function rulesOf({ store, audit }: Pick<Context<'audit'>, 'store' | 'audit'>) {
  return (await store.integrationRules.of(audit.id)) ?? usualRules;
}
