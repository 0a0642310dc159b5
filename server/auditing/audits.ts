/** The overview, and audits: listed, made, and shown. */

import { answeredOfEach } from '../../surveys/audits/answered.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { auditForm } from '../../surveys/audits/commission.ts';
import { beginCommission, commissionOf } from '../../surveys/audits/commissioning.ts';
import { formLike } from '../../surveys/audits/copying.ts';
import { readFirstTexts } from '../../surveys/audits/texts.ts';
import { listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { type Checked, Failure, type Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import { action } from '../../surveys/records/kinds/action.ts';
import { ownerOf } from '../../surveys/records/organisations.ts';
import type { KeptRecord } from '../../surveys/records/record.ts';
import type { AuditFacts } from '../../surveys/steps/steps.ts';
import { auditPage } from '../../views/auditing/audit.ts';
import { type AuditList, type AuditOverview, onePage } from '../../views/auditing/audit-lines.ts';
import { newAuditPage } from '../../views/auditing/new-audit.ts';
import { auditsPage, overviewPage } from '../../views/auditing/overview.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { pageOf } from '../../views/paging.ts';
import { firstStep } from '../../views/steps/next-step.ts';
import { questionnaireTitle } from '../../views/titles.ts';
import { begin } from '../designing/starting.ts';
import { factsIn, factsOf, nextIn } from '../http/audit-place.ts';
import { redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';
import { toldPlan } from '../plan/proposals.ts';
import { allSummaries, findQuestionnaire } from '../questionnaires/available.ts';
import { newId, type Services, today } from '../services.ts';
import { duties } from './dates.ts';

/** Whoever sees no audit begins with what is theirs. */
export const showOverview: Handler = async (context) => {
  const { store, person, may } = context;
  if (!may('see-audits')) return redirect('/people');
  const audits = await store.audits.withMember(person.id);
  const facts = await factsOf(context);
  const first = audits.length === 0 && may('make-audit') ? firstStep : undefined;
  const next = first ?? (await nextIn(context, facts, audits));
  const theirs = { next, duties: await duties(context, audits, facts) };
  return overviewPage(await auditList(context, audits, facts), theirs);
};

export const showAudits: Handler = async (context) => {
  const audits = await context.store.audits.withMember(context.person.id);
  return auditsPage(await auditList(context, audits, await factsOf(context)));
};

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
  return newAuditPage({ ...context, questionnaires, ...(typed && { typed }) });
};

export const addAudit: Handler = async (context) => {
  const { services, store, today, form } = context;
  const questionnaires = await allSummaries(store);
  const read = checkForm(auditForm({ templates: questionnaires, today }), form);
  const texts = readFirstTexts(form);
  if (!read.ok || !texts.ok) {
    const typed = { form, problems: [...problemsOf(read), ...problemsOf(texts)] };
    return newAuditPage({ ...context, questionnaires, typed });
  }
  const goingOn = { closedOn: undefined, untoldReason: undefined };
  const made = {
    ...goingOn,
    declares: true as const,
    id: newId(services),
    invented: false,
    createdOn: today,
  };
  const { audience, commissioner = '', ...settings } = read.value;
  const audit: Audit = { ...settings, commissioner, ...texts.value, ...made };
  await keepAudit(context, audit, audience);
  return redirect(`/audits/${audit.id}`, 'audits.made');
};

export const showAudit: Handler<'audit'> = async (context) => {
  const { services, store, audit, language } = context;
  const chosen = (await allSummaries(store)).find(({ key }) => key === audit.template);
  const facts = await factsIn(context);
  if (!facts) throw new Failure('not-found', 'audit');
  const collections = (await toldOfEach(services, [audit.id], () => true)).get(audit.id) ?? [];
  return auditPage({
    ...context,
    facts,
    collections,
    next: await nextIn(
      context,
      [facts],
      [audit],
      collections.map(({ collection }) => collection),
    ),
    designs: await listedDesigns(store, [audit.id]),
    people: await store.people.list(),
    commission: await commissionOf(store, audit.id),
    resets: await store.resets.openOf(context.team),
    template: chosen && questionnaireTitle(chosen, language, audit.term),
    owner: await ownerOf(store, audit.id),
    told: await toldIn(context, facts),
  });
};

/** Of actions, readers are told those that the plan tells them; who is there for what is kept is told nothing in the making. */
async function toldIn(context: Context<'audit'>, facts: AuditFacts): Promise<AuditFacts> {
  const { may } = context;
  const isAction = ({ kind }: KeptRecord) => kind === action.kind;
  if (!may('see-feedback')) return { ...facts, records: [] };
  if (may('write-plan') || !facts.records.some(isAction)) return facts;
  const told = new Set((await toldPlan(context)).plan.actions.map(({ id }) => id));
  return { ...facts, records: facts.records.filter((one) => !isAction(one) || told.has(one.id)) };
}

/** The page of `?page=` of them, with how far each audit on it has come. */
async function auditList(
  context: Context,
  audits: readonly Audit[],
  facts: readonly AuditFacts[],
): Promise<AuditList> {
  const paged = pageOf(context.query('page'), audits.length, onePage);
  const shown = audits.slice(paged.skipped, paged.skipped + onePage);
  return {
    ...context,
    audits: await auditOverviews(context.services, shown, facts),
    paged,
    invented: audits.length > 0 && audits.every(({ invented }) => invented),
  };
}

function problemsOf(read: Checked<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems;
}

/** All or nothing: the audit, its first questions, whoever made it in it, and the act, for those in it alone. */
async function keepAudit(
  { services, store, person }: Context,
  audit: Audit,
  audience: Audience,
): Promise<void> {
  const source = await findQuestionnaire(store, audit.template);
  const beginning = source ? { copyOf: source } : { title: audit.title, audience };
  await store.inTransaction(async (inside) => {
    await inside.audits.add(audit);
    await inside.members.add(audit.id, person.id);
    await beginCommission(inside, audit.id, { id: newId(services), by: person.id, on: audit.createdOn });
    await inside.acts.add(actNow(services, 'audit-made', { personId: person.id, auditId: audit.id }));
    await begin({ ...services, store: inside }, audit, person, beginning);
  });
}

/** Several audits, in their order. Answers are told of an audit with one collection, as `auditLine` does. */
async function auditOverviews(
  services: Services,
  audits: readonly Audit[],
  facts: readonly AuditFacts[],
): Promise<readonly AuditOverview[]> {
  const ids = audits.map(({ id }) => id);
  const collections = await toldOfEach(services, ids, ({ length }) => length === 1);
  const known = new Map(facts.map((one) => [one.id, one]));
  return audits.flatMap((audit) => {
    const facts = known.get(audit.id);
    return facts ? [{ audit, facts, collections: collections.get(audit.id) ?? [] }] : [];
  });
}

async function toldOfEach(
  services: Services,
  ids: readonly string[],
  isCounted: (collections: readonly Collection[]) => boolean,
): Promise<ReadonlyMap<string, AuditOverview['collections']>> {
  const { store } = services;
  const all = inReadingOrder(await store.collections.ofAudits(ids));
  const collections = grouped(all, ({ auditId }) => auditId);
  const counted = collections.flatMap(([, ones]) => (isCounted(ones) ? ones : []));
  const told = await answeredOfEach(store, counted, today(services));
  const answered = new Map(counted.map(({ id }, i) => [id, told[i]]));
  return new Map(
    collections.map(([id, ones]) => [
      id,
      ones.map((collection) => ({ collection, answered: answered.get(collection.id) })),
    ]),
  );
}
