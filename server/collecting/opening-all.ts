/** Every collection of an audit that can be opened, opened with one press. */
import { askedBy } from '../../surveys/audits/asked.ts';
import { needsLinkReason } from '../../surveys/audits/cards-or-link.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { commissionOf, lackingToOpen, openCollections } from '../../surveys/audits/commissioning.ts';
import { overlappingOf } from '../../surveys/audits/overlapping.ts';
import { canBeAnswered } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { type Opened, openingAllPage, seenOf } from '../../views/collecting/opening-all.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import { actNow } from '../http/recording.ts';
import type { Context, Handler } from '../http/route.ts';

type InAudit = Context<'audit'>;

export const confirmOpeningAll: Handler<'audit'> = async (context) => {
  const planned = await plannedIn(context);
  if (planned.length === 0) return redirect(`/audits/${context.audit.id}`, 'collections.notices.not-planned');
  return openingAllPage({ ...context, planned, lacking: await lackingIn(context) });
};

/** Nothing that was not on the page, or has been changed since. */
export const openAll: Handler<'audit'> = async (context) => {
  const { store, audit, today, form } = context;
  const planned = await plannedIn(context);
  const opened = planned.filter(({ refused }) => !refused).map(({ collection }) => collection);
  const lacking = await lackingIn(context);
  const home = `/audits/${audit.id}`;
  if (opened.length === 0) return redirect(home, 'collections.notices.not-planned');
  if (lacking.length > 0 || field(form, 'revision') !== seenOf(opened))
    return page(openingAllPage({ ...context, planned, lacking }), 409);
  await openCollections(store, opened, audit, today, async (inside) => {
    for (const one of opened) await inside.acts.add(actOn('collection-opened', context, one));
  });
  return redirect(`${home}/handing-out`, 'collections.notices.opened-all', { count: opened.length });
};

/** One of each, as if they had been opened one by one. */
export function actOn(
  kind: 'collection-opened' | 'cards-made',
  { services, person, audit }: InAudit,
  collection: Pick<Collection, 'service'>,
): ReturnType<typeof actNow> {
  return actNow(services, kind, { personId: person.id, auditId: audit.id, what: collection.service.name });
}

async function lackingIn({ store, audit }: InAudit) {
  return lackingToOpen(await commissionOf(store, audit.id));
}

async function plannedIn({ store, audit, person, today }: InAudit): Promise<readonly Opened[]> {
  const all = inReadingOrder(await store.collections.ofAudit(audit.id));
  const planned: Opened[] = [];
  for (const collection of all.filter(({ status }) => status === 'planned')) {
    const questionnaire = await askedBy(store, collection);
    const asking = { ...collection, openedOn: today, questionnaire };
    const overlaps = await overlappingOf(store, asking, person);
    planned.push({ collection, questionnaire, overlaps, refused: refusedFor(collection, questionnaire) });
  }
  return planned;
}

function refusedFor(collection: Collection, questionnaire: Questionnaire): Opened['refused'] {
  if (!canBeAnswered(questionnaire)) return 'no-language';
  const needed = needsLinkReason(collection) && collection.openLinkReason === undefined;
  return needed ? 'link-reason' : undefined;
}
