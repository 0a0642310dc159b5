/** Proposals that a service answers: those that are decided, as they are told to whoever asks. */
import type { Proposed } from '../../reports/document/plan.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import { concludedIn, type FindingsContext } from '../findings/findings-context.ts';
import { planSources } from '../frozen/planned.ts';

/** With the findings that it answers. */
export interface PlanProposal extends Proposed {
  readonly findings: readonly Pick<Finding, 'id' | 'heading' | 'verdict'>[];
}

/** Those who write are shown all that are decided; readers what is released of them. */
export async function proposalsFor(context: FindingsContext): Promise<readonly PlanProposal[]> {
  const { store, audit, may } = context;
  const isInside = may('write-plan');
  const told = isInside
    ? {
        proposals: (await store.proposals.ofAudit(audit.id)).filter(isConcluded),
        findings: (await store.findings.ofAudit(audit.id)).filter(isConcluded),
      }
    : (await concludedIn(context)).told;
  return told.proposals.map(({ id, what, findings }, i) => ({
    ...{ id, what, number: i + 1 },
    findings: told.findings.filter((finding) => findings.includes(finding.id)),
  }));
}

/** Answers and actions, only of proposals that are told to the person. */
export async function toldPlan(context: FindingsContext) {
  const { store, audit, may } = context;
  const proposals = await proposalsFor(context);
  const plan = await planSources(store, audit.id);
  if (may('write-plan')) return { proposals, plan };
  const known = new Set([...proposals, ...plan.gone].map(({ id }) => id));
  const answers = plan.answers.filter(({ values }) => known.has(values.proposal));
  const actions = plan.actions.filter(({ values }) => values.proposals.some((id) => known.has(id)));
  return { proposals, plan: { ...plan, answers, actions } };
}
