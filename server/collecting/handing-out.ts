/** Ways in, handed out: cards to cut, a poster, and how many have been given one. */
import { keepCodes } from '../../surveys/answering/codes/cards.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { handedOutForm, readCards } from '../../surveys/audits/handing-out.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import type { Typed } from '../../views/fields.ts';
import { cardsPage } from '../../views/handing-out/cards.ts';
import { wordsIn } from '../../views/words.ts';
import { fileNameOf } from '../http/file-names.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { readLanguage } from '../http/language.ts';
import type { Context, Handler } from '../http/route.ts';
import { collectionView } from './collection-page.ts';
import { makeCards, makePoster } from './handouts.ts';

type InCollection = Context<'collection'>;

export const showCards: Handler<'collection'> = async (context) => page(await cardsView(context));

async function cardsView(context: InCollection, typed?: Typed) {
  const { store, collection } = context;
  const questionnaire = await askedBy(store, collection);
  const made = await store.codes.count(collection.id);
  return cardsPage({ ...context, questionnaire, made, ...(typed && { typed }) });
}

/** Nothing is kept unless the whole file is there, and the codes of a file that nobody has are kept by nobody. */
export const takeCards: Handler<'collection'> = async (context) => {
  const { services, store, audit, collection, form, say, notify } = context;
  const questionnaire = await askedBy(store, collection);
  const wanted = readCards(form, languagesOf(questionnaire));
  if (!wanted.ok) return page(await cardsView(context, { form, problems: wanted.problems }), 422);
  const { file, codes } = await makeCards(services, { audit, collection, questionnaire }, wanted.value);
  if (codes.length > 0) {
    await keepCodes(store, collection.id, codes);
    notify('cards.made', { count: codes.length });
  }
  return pdf(file, say('cards.file', { service: collection.service.name }), false);
};

export const showPoster: Handler<'collection'> = async ({ services, store, audit, collection, query }) => {
  const questionnaire = await askedBy(store, collection);
  const offered = languagesOf(questionnaire);
  const wanted = readLanguage(query('language'));
  const language: InterfaceLanguage = wanted && offered.includes(wanted) ? wanted : (offered[0] ?? 'sv');
  const file = await makePoster(services, { audit, collection, questionnaire }, language);
  return pdf(file, wordsIn(language)('handouts.poster', { service: collection.service.name }), true);
};

export const takeHandedOut: Handler<'collection'> = async (context) => {
  const { store, collection, form, notify } = context;
  const read = checkForm(handedOutForm, form);
  if (!read.ok) return page(await collectionView(context, { form, problems: read.problems }), 422);
  if (!(await store.collections.setHandedOut(collection.id, read.value.handedOut)))
    throw new Failure('closed', `collection ${collection.id}`);
  notify('collections.notices.handed-out');
  return redirect(`/collections/${collection.id}`);
};

function pdf(file: Buffer, name: string, inline: boolean): Reply {
  const fileName = fileNameOf(name, 'pdf');
  return { type: 'application/pdf', fileName, inline, write: async (out) => void out.end(file) };
}
