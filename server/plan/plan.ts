/** What came of an audit: the service's answers and actions as a page and on paper. */
import { composePlan } from '../../reports/document/plan-document.ts';
import { feedback } from '../../surveys/records/kinds/feedback.ts';
import { followUp } from '../../surveys/records/kinds/follow-up.ts';
import { answersDue } from '../../surveys/records/plan-links.ts';
import { ofKind } from '../../surveys/records/record.ts';
import { planPage } from '../../views/plan/plan.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { goneWith, oneReport } from '../reporting/files.ts';
import { toldPlan } from './proposals.ts';

export const showPlan: Handler<'audit'> = async (context) => {
  const { store, audit, may } = context;
  const kept = may('see-feedback')
    ? await store.records.ofEach([audit.id], [feedback.kind, followUp.kind])
    : [];
  const meetings = { feedbacks: ofKind(feedback, kept), followUps: ofKind(followUp, kept) };
  const designs = new Set((await store.designs.summaries([audit.id])).map(({ id }) => id));
  const beside = { ...meetings, designs, due: await dueOf(context) };
  return planPage({ ...context, ...(await toldPlan(context)), ...beside });
};

export const sendPlan: Handler<'audit'> = (context) =>
  oneReport(goneWith(context), async () => {
    const { store, audit, today, language, say } = context;
    const written = (await store.writtenReports.byAudit(audit.id))?.body.sender;
    const document = composePlan({
      ...{ name: audit.title, invented: audit.invented, language, say, madeOn: today },
      ...(await toldPlan(context)),
      sender: written || audit.commissioner,
    });
    const bytes = await heavily('document', { document }, goneWith(context));
    return download('application/pdf', fileNameOf(`${document.title}, ${today}`, 'pdf'), bytes);
  });

/** When the service is to have answered: by its links, or else by what was agreed before. */
async function dueOf({ store, audit }: Context<'audit'>): Promise<string | undefined> {
  const [agreed] = await store.records.of(audit.id, 'commission');
  const planOn = agreed?.values.planOn;
  return (
    answersDue(await store.planLinks.ofAudit(audit.id)) ?? (typeof planOn === 'string' ? planOn : undefined)
  );
}
