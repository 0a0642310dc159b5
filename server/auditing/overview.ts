/** Audits as lists and their own pages tell them. However many they are, they are asked for at once. */
import { answeredOfEach } from '../../surveys/audits/answered.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { AuditOverview } from '../../views/auditing/audit-lines.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { type Services, today } from '../services.ts';

/** An audit with what may be told of the answers to each collection. */
export async function auditOverview(services: Services, audit: Audit): Promise<AuditOverview> {
  return (await overviewsOf(services, [audit], () => true))[0] as AuditOverview;
}

/** The same of several, in their order. Answers are told of an audit with one collection, as `auditLine` does. */
export async function auditOverviews(
  services: Services,
  audits: readonly Audit[],
): Promise<readonly AuditOverview[]> {
  return overviewsOf(services, audits, ({ length }) => length === 1);
}

async function overviewsOf(
  services: Services,
  audits: readonly Audit[],
  isCounted: (collections: readonly Collection[]) => boolean,
): Promise<readonly AuditOverview[]> {
  const { store } = services;
  const ids = audits.map(({ id }) => id);
  const collections = byAudit(inReadingOrder(await store.collections.ofAudits(ids)));
  const counted = [...collections.values()].filter(isCounted).flat();
  const told = await answeredOfEach(store, counted, today(services));
  const answered = new Map(counted.map(({ id }, i) => [id, told[i]]));
  const designs = byAudit(await listedDesigns(store, ids));
  const members = await store.members.ofEach(ids);
  const reported = await store.releasedReports.ofAudits(ids);
  return audits.map((audit) => ({
    audit,
    members: members.get(audit.id) ?? [],
    designs: designs.get(audit.id) ?? [],
    hasReport: reported.has(audit.id),
    collections: (collections.get(audit.id) ?? []).map((collection) => ({
      collection,
      answered: answered.get(collection.id),
    })),
  }));
}

function byAudit<T extends { readonly auditId: string }>(things: readonly T[]) {
  return new Map(grouped(things, ({ auditId }) => auditId));
}
