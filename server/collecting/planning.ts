/** Collections planned for an audit, out of what its auditors have approved. */

import { makeCode } from '../../surveys/answering/codes/code.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { needsLinkReason } from '../../surveys/audits/cards-or-link.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { listed, plainWords } from '../../surveys/audits/finding-services.ts';
import { type Overlap, overlappingAt } from '../../surveys/audits/overlapping.ts';
import { takePasted } from '../../surveys/audits/pasting-services.ts';
import { plannedCollection } from '../../surveys/audits/planned.ts';
import { type Plan, readPlan } from '../../surveys/audits/planning.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import { calledAt } from '../../surveys/records/calling.ts';
import {
  type ApprovedVersion,
  newCollectionPage,
  noVersionPage,
} from '../../views/collecting/new-collection.ts';
import { approvedIn } from '../designing/approved.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId, type Services } from '../services.ts';

export const showNewCollection: Handler<'audit'> = async (context) => {
  const { searchParams } = new URL(context.request.originalUrl, 'http://localhost');
  // A follow-up leads here with what it is of: the next round of the same services.
  const asked = ['round', 'services'].filter((name) => searchParams.has(name));
  const form = new Map(asked.map((name) => [name, searchParams.getAll(name)]));
  const about = await choices(context, context.query('version'), form);
  const { chosen } = about;
  const typed = asked.length > 0 ? { typed: { form, problems: [] } } : {};
  return chosen ? newCollectionPage({ ...about, chosen, ...typed }) : noVersionPage(about);
};

export const planCollections: Handler<'audit'> = async (context) => {
  const { services, store, audit } = context;
  const { form, problems } = takePasted(context.form, await store.services.list(), meantIn(context.form));
  const about = await choices(context, field(form, 'version'), form);
  const { chosen } = about;
  if (!chosen) return page(noVersionPage(about), 422);
  // Nothing is kept yet: services are looked for, or what could be told is worked out of what is written so far.
  if (isGoingOn(form)) return newCollectionPage({ ...about, chosen, typed: { form, problems } });
  const existing = await store.collections.ofAudit(audit.id);
  const read = readPlan(form, { ...about, questionnaire: chosen.questionnaire, existing });
  const wrong = [...problems, ...(read.ok ? [] : read.problems)];
  if (!read.ok || wrong.length > 0)
    return newCollectionPage({ ...about, chosen, typed: { form, problems: wrong } });
  const collections = await keepPlan(services, audit, chosen, read.value);
  const [only] = collections;
  const home = collections.length === 1 && only ? `/collections/${only.id}` : `/audits/${audit.id}`;
  return redirect(home, 'collections.made', { count: collections.length });
};

/** Any button but the one that keeps; and that one too while words are there that nobody has looked for yet, as Enter has it. */
function isGoingOn(form: Fields): boolean {
  const words = field(form, 'find');
  return field(form, 'do') !== '' || (plainWords(words) !== '' && words !== field(form, 'found'));
}

/** "means-3-id": what a pasted line means, pressed beside it. */
function meantIn(form: Fields) {
  const [, line, service = ''] = /^means-(\d+)-(.+)$/.exec(field(form, 'do')) ?? [];
  return line === undefined ? undefined : { line: Number(line), service };
}

/** Nothing but what the auditors of this audit have approved can be chosen: without a wish, the first of it. */
async function choices(context: Context<'audit'>, wanted: string | undefined, form: Fields) {
  const { store, audit } = context;
  const versions = await approvedIn(store, audit.id);
  const chosen = wanted ? versions.find(({ version }) => version.id === wanted) : versions[0];
  const services = await store.services.list();
  const offered = listed(form, services, await recentIn(context));
  return {
    ...context,
    versions,
    chosen,
    services,
    offered,
    overlaps: await overlapsOf(context, offered.shown, chosen?.questionnaire),
  };
}

/** Ids of services: those of this audit, then those of the others that the person is in, the newest audit first. */
async function recentIn({ store, audit, person }: Context<'audit'>): Promise<readonly string[]> {
  const mine = (await store.audits.withMember(person.id)).map(({ id }) => id);
  const all = await store.collections.ofAudits([audit.id, ...mine]);
  const used = [audit.id, ...mine].flatMap((id) => all.filter(({ auditId }) => auditId === id));
  return [...new Set(used.map(({ service }) => service.id))];
}

/** Where each service would ask the same people the same as another does, if it were opened today. */
async function overlapsOf(
  { store, person, today }: Context<'audit'>,
  services: readonly Service[],
  questionnaire: Questionnaire | undefined,
): Promise<ReadonlyMap<string, readonly Overlap[]>> {
  if (!questionnaire) return new Map();
  const { audience, nature } = questionnaire;
  return overlappingAt(store, services, { audience, nature, openedOn: today, questionnaire }, person);
}

/** All or nothing; returns the collections, planned. */
export async function keepPlan(
  services: Services,
  audit: Audit,
  { version, questionnaire }: ApprovedVersion,
  plan: Plan,
): Promise<readonly Collection[]> {
  const known = plan.services.flatMap(({ service }) => ('id' in service ? [service.id] : []));
  const calledThere = await calledAt(services.store, known, audit.term);
  const questionnaires = new Map<string, Questionnaire>();
  const collections = plan.services.map(({ service, invited }): Collection => {
    const kept: Service = 'id' in service ? service : { ...service, id: newId(services) };
    const { round, form, layout, access, lastDay, openLinkReason } = plan;
    const asked = toFrozen(questionnaire, { form, sections: plan.sections, term: calledThere(kept.id) });
    questionnaires.set(digestOf(asked), asked);
    const needed = needsLinkReason({ nature: asked.nature, access, invited });
    const id = newId(services);
    const code = makeCode(services.random);
    return plannedCollection(audit, asked, {
      id,
      service: kept,
      version: version.id,
      access,
      code,
      tabletCode: makeCode(services.random),
      interviewCode: makeCode(services.random),
      round,
      form,
      layout,
      invited,
      lastDay,
      openLinkReason: needed ? openLinkReason : undefined,
    });
  });
  const added = collections.filter((_, i) => !('id' in (plan.services[i]?.service ?? {})));
  await services.store.inTransaction(async (inside) => {
    for (const { service } of added) await inside.services.add(service);
    for (const [digest, asked] of questionnaires) await inside.questionnaires.freeze(digest, asked);
    for (const collection of collections) await inside.collections.add(collection);
  });
  return collections;
}
