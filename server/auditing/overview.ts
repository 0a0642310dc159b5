/** Audits as lists and their own pages tell them. However many they are, they are asked for at once. */
import { answeredOfEach } from '../../surveys/audits/answered.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { AuditFacts } from '../../surveys/steps/steps.ts';
import type { AuditOverview } from '../../views/auditing/audit-lines.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { type Services, today } from '../services.ts';

/** The collections of an audit with what may be told of the answers to each. */
export async function toldCollections(
  services: Services,
  { id }: Pick<Audit, 'id'>,
): Promise<AuditOverview['collections']> {
  return (await toldOfEach(services, [id], () => true)).get(id) ?? [];
}

/** Several audits, in their order. Answers are told of an audit with one collection, as `auditLine` does. */
export async function auditOverviews(
  services: Services,
  audits: readonly Audit[],
  facts: readonly AuditFacts[],
): Promise<readonly AuditOverview[]> {
  const ids = audits.map(({ id }) => id);
  const collections = await toldOfEach(services, ids, ({ length }) => length === 1);
  const known = new Map(facts.map((one) => [one.id, one]));
  return audits.flatMap((audit) => {
    const facts = known.get(audit.id);
    return facts ? [{ audit, facts, collections: collections.get(audit.id) ?? [] }] : [];
  });
}

async function toldOfEach(
  services: Services,
  ids: readonly string[],
  isCounted: (collections: readonly Collection[]) => boolean,
): Promise<ReadonlyMap<string, AuditOverview['collections']>> {
  const { store } = services;
  const all = inReadingOrder(await store.collections.ofAudits(ids));
  const collections = grouped(all, ({ auditId }) => auditId);
  const counted = collections.flatMap(([, ones]) => (isCounted(ones) ? ones : []));
  const told = await answeredOfEach(store, counted, today(services));
  const answered = new Map(counted.map(({ id }, i) => [id, told[i]]));
  return new Map(
    collections.map(([id, ones]) => [
      id,
      ones.map((collection) => ({ collection, answered: answered.get(collection.id) })),
    ]),
  );
}
