/** The act of changing what counts as integrated work. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { IntegrationRules } from './integration-rules.ts';

/** Refuses ('conflict') where somebody else has changed them since they were shown. */
export async function saveRules(
  store: Store,
  auditId: string,
  rules: IntegrationRules,
  baseRevision: number,
): Promise<void> {
  const isSaved = await store.integrationRules.save(auditId, rules, baseRevision);
  if (!isSaved) throw new Failure('conflict', `the rules of audit ${auditId} have been changed meanwhile`);
}
