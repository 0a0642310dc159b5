/** Links by which a service answers: made, renewed and ended. The address is shown once: only a digest of it is kept. */
import { type Checked, fine } from '../../surveys/failures.ts';
import { readLastDay } from '../../surveys/forms/open-links.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { addPlanLink, endPlanLink, renewPlanLink } from '../../surveys/records/linking.ts';
import { type PlanLink, planLinkForm } from '../../surveys/records/storage.ts';
import { currentOf } from '../../surveys/reporting/releases.ts';
import type { Typed } from '../../views/fields.ts';
import { newPlanLinkPage, planLinksPage } from '../../views/plan/links.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { baseUrl, newId } from '../services.ts';

export const showLinks: Handler<'audit'> = (context) => shown(context);

async function shown(context: Context<'audit'>, typed?: Typed, status = typed ? 422 : 200): Promise<Reply> {
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

export const endLink: Handler<'audit' | 'link'> = async ({ store, audit, params, today, notify }) => {
  await endPlanLink(store, { id: params.link, auditId: audit.id }, today);
  notify('plan.notices.ended');
  return redirect(`/audits/${audit.id}/plan/links`);
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
  return page(newPlanLinkPage({ ...context, link, receiver, lastDay }));
}
