import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { isConcluded } from './decision.ts';
import type { Finding } from './finding.ts';
import type { RegisterDatum } from './register-data.ts';

/** Those of an audit's findings that rest on a row of register data. */
export function restingOn(
  findings: readonly Finding[],
  { id }: Pick<RegisterDatum, 'id'>,
): readonly Finding[] {
  return findings.filter(({ evidence }) =>
    evidence.some(({ kind, source }) => kind === 'register' && source === id),
  );
}

/**
 * Whoever typed it in may be wrong, but what the auditors have decided is theirs. Refuses ('conflict') a row that a decided
 * finding rests on: they open that first.
 */
export async function removeDatum(
  store: Store,
  { id, auditId }: Pick<RegisterDatum, 'id' | 'auditId'>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    const resting = restingOn(await inside.findings.lock(auditId), { id });
    if (resting.some(isConcluded)) throw new Failure('conflict', `a decided finding rests on ${id}`);
    await inside.registerData.remove(id);
  });
}
