/** What came of an audit: the service's answers and actions as a page and on paper. */
import { composePlan } from '../../reports/document/plan-document.ts';
import { type Checked, fine } from '../../surveys/failures.ts';
import { readLastDay } from '../../surveys/forms/open-links.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { feedback } from '../../surveys/records/kinds/feedback.ts';
import { followUp } from '../../surveys/records/kinds/follow-up.ts';
import { addPlanLink, endPlanLink, renewPlanLink } from '../../surveys/records/linking.ts';
import { ofKind } from '../../surveys/records/record.ts';
import { answersDue, type PlanLink, planLinkForm } from '../../surveys/records/storage.ts';
import { currentOf } from '../../surveys/reporting/releases.ts';
import type { Typed } from '../../views/fields.ts';
import { newPlanLinkPage, planLinksPage } from '../../views/plan/links.ts';
import { planPage } from '../../views/plan/plan.ts';
import { heavily } from '../heavy/heavy.ts';
import { fileNameOf } from '../http/file-names.ts';
import { download, page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { goneWith, oneReport } from '../reporting/files.ts';
import { baseUrl, newId } from '../services.ts';
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

export const showLinks: Handler<'audit'> = (context) => shown(context);

async function shown(context: Context<'audit'>, typed?: Typed, status?: number): Promise<Reply> {
  const { store, audit } = context;
  const links = await store.planLinks.ofAudit(audit.id);
  const isReleased = currentOf(await store.releasedReports.of(audit.id)) !== undefined;
  return page(planLinksPage({ ...context, links, isReleased, typed }), status);
}

/** Not before there is a report to answer, and not more than there may be: the page says why. */
export const makeLink: Handler<'audit'> = async (context) => {
  const { store, services, audit, person, today, form } = context;
  const read = readLink(context);
  if (!read.ok) return shown(context, { form, problems: read.problems });
  if (!currentOf(await store.releasedReports.of(audit.id))) return shown(context, undefined, 409);
  const made = { id: newId(services), auditId: audit.id, madeOn: today, madeBy: person.id };
  const { token, tokenDigest } = newToken(context);
  if (!(await addPlanLink(store, { ...made, ...read.value, tokenDigest })))
    return shown(context, undefined, 409);
  return addressShown(context, token, read.value);
};

export const renewLink: Handler<'audit' | 'link'> = async (context) => {
  const { store, audit, params, form, today } = context;
  const lastDay = readLastDay(form, today);
  if (!lastDay.ok) return shown(context, { form, problems: lastDay.problems });
  const { token, tokenDigest } = newToken(context);
  const which = { id: params.link, auditId: audit.id };
  const renewed = await renewPlanLink(store, which, { tokenDigest, lastDay: lastDay.value });
  return addressShown(context, token, renewed);
};

export const endLink: Handler<'audit' | 'link'> = async ({ store, audit, params, today }) => {
  await endPlanLink(store, { id: params.link, auditId: audit.id }, today);
  return redirect(`/audits/${audit.id}/plan/links`, 'plan.notices.ended');
};

function readLink({ form, today }: Context<'audit'>): Checked<Pick<PlanLink, 'receiver' | 'lastDay'>> {
  const receiver = checkForm(planLinkForm, form);
  const lastDay = readLastDay(form, today);
  if (receiver.ok && lastDay.ok) return fine({ ...receiver.value, lastDay: lastDay.value });
  return { ok: false, problems: [receiver, lastDay].flatMap((read) => (read.ok ? [] : read.problems)) };
}

function newToken({ services }: Context<'audit'>) {
  const token = services.random(24).toString('base64url');
  return { token, tokenDigest: digestOf(token) };
}

/** The page is the answer itself: the address stands nowhere else. */
function addressShown(
  context: Context<'audit'>,
  token: string,
  { receiver, lastDay }: Pick<PlanLink, 'receiver' | 'lastDay'>,
): Reply {
  const link = `${baseUrl(context.services.config)}/p/${token}`;
  return newPlanLinkPage({ ...context, link, receiver, lastDay });
}
