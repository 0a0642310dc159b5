/** The overview, and audits: listed, made, and shown. */
import { hasUnsorted } from '../../surveys/analysing/next-text.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { noApprovals } from '../../surveys/audits/audit-counts.ts';
import { auditForm } from '../../surveys/audits/commission.ts';
import { beginCommission, commissionOf } from '../../surveys/audits/commissioning.ts';
import { formLike } from '../../surveys/audits/copying.ts';
import { readTexts } from '../../surveys/audits/texts.ts';
import { type Checked, Failure, type Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { ownerOf } from '../../surveys/records/organisations.ts';
import { auditPage } from '../../views/auditing/audit.ts';
import { type AuditList, onePage } from '../../views/auditing/audit-lines.ts';
import { auditsPage } from '../../views/auditing/audits.ts';
import { newAuditPage } from '../../views/auditing/new-audit.ts';
import { mostPressing, type NextStep, nextStep } from '../../views/auditing/next-step.ts';
import { overviewPage } from '../../views/auditing/overview.ts';
import { pageOf } from '../../views/paging.ts';
import { questionnaireTitle } from '../../views/titles.ts';
import { begin } from '../designing/starting.ts';
import { page, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { allSummaries, findQuestionnaire } from '../questionnaires/available.ts';
import { newId } from '../services.ts';
import { auditOverview, auditOverviews } from './overview.ts';

/** Whoever sees no audit begins with what is theirs. */
export const showOverview: Handler = async (context) => {
  if (!context.may('see-audits')) return redirect('/people');
  const list = await auditList(context);
  return page(overviewPage(list, await nextOverAll(context, list)));
};

export const showAudits: Handler = async (context) => page(auditsPage(await auditList(context)));

/** `?from=` is an audit that the person is in, of which the new one begins as a copy. */
export const showNewAudit: Handler = async (context) => {
  const { store, person, query, say } = context;
  const from = query('from');
  const source = from === undefined ? undefined : await store.audits.byId(from);
  if (from !== undefined && !(source && (await store.members.has(source.id, person.id))))
    throw new Failure('not-found', `audit ${from}`);
  const title = source && say('audits.copied', { title: source.title });
  const typed = source && { form: formLike({ ...source, title: title ?? '' }), problems: [] };
  const questionnaires = await allSummaries(store);
  return page(newAuditPage({ ...context, questionnaires, ...(typed && { typed }) }));
};

export const addAudit: Handler = async (context) => {
  const { services, store, today, form, notify } = context;
  const questionnaires = await allSummaries(store);
  const read = checkForm(auditForm({ templates: questionnaires, today }), form);
  const texts = readTexts(form);
  if (!read.ok || !texts.ok) {
    const typed = { form, problems: [...problemsOf(read), ...problemsOf(texts)] };
    return page(newAuditPage({ ...context, questionnaires, typed }), 422);
  }
  const audit = { ...read.value, ...texts.value, id: newId(services), invented: false };
  await keepAudit(context, { ...audit, declares: true, createdOn: today });
  notify('audits.made');
  return redirect(`/audits/${audit.id}`);
};

export const showAudit: Handler<'audit'> = async (context) => {
  const { services, store, audit, language } = context;
  const chosen = (await allSummaries(store)).find(({ key }) => key === audit.template);
  const template = chosen && questionnaireTitle(chosen, language, audit.term);
  const about = await auditOverview(services, audit);
  const resets = await store.resets.openOf(context.team);
  const approvals = await store.audits.countApprovals(context.person.id);
  const waiting = { approvals: approvals.get(audit.id) ?? noApprovals };
  const sorting = { hasUnsorted: context.may('read-texts') && (await hasUnsorted(store, audit.id)) };
  return page(
    auditPage({
      ...context,
      ...about,
      ...sorting,
      ...waiting,
      people: await store.people.list(),
      commission: await commissionOf(store, audit.id),
      resets,
      template,
      owner: await ownerOf(store, audit.id),
    }),
  );
};

/** The page of `?page=` of those that the person is in, with how far each audit on it has come. */
async function auditList(context: Context): Promise<AuditList> {
  const { services, store, person, query } = context;
  const { all, invented } = await store.audits.count(person.id);
  const paged = pageOf(query('page'), all, onePage);
  return {
    ...context,
    audits: await auditOverviews(services, await store.audits.some(person.id, paged.skipped, onePage)),
    paged,
    invented: all > 0 && invented === all,
  };
}

/** The step that presses most: found by numbers, and told by the audit that it is in. */
async function nextOverAll(
  { services, store, person, today }: Context,
  list: AuditList,
): Promise<NextStep | undefined> {
  if (list.audits.length === 0) return nextStep([], person, today);
  const counts = await store.audits.counts(person, today);
  const found = mostPressing(counts, person);
  if (!found) return undefined;
  const here = list.audits.find(({ audit }) => audit.id === found.id);
  const away = here ? undefined : await store.audits.byId(found.id);
  const overviews = here ? [here] : await auditOverviews(services, away ? [away] : []);
  const unsorted = found.key === 'release' && (await hasUnsorted(store, found.id));
  const ongoing = overviews.map(({ collections, ...rest }) => ({
    ...rest,
    hasUnsorted: unsorted,
    approvals: counts.find(({ id }) => id === found.id)?.approvals ?? noApprovals,
    collections: collections.map(({ collection }) => collection),
  }));
  return ongoing.length > 0 ? nextStep(ongoing, person, today) : undefined;
}

function problemsOf(read: Checked<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems;
}

/** All or nothing: the audit, its first questions, whoever made it in it, and the act, for those in it alone. */
async function keepAudit({ services, store, person }: Context, audit: Audit): Promise<void> {
  const source = await findQuestionnaire(store, audit.template);
  const beginning = source ? { copyOf: source } : { title: audit.title };
  await store.inTransaction(async (inside) => {
    await inside.audits.add(audit);
    await inside.members.add(audit.id, person.id);
    await beginCommission(inside, audit.id, { id: newId(services), by: person.id, on: audit.createdOn });
    await inside.acts.add(actNow(services, 'audit-made', { personId: person.id, auditId: audit.id }));
    await begin({ ...services, store: inside }, audit, person, beginning);
  });
}
