/** What is decided of an audit, changed until somebody has been promised it. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { Audit, AuditSettings } from './audit.ts';
import type { Collection } from './collection.ts';

/** Once a collection has opened, people have answered under what was decided. */
export function isSettled(collections: readonly Pick<Collection, 'status'>[]): boolean {
  return collections.some(({ status }) => status !== 'planned');
}

/**
 * Keeps them. Refuses ('conflict') once a collection has opened, another word for the case manager where the questions of a
 * collection have been frozen with the old one, and a last day before that of a collection.
 */
export async function changeSettings(
  store: Store,
  { id }: Pick<Audit, 'id'>,
  settings: AuditSettings,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const audit = await inside.audits.byId(id);
    const collections = await inside.collections.ofAudit(id);
    const isLate = collections.some(({ lastDay }) => lastDay !== undefined && lastDay > settings.keptUntil);
    const isFrozen = collections.length > 0 && audit?.term !== settings.term;
    if (!audit || isSettled(collections) || isLate || isFrozen)
      throw new Failure('conflict', `what is decided of audit ${id} cannot be ${JSON.stringify(settings)}`);
    await inside.audits.setSettings(id, settings);
  });
}
