/** What a service calls its case managers, as its card says it: in the questions that are put there, on screens and paper. */
import { isDeepStrictEqual } from 'node:util';
import type { Called, Term } from '../questionnaires/terms.ts';
import type { Store } from '../storage.ts';
import { serviceCard } from './kinds/service.ts';
import { ofKind } from './record.ts';

/** By id of the service: its own word, where its card has one that can be bent; else the term of the audit. */
export async function calledAt(
  { records }: Pick<Store, 'records'>,
  services: readonly string[],
  term: Term,
): Promise<(service: string) => Called> {
  const cards = ofKind(serviceCard, await records.ofEach(services, [serviceCard.kind]));
  const called = new Map<string, Called>();
  for (const { place, values } of cards) {
    const { term: word, article, several } = values;
    if (word !== undefined && article !== undefined) called.set(place, { term, word, article, several });
  }
  return (service) => called.get(service) ?? term;
}

/** For a preview, which is of no service: the own word where all that an audit has planned to ask use the same. */
export async function calledInAll(
  store: Pick<Store, 'records' | 'collections'>,
  audit: { readonly id: string; readonly term: Term },
): Promise<Called> {
  const services = (await store.collections.ofAudit(audit.id)).map(({ service }) => service.id);
  const [first = audit.term, ...others] = services.map(await calledAt(store, services, audit.term));
  return others.every((other) => isDeepStrictEqual(other, first)) ? first : audit.term;
}
