/** A collection is opened, closed or removed: what that means is said first, and then it is done. */
import { disclosedOf } from '../../reports/register/disclosing.ts';
import { isWarned } from '../../surveys/answering/fair-play/flood-warning.ts';
import { answeredOf } from '../../surveys/audits/answered.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { needsLinkReason } from '../../surveys/audits/cards-or-link.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import {
  type CommissionStatus,
  commissionOf,
  lackingToOpen,
  openCollections,
} from '../../surveys/audits/commissioning.ts';
import { overlappingOf } from '../../surveys/audits/overlapping.ts';
import { removeCollection } from '../../surveys/audits/removing.ts';
import { textsLacking } from '../../surveys/audits/texts.ts';
import { mustWait, waiting } from '../../surveys/audits/waiting.ts';
import { canBeAnswered } from '../../surveys/languages.ts';
import {
  type Confirmed,
  closingWaitsPage,
  confirmingPage,
  openingLacksPage,
} from '../../views/collecting/confirming.ts';
import { openingOutlook } from '../../views/collecting/planned-outlook.ts';
import type { OutlookBox } from '../../views/outlook-box.ts';
import { linkedApart } from '../heavy/heavy.ts';
import { revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';

type InCollection = Context<'collection'>;

export const confirmOpening: Handler<'collection'> = async (context) => {
  const commission = await commissionOf(context.store, context.audit.id);
  return (
    (await notYet(context, commission, 200)) ??
    confirm(context, 'opening', { outlook: await outlookOf(context), commission })
  );
};

export const confirmRemoval: Handler<'collection'> = (context) => confirm(context, 'removal');

export const confirmClosing: Handler<'collection'> = async (context) =>
  (await waitsFirst(context, 200)) ??
  confirm(context, 'closing', { overlapping: await overlappingIn(context) });

type Told = Pick<Parameters<typeof confirmingPage>[1], 'outlook' | 'overlapping' | 'commission'>;

async function confirm(context: InCollection, kind: Confirmed, told: Told = {}): Promise<Reply> {
  const { store, collection, today } = context;
  const answered = await answeredOf(store, collection, today);
  return confirmingPage(kind, { ...context, answered, ...told });
}

/** What will be told, while it can still be put right. */
async function outlookOf(context: InCollection): Promise<OutlookBox | undefined> {
  const { store, collection } = context;
  const version =
    collection.version === undefined ? undefined : await store.versions.byId(collection.version);
  const { questionnaire: asked, overlaps } = await overlappingIn(context);
  return openingOutlook({ ...context, asked, overlaps, designId: version?.designId });
}

/** Where the same people are asked the same. While it is planned it would open today. */
async function overlappingIn({ store, collection, today, person }: InCollection) {
  const questionnaire = await askedBy(store, collection);
  const asking = { ...collection, openedOn: collection.openedOn ?? today, questionnaire };
  return { questionnaire, overlaps: await overlappingOf(store, asking, person) };
}

export const openCollection: Handler<'collection'> = async (context) => {
  const { store, collection, audit, today, form } = context;
  const refused = await notYet(context, await commissionOf(store, audit.id), 409);
  if (refused) return refused;
  const seen = { ...collection, revision: revisionIn(form) };
  await openCollections(store, [seen], audit, today);
  return redirect(
    `/collections/${collection.id}`,
    `collections.notices.opened${collection.access === 'codes' ? '-codes' : ''}`,
  );
};

async function notYet(
  context: InCollection,
  commission: CommissionStatus,
  status: number,
): Promise<Reply | undefined> {
  const lacking = lackingToOpen(commission);
  if (lacking.length > 0) return page(openingLacksPage({ ...context, lacking }), status);
  return (await inNoLanguage(context)) ?? withoutReason(context) ?? withoutWords(context);
}

/** Instead of opening where nobody would read who asks and whom to call: where that is written. */
function withoutWords({ audit, collection }: InCollection): Reply | undefined {
  if (textsLacking(audit).length === 0 && audit.commissioner !== '') return undefined;
  return redirect(`/audits/${audit.id}/texts?opening=${collection.id}`, 'audits.texts.needed');
}

/** Instead of opening what nobody could answer: it was approved before that was asked of versions. */
async function inNoLanguage({ store, collection }: InCollection): Promise<Reply | undefined> {
  if (canBeAnswered(await askedBy(store, collection))) return undefined;
  return redirect(`/collections/${collection.id}`, 'collections.notices.no-language');
}

/** Instead of opening a link to few without a word about why it is no card: where that is written. */
function withoutReason({ collection }: InCollection): Reply | undefined {
  if (!needsLinkReason(collection) || collection.openLinkReason !== undefined) return undefined;
  return redirect(`/collections/${collection.id}/settings`, 'collections.notices.link-reason');
}

export const closeCollection: Handler<'collection'> = async (context) => {
  const { collection, form } = context;
  const waits = await waitsFirst(context, 409);
  if (waits) return waits;
  await closeAndDisclose(context, { ...collection, revision: revisionIn(form) });
  return redirect(`/collections/${collection.id}`, 'collections.notices.closed');
};

/** What may be told is kept at once, so that nothing reads the answers later. */
export async function closeAndDisclose(
  { store, today }: Pick<InCollection, 'store' | 'today'>,
  collection: Collection,
): Promise<void> {
  await close(store, collection, today);
  const closed = await store.collections.byId(collection.id);
  if (closed?.nature === 'anonymous') await disclosedOf(store, closed, linkedApart);
}

export const removePlanned: Handler<'collection'> = async ({ store, collection, audit, form }) => {
  await removeCollection(store, collection.id, revisionIn(form));
  return redirect(`/audits/${audit.id}`, 'collections.notices.removed');
};

/** Instead of closing, while sheets or quarantined answers wait. What comes in between is refused by `close` itself. */
async function waitsFirst(context: InCollection, status: number): Promise<Reply | undefined> {
  const { store, collection, today } = context;
  const all = await waiting(store, collection.id);
  const isTold = status === 409 || isWarned(collection, today);
  // Only closing itself says so before the day after: looking at the page is not to work as a counter.
  const waits = { ...all, quarantined: all.quarantined && isTold };
  if (!mustWait(waits)) return undefined;
  if (waits.quarantined && !isWarned(collection, today))
    await store.collections.setFloodWarning(collection.id, true);
  return page(closingWaitsPage({ ...context, waiting: waits }), status);
}
