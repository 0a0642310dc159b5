/** All kinds of comparison: what there is to read, and what it would take for the others. */
import { type Comparison, type ComparisonRow, isEmpty } from '../../reports/comparisons/comparison.ts';
import {
  type IntegrationLabel,
  integrationLabels,
  type KeptRules,
  parameters,
} from '../../surveys/comparisons/integration-rules.ts';
import type { Say } from '../../surveys/languages.ts';
import { analysisNav, nextInAnalysis } from '../analysing/next-in-analysis.ts';
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { fieldsOf, problemOn, untouched } from '../fields.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { headlineOfKind } from './headline.ts';

interface Comparisons extends InAudit, Pick<PageContext, 'may'> {
  readonly comparisons: readonly Comparison[];
  /** Something is released, so that it can be had as files. */
  readonly hasFiles: boolean;
}

export function comparisonsPage(about: Comparisons): View {
  const { audit, say, may, comparisons, hasFiles } = about;
  const href = `/audits/${audit.id}`;
  const there = comparisons.filter((one) => !isEmpty(one)).map((one) => thereModel(one, href, say));
  const [first, ...others] = there;
  const most = first && others.reduce((best, one) => (one.weight > best.weight ? one : best), first);
  return pageInAudit(about, 'comparisons/comparisons', say('comparisons.title'), {
    analysis: analysisNav(about, 'comparisons'),
    after: nextInAnalysis(about, 'results'),
    most: most && most.weight >= 1 ? most : undefined,
    there,
    mapping: there.some(({ isOfAccounts }) => isOfAccounts) ? `${href}/mapping` : undefined,
    tables: hasFiles && may('export-tables') ? `${href}/tables` : undefined,
    missing: comparisons
      .filter(isEmpty)
      .map((one) => ({ ...kindModel(one, say), needs: say(`comparisons.kinds.${one.kind}.needs`) })),
  });
}

export function kindModel({ kind }: Pick<Comparison, 'kind'>, say: Say) {
  return { title: say(`comparisons.kinds.${kind}.title`), lead: say(`comparisons.kinds.${kind}.lead`) };
}

function thereModel(comparison: Comparison, audit: string, say: Say) {
  const { kind, tables, matrices } = comparison;
  const headline = headlineOfKind(comparison, say);
  const query =
    headline.table && tables.length > 1 ? `?${new URLSearchParams({ table: headline.table })}` : '';
  const rows = tables.flatMap((table) => table.rows);
  return {
    ...kindModel(comparison, say),
    ...headline,
    href: `${audit}/comparisons/${kind}${query}`,
    found: matrices.length > 0 ? undefined : foundIn(rows, say),
    isOfAccounts: matrices.length > 0,
  };
}

/** "Olika bild i 3 av 7.", "Ingen av 7 har olika bild." */
export function foundIn(rows: readonly ComparisonRow[], say: Say): string {
  const different = rows.filter(({ picture }) => picture.likeness === 'different').length;
  return say(`comparisons.found${different === 0 ? '-none' : ''}`, { different, count: rows.length });
}

interface Rules extends InAudit {
  readonly kept: KeptRules;
}

/** What was chosen stays where something was wrong. */
export function rulesPage(about: Rules): View {
  const { audit, say, kept, typed = untouched } = about;
  const href = `/audits/${audit.id}/comparisons`;
  const title = say('integration-rules.title');
  const crumbs = auditCrumbs(audit, say, title);
  const back = { href, label: say('comparisons.title') };
  const counts = typed.form.get('counts')?.[0] ?? kept.counts;
  return pageInAudit(about, 'comparisons/integration-rules', title, {
    crumbs: [...crumbs.slice(0, -1), back, ...crumbs.slice(-1)],
    revision: kept.revision,
    groups: integrationLabels.map((label) => groupOf(label, about)),
    countings: (['yes', 'partly'] as const).map((value) => ({
      value,
      label: say(`integration-rules.countings.${value}`),
      chosen: value === counts,
    })),
  });
}

function groupOf(label: IntegrationLabel, { say, kept, typed = untouched }: Rules) {
  const rule = kept.rules[label];
  const isTyped = typed.form.size > 0;
  const chosen = isTyped ? (typed.form.get(label) ?? []) : rule.parameters;
  const field = fieldsOf('integration-rules', say, typed);
  return {
    id: label,
    title: say(`integration-rules.${label}`),
    problem: problemOn(label, typed.problems, say),
    options: parameters.map((key) => ({
      key,
      label: say(`integration-rules.parameters.${key}`),
      ticked: chosen.includes(key),
    })),
    least: field({
      name: `least-${label}`,
      label: say('integration-rules.least'),
      type: 'number',
      start: rule.least,
    }),
  };
}
