/** Collections planned for an audit, out of what its auditors have approved. */

import { makeCode } from '../../surveys/answering/codes/code.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { needsLinkReason } from '../../surveys/audits/cards-or-link.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Overlap, overlappingAt } from '../../surveys/audits/overlapping.ts';
import { plannedCollection } from '../../surveys/audits/planned.ts';
import { type Plan, readPlan } from '../../surveys/audits/planning.ts';
import type { Service } from '../../surveys/audits/service.ts';
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
  const about = await choices(context, context.query('version'));
  const { chosen } = about;
  const { searchParams } = new URL(context.request.originalUrl, 'http://localhost');
  // A follow-up leads here with what it is of: the next round of the same services.
  const asked = ['round', 'services'].filter((name) => searchParams.has(name));
  const form = new Map(asked.map((name) => [name, searchParams.getAll(name)]));
  const typed = asked.length > 0 ? { typed: { form, problems: [] } } : {};
  return chosen ? newCollectionPage({ ...about, chosen, ...typed }) : noVersionPage(about);
};

export const planCollections: Handler<'audit'> = async (context) => {
  const { services, store, audit, form } = context;
  const about = await choices(context, field(form, 'version'));
  const { chosen } = about;
  if (!chosen) return page(noVersionPage(about), 422);
  // Nothing is kept yet: what could be told of it is worked out of what is written so far.
  if (form.get('do')?.[0] === 'forecast')
    return newCollectionPage({ ...about, chosen, typed: { form, problems: [] } });
  const existing = await store.collections.ofAudit(audit.id);
  const read = readPlan(form, { ...about, questionnaire: chosen.questionnaire, existing });
  if (!read.ok) return newCollectionPage({ ...about, chosen, typed: { form, problems: read.problems } });
  const collections = await keepPlan(services, audit, chosen, read.value);
  const [only] = collections;
  const home = collections.length === 1 && only ? `/collections/${only.id}` : `/audits/${audit.id}`;
  return redirect(home, 'collections.made', { count: collections.length });
};

/** Nothing but what the auditors of this audit have approved can be chosen: without a wish, the first of it. */
async function choices(context: Context<'audit'>, wanted: string | undefined) {
  const { store, audit } = context;
  const versions = await approvedIn(store, audit.id);
  const chosen = wanted ? versions.find(({ version }) => version.id === wanted) : versions[0];
  const services = await store.services.list();
  return {
    ...context,
    versions,
    chosen,
    services,
    overlaps: await overlapsOf(context, services, chosen?.questionnaire),
  };
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
