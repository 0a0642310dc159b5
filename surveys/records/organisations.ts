/** The organisations of the county, as others name them. */
import type { Store } from '../storage.ts';
import { organisation, owner } from './kinds/organisation.ts';
import { county, ofKind } from './record.ts';

type Kept = Pick<Store, 'records'>;

/** By id, in the order of their names. */
export async function organisationNames({ records }: Kept): Promise<ReadonlyMap<string, string>> {
  const all = ofKind(organisation, await records.of(county, organisation.kind));
  const { compare } = new Intl.Collator('sv');
  const named = all.map(({ id, values }) => [id, values.name] as const);
  return new Map([...named].sort(([, a], [, b]) => compare(a, b)));
}

/** The name of the one that owns an audit; undefined where none is chosen, or it is gone. */
export async function ownerOf(store: Kept, auditId: string): Promise<string | undefined> {
  const [sheet] = ofKind(owner, await store.records.of(auditId, owner.kind));
  return sheet && (await organisationNames(store)).get(sheet.values.organisation);
}
