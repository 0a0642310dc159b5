/** Audits and collections fetched for a page, with what may be told of their answers. */
import type { Request } from 'express';
import { answeredOf } from '../../surveys/audits/answered.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { approvalStatusOf } from '../../surveys/designing/approving/approval-status.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Followed } from '../../views/auditing/audit-lines.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { type Services, today } from '../services.ts';

/** The audit of the address. Refuses ('not-found') an unknown one. */
export async function auditIn({ store }: Services, request: Request): Promise<Audit> {
  const audit = await store.audits.byId(String(request.params.audit));
  if (!audit) throw new Failure('not-found', 'audit');
  return audit;
}

/** The collection of the address with its audit. Refuses ('not-found') an unknown one. */
export async function collectionIn(
  { store }: Pick<Services, 'store'>,
  request: Request,
): Promise<{ collection: Collection; audit: Audit }> {
  const collection = await store.collections.byId(String(request.params.collection));
  const audit = collection && (await store.audits.byId(collection.auditId));
  if (!collection || !audit) throw new Failure('not-found', 'collection');
  return { collection, audit };
}

export async function followed(services: Services, audit: Audit): Promise<Followed> {
  const { store } = services;
  const collections = inReadingOrder(await store.collections.ofAudit(audit.id));
  const counted = [];
  for (const collection of collections) {
    counted.push({ collection, answered: await answeredOf(store, collection, today(services)) });
  }
  const versions = await store.versions.ofAudit(audit.id);
  const designs = (await store.designs.ofAudit(audit.id)).map((design) => ({
    design,
    approvalStatus: approvalStatusOf(
      design.body,
      versions.filter(({ designId }) => designId === design.id),
    ),
  }));
  return { audit, collections: counted, team: await store.teams.of(audit.id), designs };
}

/** Every audit, the newest first. */
export async function everyFollowed(services: Services): Promise<readonly Followed[]> {
  const all = [];
  for (const audit of await services.store.audits.list()) all.push(await followed(services, audit));
  return all;
}
