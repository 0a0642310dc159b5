/** What came of an audit: the service's answers and actions as a page, on paper and in a calendar. */
import { calendarOf } from '../../reports/calendar.ts';
import type { Proposed } from '../../reports/document/plan.ts';
import { composePlan } from '../../reports/document/plan-document.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import { isOver } from '../../surveys/records/kinds/action.ts';
import { feedback } from '../../surveys/records/kinds/feedback.ts';
import { answersDue } from '../../surveys/records/plan-links.ts';
import { ofKind } from '../../surveys/records/record.ts';
import { planPage } from '../../views/plan/plan.ts';
import { concludedIn, type FindingsContext } from '../findings/findings-context.ts';
import { planSources } from '../frozen/planned.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download, page } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith, oneReport } from '../reporting/files.ts';

export const showPlan: Handler<'audit'> = async (context) => {
  const { store, audit, may } = context;
  const feedbacks = may('see-feedback')
    ? ofKind(feedback, await store.records.of(audit.id, feedback.kind))
    : [];
  return page(planPage({ ...context, ...(await toldOf(context)), feedbacks, due: await dueOf(context) }));
};

export const sendPlan: Handler<'audit'> = (context) =>
  oneReport(goneWith(context), async () => {
    const { store, audit, today, language, say } = context;
    const written = (await store.writtenReports.byAudit(audit.id))?.body.sender;
    const document = composePlan({
      ...{ name: audit.title, invented: audit.invented, language, say, madeOn: today },
      ...(await toldOf(context)),
      sender: written || audit.commissioner,
    });
    const bytes = await heavily('document', { document }, goneWith(context));
    return download('application/pdf', fileNameOf(`${document.title}, ${today}`, 'pdf'), bytes);
  });

/** What is left to do, a day each. */
export const sendCalendar: Handler<'audit'> = async (context) => {
  const { audit, say } = context;
  const { plan } = await toldOf(context);
  const days = plan.actions
    .filter(({ values }) => !isOver(values))
    .map(({ id, values }) => ({ id, day: values.doneBy, title: values.what, more: values.responsible }));
  const title = say('plan.document', { name: audit.title });
  return download(
    'text/calendar; charset=utf-8',
    fileNameOf(title, 'ics'),
    Buffer.from(calendarOf(title, days)),
  );
};

/** Only of proposals that are told to the person. */
async function toldOf(context: Context<'audit'>) {
  const { store, audit, may } = context;
  const proposals = await proposalsFor(context);
  const plan = await planSources(store, audit.id);
  if (may('write-plan')) return { proposals, plan };
  const known = new Set([...proposals, ...plan.gone].map(({ id }) => id));
  const answers = plan.answers.filter(({ values }) => known.has(values.proposal));
  const actions = plan.actions.filter(({ values }) => values.proposals.some((id) => known.has(id)));
  return { proposals, plan: { ...plan, answers, actions } };
}

/** When the service is to have answered: by its links, or else by what was agreed before. */
async function dueOf({ store, audit }: Context<'audit'>): Promise<string | undefined> {
  const [agreed] = await store.records.of(audit.id, 'commission');
  const planOn = agreed?.values.planOn;
  return (
    answersDue(await store.planLinks.ofAudit(audit.id)) ?? (typeof planOn === 'string' ? planOn : undefined)
  );
}

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
