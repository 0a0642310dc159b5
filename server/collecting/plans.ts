/**
 * Keeps what was planned for an audit: new services, a collection for each service, and the frozen questionnaire, in the words
 * that the service has for what it asks about.
 */

import { makeCode } from '../../surveys/answering/codes/code.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { needsLinkReason } from '../../surveys/audits/cards-or-link.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { plannedCollection } from '../../surveys/audits/planned.ts';
import type { Plan } from '../../surveys/audits/planning.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import { calledAt } from '../../surveys/records/calling.ts';
import type { ApprovedVersion } from '../../views/collecting/new-collection.ts';
import { newId, type Services } from '../services.ts';

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
