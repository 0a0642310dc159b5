/** The county as a table: each service with its audit, for those of FoU who are in it. */
import { compile } from '../../reports/compiling.ts';
import { byPlace } from '../../reports/county/rows.ts';
import type { Unit } from '../../reports/report.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { grouped } from '../../surveys/grouping.ts';
import { mostPressing } from '../../surveys/steps/pressing.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { type CountyLine, countyPage } from '../../views/county/overview.ts';
import { releasedOf } from '../composing/shown-collections.ts';
import { factsOf } from '../http/audit-place.ts';
import type { Context, Handler } from '../http/route.ts';

export const showCounty: Handler = async (context) => {
  const { store, person, today } = context;
  const audits = await store.audits.withMember(person.id);
  const facts = new Map((await factsOf(context)).map((one) => [one.id, one]));
  const collections = inReadingOrder(await store.collections.ofAudits(audits.map(({ id }) => id)));
  const units = await unitsOf(context, audits, collections);
  const latest = latestOf(collections, audits);
  const lines = (await store.services.list())
    .filter(({ joins }) => joins === undefined)
    .sort(byPlace)
    .map((service): CountyLine => {
      const collection = latest.get(service.id);
      const audit = audits.find(({ id }) => id === collection?.auditId);
      const known = audit && facts.get(audit.id);
      if (!collection || !known) return { service, audited: undefined };
      const waits = mostPressing([known], person, today)?.key;
      return { service, audited: { audit, facts: known, collection, unit: units.get(collection.id), waits } };
    });
  return countyPage({ ...context, lines });
};

/** What those who get support were asked last at each service; of one that is joined by others it is told of each part. */
function latestOf(collections: readonly Collection[], audits: readonly Audit[]) {
  const age = (one: Collection) => audits.findIndex(({ id }) => id === one.auditId);
  const latest = new Map<string, Collection>();
  for (const one of collections) {
    if (one.audience !== 'user') continue;
    for (const id of [one.service.id, ...(one.service.joins ?? [])]) {
      const before = latest.get(id);
      const isLater =
        !before || age(one) < age(before) || (age(one) === age(before) && one.round > before.round);
      if (isLater) latest.set(id, one);
    }
  }
  return latest;
}

/**
 * What is told of those that are released, by collection: nothing else is handed on. It is kept for as long as the
 * collections are what they were: those who get support are asked anonymously, and what is told of them is never erased.
 */
async function unitsOf(
  { services, store, language, today: madeOn, say }: Context,
  audits: readonly Audit[],
  all: readonly Collection[],
): Promise<ReadonlyMap<string, Unit>> {
  const units = new Map<string, Unit>();
  const ofUsers = all.filter(({ audience, nature }) => audience === 'user' && nature === 'anonymous');
  const ofAudit = new Map(grouped(ofUsers, ({ auditId }) => auditId));
  for (const audit of audits) {
    const { collections } = await releasedOf(store, ofAudit.get(audit.id) ?? []);
    if (collections.length === 0) continue;
    const work = async () => (await compile({ store, audit, collections, language, madeOn, say })).units;
    const revised = { id: audit.id, revision: JSON.stringify(collections) };
    for (const unit of await services.told(revised, language, work)) units.set(unit.key, unit);
  }
  return units;
}
