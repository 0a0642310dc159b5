/** Follow-ups: planned all at once, asked again by the questions that findings rest on, and told in one page. */
import { comparisonOf } from '../../reports/comparisons/comparisons.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { identitiesIn } from '../../surveys/designing/approving/equivalence.ts';
import { askAgain, type Rest, restingOn } from '../../surveys/designing/bank/asking-again.ts';
import { Failure } from '../../surveys/failures.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { findRecord } from '../../surveys/records/keeping.ts';
import { followUp } from '../../surveys/records/kinds/follow-up.ts';
import { planOf } from '../../surveys/records/plan.ts';
import { planFollowUps } from '../../surveys/records/planning-follow-ups.ts';
import { toldPage } from '../../views/following-up/told.ts';
import { comparedIn } from '../comparisons/comparisons.ts';
import { begin } from '../designing/starting.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { questionnaireOf } from '../questionnaires/available.ts';
import { newId } from '../services.ts';

const homeOf = ({ audit }: Context<'audit'>) => `/audits/${audit.id}/follow-ups`;

export const planAll: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, today, notify } = context;
  const standing = (await store.releasedReports.of(audit.id)).filter(({ withdrawn }) => !withdrawn);
  const first = standing.at(-1);
  if (first) {
    const made = { by: person.id, on: today, newId: () => newId(services) };
    const count = await planFollowUps(store, audit.id, first.releasedOn, made);
    notify('follow-up.planned', { count });
  } else notify('follow-up.not-released');
  return redirect(homeOf(context));
};

/** A questionnaire of the audit for its auditors to look at and approve; once made it is not made again. */
export const makeQuestions: Handler<'audit' | 'record'> = async (context) => {
  const { services, store, audit, person, today, params, notify } = context;
  const record = await findRecord(store, followUp, audit.id, params.record);
  const made = record.values.questions && (await store.designs.byId(record.values.questions));
  if (made) return redirect(`/designs/${made.id}`);
  const template = await questionnaireOf(store, 'follow-up-users');
  const { body, count } = askAgain(template, 'now-and-before', await restsOf(context));
  const design = await store.inTransaction(async (inside) => {
    const id = await begin({ ...services, store: inside }, audit, person, { copyOf: body });
    const values = { ...record.values, questions: id };
    const changed = { id: record.id, values, by: person.id, on: today };
    if (!(await inside.records.change(changed, record.revision)))
      throw new Failure('conflict', `record ${record.id} was changed meanwhile`);
    return id;
  });
  notify('follow-up.asked-again', { count });
  return redirect(`/designs/${design}`);
};

/** What the concluded findings rest on, of those who get support: the follow-up is put to them. */
async function restsOf({ store, audit }: Context<'audit'>): Promise<readonly Rest[]> {
  const findings = (await store.findings.ofAudit(audit.id)).filter(isConcluded);
  const collections = await store.collections.ofAudit(audit.id);
  const rests: Rest[] = [];
  for (const { kind, source, key } of findings.flatMap(({ evidence }) => evidence)) {
    const collection = collections.find(({ id }) => id === source);
    if ((kind !== 'question' && kind !== 'area') || collection?.audience !== 'user') continue;
    const asked = await store.questionnaires.frozen(collection.questionnaire);
    const version = collection.version && (await store.versions.byId(collection.version));
    const approved = version && (await store.questionnaires.frozen(version.digest));
    if (asked) rests.push({ asked, source: approved || asked, kind, key });
  }
  return rests;
}

/** On to planning the next round for the services of the round before, when its questions are approved. */
export const goToCollection: Handler<'audit' | 'record'> = async (context) => {
  const { store, audit, params, notify } = context;
  const { values } = await findRecord(store, followUp, audit.id, params.record);
  const [version] = values.questions ? await store.versions.ofDesign(values.questions) : [];
  if (!version) {
    notify('follow-up.not-approved');
    return redirect(values.questions ? `/designs/${values.questions}/approval` : homeOf(context));
  }
  const asked = (await store.collections.ofAudit(audit.id)).filter(({ audience }) => audience === 'user');
  const round = 1 + Math.max(0, ...asked.map((one) => one.round));
  const query = new URLSearchParams({ version: version.id, round: String(round) });
  for (const id of new Set(asked.map(({ service }) => service.id))) query.append('services', id);
  return redirect(`/audits/${audit.id}/collections/new?${query}`);
};

/** What was promised, what was done, and what those who get support say now, as it is told to whoever asks. */
export const showTold: Handler<'audit' | 'record'> = async (context) => {
  const { store, audit, params } = context;
  const { values } = await findRecord(store, followUp, audit.id, params.record);
  const { tables } = await comparisonOf('rounds', await comparedIn(context), usualRules);
  const design = values.questions && (await store.designs.byId(values.questions));
  const asked = design ? identitiesIn(design.body) : restingOn(await restsOf(context));
  const names = asked.map(({ questionnaire, question }) => `${questionnaire}/${question}`);
  return page(toldPage({ ...context, values, plan: await planOf(store, audit.id), tables, names }));
};
