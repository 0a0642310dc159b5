/** The audit or the collection that an address names. */
import type { Request } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Services } from '../services.ts';

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
