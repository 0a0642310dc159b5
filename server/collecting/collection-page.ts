/** The page of a collection, and the QR code of its link. */
import { answeredOf } from '../../surveys/audits/answered.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { changeSettings, readSettings } from '../../surveys/audits/changing-collection.ts';
import { askedWith } from '../../surveys/audits/taking-version.ts';
import { Failure } from '../../surveys/failures.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { calledAt } from '../../surveys/records/calling.ts';
import { collectionPage } from '../../views/collecting/collection.ts';
import { settingsPage } from '../../views/collecting/settings.ts';
import { versionName } from '../../views/designing/approving/version.ts';
import type { View } from '../../views/engine.ts';
import type { Typed } from '../../views/fields.ts';
import { bodyOf, versionAsked } from '../designing/approved.ts';
import { factsIn, nextIn } from '../http/audit-place.ts';
import { field, revisionIn } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { baseUrl, timeOfDay } from '../services.ts';
import { qrCode } from './qr-codes.ts';

export const showCollection: Handler<'collection'> = (context) => collectionView(context);

export const showLinkAsQr: Handler<'collection'> = (context) => qrCode(linkOf(context), 'qr.svg');

/** `typed` is what was wrong with how many have been handed out. */
export async function collectionView(context: Context<'collection'>, typed?: Typed): Promise<View> {
  const { store, collection, today } = context;
  const questionnaire = await askedBy(store, collection);
  const facts = await factsIn(context);
  return collectionPage({
    ...context,
    questionnaire,
    facts,
    next: facts && (await nextIn(context, [facts], [context.audit])),
    asking: await versionAsked(store, collection, questionnaire),
    answered: await answeredOf(store, collection, today),
    people: collection.amendments.length > 0 ? await store.people.list() : [],
    cards: await store.codes.count(collection.id),
    link: linkOf(context),
    typed,
  });
}

function linkOf({ services, collection }: Context<'collection'>): string {
  return `${baseUrl(services.config)}/a/${collection.code}`;
}

export const showSettings: Handler<'collection'> = (context) => settingsPage(context);

export const saveSettings: Handler<'collection'> = async (context) => {
  const { store, collection, person, today, form } = context;
  const read = readSettings(form, context);
  if (!read.ok) return settingsPage({ ...context, typed: { form, problems: read.problems } });
  const seen = { ...collection, revision: revisionIn(form) };
  await changeSettings(store, seen, read.value, { by: person.id, on: today });
  const saved = form.has('auto') ? await store.collections.byId(collection.id) : undefined;
  if (saved) return settingsPage({ ...context, collection: saved, savedAt: timeOfDay(context.services) });
  return redirect(
    `/collections/${collection.id}`,
    `collections.notices.changed${collection.status === 'open' ? '-open' : ''}`,
  );
};

/** Refuses ('conflict') a version that is not the newest of those questions, or that does not fit what was chosen. */
export const takeVersion: Handler<'collection'> = async ({ store, audit, collection, form, say }) => {
  const asked = await askedBy(store, collection);
  const asking = await versionAsked(store, collection, asked);
  const newer = asking?.newer;
  if (!newer || newer.version.id !== field(form, 'version') || newer.misfits.length > 0)
    throw new Failure('conflict', `version ${field(form, 'version')} for collection ${collection.id}`);
  const before = await bodyOf(store, asking.version);
  const { form: length } = collection;
  const { service } = collection;
  const term = (await calledAt(store, [service.id], audit.term))(service.id);
  const next = askedWith(newer.questionnaire, { form: length, term }, asked, before);
  await store.inTransaction(async ({ questionnaires, collections }) => {
    const digest = digestOf(next);
    await questionnaires.freeze(digest, next);
    const taken = await collections.setVersion(collection.id, revisionIn(form), newer.version.id, digest);
    if (!taken) throw new Failure('conflict', `collection ${collection.id} was changed meanwhile`);
  });
  return redirect(`/collections/${collection.id}`, 'approving.asked.taken', {
    version: versionName(newer.version, say),
  });
};
