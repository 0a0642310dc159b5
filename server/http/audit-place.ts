/** Where an audit is, and what to do next in it: the first thing on each of its pages, for whoever is signed in. */
import { hasUnsorted } from '../../surveys/analysing/next-text.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Actor } from '../../surveys/audits/members.ts';
import type { Action } from '../../surveys/audits/people.ts';
import { listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { grouped } from '../../surveys/grouping.ts';
import { mostPressing, type Pressing } from '../../surveys/steps/pressing.ts';
import { type AuditFacts, keptKinds } from '../../surveys/steps/steps.ts';
import type { Store } from '../../surveys/storage.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import type { PageContext } from '../../views/shell.ts';
import { asksOf, type NextStep, nextStep } from '../../views/steps/next-step.ts';
import { placeModel } from '../../views/steps/place.ts';
import type { WholeReply } from './handle.ts';

interface Asking {
  readonly store: Store;
  readonly person: Actor;
  /** An ISO date. */
  readonly today: string;
}

/** How far each audit that the person is in has come, the newest first. However many they are, they are asked for at once. */
export async function factsOf({ store, person, today }: Asking): Promise<readonly AuditFacts[]> {
  const counts = await store.audits.counts(person, today);
  const records = await store.records.ofEach(
    counts.map(({ id }) => id),
    keptKinds,
  );
  const byAudit = new Map(grouped(records, ({ place }) => place));
  return counts.map((one) => ({ ...one, records: byAudit.get(one.id) ?? [] }));
}

export async function factsIn({ store, person, today, audit }: Asking & { readonly audit: Audit }) {
  const counts = await store.audits.countsOf(audit.id, person, today);
  const records = await store.records.ofEach([audit.id], keptKinds);
  return counts && { ...counts, records };
}

/** What presses most in these audits; their collections are looked up where they are not known. */
export async function nextIn(
  { store, person, today }: Asking,
  facts: readonly AuditFacts[],
  audits: readonly Audit[],
  collections?: readonly Collection[],
): Promise<NextStep | undefined> {
  const found = mostPressing(facts, person, today);
  const audit = found && audits.find(({ id }) => id === found.facts.id);
  return audit && nextStep(found, { audit, ...(await lookedUp(store, found, audit.id, collections)) }, today);
}

async function lookedUp(store: Store, found: Pressing, auditId: string, known?: readonly Collection[]) {
  const asks = asksOf(found);
  if (asks === 'designs') return { designs: await listedDesigns(store, [auditId]) };
  if (asks === 'nothing') return {};
  const collections = known ?? inReadingOrder(await store.collections.ofAudit(auditId));
  return { collections, hasUnsorted: found.key === 'release' && (await hasUnsorted(store, auditId)) };
}

type OnPage = Asking &
  Pick<PageContext, 'say' | 'language' | 'may'> & {
    readonly audit?: Audit;
    readonly request: { readonly path: string };
  };

/** A page of an audit with its place; any other reply as it is. What a page has put there itself stays. */
export async function withPlace(context: OnPage, reply: WholeReply, action: Action): Promise<WholeReply> {
  const { audit } = context;
  if (!audit || !('view' in reply) || reply.view.layout !== 'staff' || 'place' in reply.view.model)
    return reply;
  const facts = await factsIn({ ...context, audit });
  if (!facts) return reply;
  // Where something is filled in, or it is asked whether somebody is sure, nothing else calls.
  const isRead = /^(see-|read-)/.test(action);
  const next = isRead ? await nextIn(context, [facts], [audit]) : undefined;
  const place = placeModel({ ...context, audit, path: context.request.path }, facts, next);
  return { ...reply, view: { ...reply.view, model: { ...reply.view.model, place } } };
}
