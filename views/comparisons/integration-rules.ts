/** The rules of what counts as integrated work, for FoU to change. */
import {
  type IntegrationLabel,
  integrationLabels,
  type KeptRules,
  parameters,
} from '../../surveys/comparisons/integration-rules.ts';
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { fieldsOf, problemOn, type Typed, untouched } from '../fields.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

interface Rules extends InAudit {
  readonly kept: KeptRules;
  readonly typed?: Typed;
}

/** What was chosen stays where something was wrong. */
export function rulesPage(about: Rules): View {
  const { audit, say, kept, typed = untouched } = about;
  const href = `/audits/${audit.id}/comparisons`;
  const title = say('integration-rules.title');
  const crumbs = auditCrumbs(audit, say, title);
  const back = { href, label: say('comparisons.title') };
  const counts = typed.form.get('counts')?.[0] ?? kept.counts;
  return pageInAudit(
    about,
    'comparisons/integration-rules',
    title,
    {
      crumbs: [...crumbs.slice(0, -1), back, ...crumbs.slice(-1)],
      action: `${href}/integrated/rules`,
      leave: `${href}/integrated`,
      revision: kept.revision,
      groups: integrationLabels.map((label) => groupOf(label, about)),
      countings: (['yes', 'partly'] as const).map((value) => ({
        value,
        label: say(`integration-rules.countings.${value}`),
        chosen: value === counts,
      })),
    },
    typed.problems,
  );
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
