/** The page of a collection, and the QR code of its link. */
import { answeredOf } from '../../surveys/audits/answered.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { collectionPage } from '../../views/collecting/collection.ts';
import type { View } from '../../views/engine.ts';
import type { Typed } from '../../views/fields.ts';
import { versionAsked } from '../designing/approved.ts';
import { page } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { baseUrl } from '../services.ts';
import { qrCode } from './qr-codes.ts';

export const showCollection: Handler<'collection'> = async (context) => page(await collectionView(context));

export const showLinkAsQr: Handler<'collection'> = (context) => qrCode(linkOf(context), 'qr.svg');

/** `typed` is what was wrong with how many have been handed out. */
export async function collectionView(context: Context<'collection'>, typed?: Typed): Promise<View> {
  const { store, collection, today } = context;
  const questionnaire = await askedBy(store, collection);
  return collectionPage({
    ...context,
    questionnaire,
    asking: await versionAsked(store, collection, questionnaire),
    answered: await answeredOf(store, collection, today),
    people: collection.amendments.length > 0 ? await store.people.list() : [],
    cards: await store.codes.count(collection.id),
    link: linkOf(context),
    ...(typed && { typed }),
  });
}

function linkOf({ services, collection }: Context<'collection'>): string {
  return `${baseUrl(services.config)}/a/${collection.code}`;
}
