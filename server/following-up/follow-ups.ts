/** Follow-ups: planned all at once, asked again by the questions that findings rest on, and told in one page. */
import { comparisonOf } from '../../reports/comparisons/comparisons.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { type Identity, identitiesIn } from '../../surveys/designing/approving/equivalence.ts';
import { askAgain, emptiedFrom, type Rest, restingOn } from '../../surveys/designing/bank/asking-again.ts';
import { Failure } from '../../surveys/failures.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { findRecord } from '../../surveys/records/keeping.ts';
import { askedAgain, followUp } from '../../surveys/records/kinds/follow-up.ts';
import { planFollowUps } from '../../surveys/records/planning-follow-ups.ts';
import type { Store } from '../../surveys/storage.ts';
import { toldPage } from '../../views/following-up/told.ts';
import { comparedIn } from '../comparisons/comparisons.ts';
import { begin } from '../designing/starting.ts';
import { redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { toldPlan } from '../plan/proposals.ts';
import { questionnaireOf } from '../questionnaires/available.ts';
import { newId } from '../services.ts';

const homeOf = ({ audit }: Context<'audit'>) => `/audits/${audit.id}/follow-ups`;

/** They are counted from the day of the first report that stands. */
async function firstReleased({ store, audit }: Context<'audit'>) {
  const standing = (await store.releasedReports.of(audit.id)).filter(({ withdrawn }) => !withdrawn);
  return standing.at(-1);
}

/** Why they cannot be planned all at once, as a key of words. */
export async function notReleased(context: Context<'audit'>): Promise<string | undefined> {
  return (await firstReleased(context)) ? undefined : 'follow-up.not-released';
}

export const planAll: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, today } = context;
  const first = await firstReleased(context);
  if (first) {
    const made = { by: person.id, on: today, newId: () => newId(services) };
    const count = await planFollowUps(store, audit.id, first.releasedOn, made);
    return redirect(homeOf(context), 'follow-up.planned', { count });
  }
  return redirect(homeOf(context), 'follow-up.not-released');
};

/** A questionnaire of the audit for its auditors to look at and approve; once made it is not made again. */
export const makeQuestions: Handler<'audit' | 'record'> = async (context) => {
  const { services, store, audit, person, today, params } = context;
  const record = await findRecord(store, followUp, audit.id, params.record);
  const field = fieldIn(context);
  const made = await designIn(store, record.values[field]);
  if (made) return redirect(`/designs/${made.id}`);
  const rests = await restsOf(context, askedAgain[field]);
  const template = await templateOf(context, field, rests);
  const { body, count } = template ? askAgain(template, section, rests) : { body: template, count: 0 };
  if (!body || (count === 0 && field === 'staffQuestions')) {
    return redirect(homeOf(context), 'follow-up.nothing-of-staff');
  }
  const design = await store.inTransaction(async (inside) => {
    const id = await begin({ ...services, store: inside }, audit, person, { copyOf: body });
    const values = { ...record.values, [field]: id };
    const changed = { id: record.id, values, by: person.id, on: today };
    if (!(await inside.records.change(changed, record.revision)))
      throw new Failure('conflict', `record ${record.id} was changed meanwhile`);
    return id;
  });
  const notice = count > 0 ? 'follow-up.asked-again' : 'follow-up.asked-without';
  return redirect(`/designs/${design}`, notice, { count });
};

const section = 'now-and-before';

/** Whose questions an address is about. */
function fieldIn({ query }: Context<'audit'>): keyof typeof askedAgain {
  return query('of') === askedAgain.staffQuestions ? 'staffQuestions' : 'questions';
}

async function designIn({ designs }: Store, id: string | undefined) {
  return id === undefined ? undefined : designs.byId(id);
}

/** Staff are asked nothing but what findings rest on, in a questionnaire like the one that they have answered. */
async function templateOf(
  { store }: Context<'audit'>,
  field: keyof typeof askedAgain,
  [first]: readonly Rest[],
): Promise<Questionnaire | undefined> {
  const template = await questionnaireOf(store, 'follow-up-users');
  if (field === 'questions') return template;
  const { title = {} } = template.sections.find(({ key }) => key === section) ?? {};
  const named = { sv: 'Uppföljning: personalens frågor', en: 'Follow-up: the questions of staff' };
  return first && emptiedFrom(first, { title: named, section: { key: section, title } });
}

/** What the concluded findings rest on, of those to whom the follow-up is put. */
async function restsOf(
  { store, audit }: Context<'audit'>,
  audience: 'user' | 'staff',
): Promise<readonly Rest[]> {
  const findings = (await store.findings.ofAudit(audit.id)).filter(isConcluded);
  const collections = await store.collections.ofAudit(audit.id);
  const rests: Rest[] = [];
  for (const { kind, source, key } of findings.flatMap(({ evidence }) => evidence)) {
    const collection = collections.find(({ id }) => id === source);
    if ((kind !== 'question' && kind !== 'area') || collection?.audience !== audience) continue;
    const asked = await store.questionnaires.frozen(collection.questionnaire);
    const version = collection.version && (await store.versions.byId(collection.version));
    const approved = version && (await store.questionnaires.frozen(version.digest));
    if (asked) rests.push({ asked, source: approved || asked, kind, key });
  }
  return rests;
}

/** On to planning the next round for the services of the round before, when its questions are approved. */
export const goToCollection: Handler<'audit' | 'record'> = async (context) => {
  const { store, audit, params } = context;
  const { values } = await findRecord(store, followUp, audit.id, params.record);
  const field = fieldIn(context);
  const design = await designIn(store, values[field]);
  const [version] = design ? await store.versions.ofDesign(design.id) : [];
  if (!version) {
    return redirect(
      design ? `/designs/${design.id}/approval` : homeOf(context),
      design ? 'follow-up.not-approved' : 'follow-up.no-questions',
    );
  }
  const asked = (await store.collections.ofAudit(audit.id)).filter(
    ({ audience }) => audience === askedAgain[field],
  );
  const round = 1 + Math.max(0, ...asked.map((one) => one.round));
  const query = new URLSearchParams({ version: version.id, round: String(round) });
  for (const id of new Set(asked.map(({ service }) => service.id))) query.append('services', id);
  return redirect(`/audits/${audit.id}/collections/new?${query}`);
};

/** What was promised, what was done, and what users and staff say now, as it is told to whoever asks. */
export const showTold: Handler<'audit' | 'record'> = async (context) => {
  const { store, audit, params } = context;
  const { values } = await findRecord(store, followUp, audit.id, params.record);
  const { tables } = await comparisonOf('rounds', await comparedIn(context), usualRules);
  const asked: Identity[] = [];
  for (const field of ['questions', 'staffQuestions'] as const) {
    const design = await designIn(store, values[field]);
    const rests = design ? [] : await restsOf(context, askedAgain[field]);
    asked.push(...(design ? identitiesIn(design.body) : restingOn(rests)));
  }
  const names = asked.map(({ questionnaire, question }) => `${questionnaire}/${question}`);
  const { plan } = await toldPlan(context);
  return toldPage({ ...context, values, plan, tables, names });
};
