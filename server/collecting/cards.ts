/** Cards to cut: made once by a press, however often it is pressed, and fetched from the page that tells of them. */
import { type Batch, bytesOf, isFresh, makeBatchToken } from '../../surveys/answering/codes/batch.ts';
import { areKept, codeDigestOf, keepOnce } from '../../surveys/answering/codes/cards.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { cardsForm, readCards, type Wanted } from '../../surveys/audits/handing-out.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import type { Typed } from '../../views/fields.ts';
import { cardsPage, sheetAddress } from '../../views/handing-out/cards.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import type { Services } from '../services.ts';
import { pdf } from './handing-out.ts';
import { makeCards } from './handouts.ts';

type InCollection = Context<'collection'>;

export const showCards: Handler<'collection'> = (context) => cardsView(context);

async function cardsView(context: InCollection, typed?: Typed) {
  const { services, store, collection, today, query } = context;
  const questionnaire = await askedBy(store, collection);
  const made = await store.codes.count(collection.id);
  const token = makeBatchToken(today, services.random);
  const batch = String(query('batch') ?? '');
  const wanted = readCards(formOf(context, languagesOf(questionnaire)), languagesOf(questionnaire));
  const ready = isFresh(batch, today) && wanted.ok ? { batch, wanted: wanted.value } : undefined;
  return cardsPage({ ...context, questionnaire, made, token, ready, typed });
}

/** What the address says of how many in each language. */
function formOf({ query }: InCollection, languages: readonly string[]): Fields {
  const names = Object.keys(cardsForm(languages).fields);
  return new Map(names.map((name) => [name, [String(query(name) ?? '')]]));
}

/**
 * Nothing is kept unless the whole file can be made. With the open link there are no codes, and the file is the reply; with
 * codes it is fetched from the page that this leads to, as long as the token is fresh.
 */
export const takeCards: Handler<'collection'> = async (context) => {
  const { store, collection, today, form, notify } = context;
  const questionnaire = await askedBy(store, collection);
  const wanted = readCards(form, languagesOf(questionnaire));
  if (!wanted.ok) return cardsView(context, { form, problems: wanted.problems });
  const token = field(form, 'batch');
  if (collection.access === 'link') return sheet(context, (await make(context, token, wanted.value)).file);
  const { codes } = await make(context, token, wanted.value);
  const kept = isFresh(token, today)
    ? await keepOnce(store, collection.id, codes, Number(field(form, 'seen')))
    : 'changed';
  if (kept === 'changed')
    return page(await cardsView(context, { form, problems: [await madeMeanwhile(context)] }), 409);
  if (kept === 'added') notify('cards.made', { count: codes.length });
  return redirect(`/collections/${collection.id}/cards${sheetAddress(token, wanted.value)}`);
};

/** Somebody, maybe the same person in another window, has made cards since the page was shown. */
async function madeMeanwhile({ store, collection }: InCollection) {
  const [language = 'sv'] = languagesOf(await askedBy(store, collection));
  const count = await store.codes.count(collection.id);
  return { field: `cards-${language}`, message: 'cards.made-meanwhile', values: { count } };
}

/** The sheet once more, for whoever made it. Refuses ('not-found') cards that were never made, or not lately. */
export const sendCards: Handler<'collection'> = async (context) => {
  const { store, collection, today, query } = context;
  const questionnaire = await askedBy(store, collection);
  const languages = languagesOf(questionnaire);
  const wanted = readCards(formOf(context, languages), languages);
  const token = String(query('batch') ?? '');
  if (!wanted.ok || !isFresh(token, today)) throw new Failure('not-found', 'cards of this address');
  const { file, codes } = await make(context, token, wanted.value);
  const digests = codes.map(codeDigestOf).sort();
  if (!(await areKept(store, collection.id, digests)))
    throw new Failure('not-found', 'cards of this address');
  return sheet(context, file);
};

async function make(
  { services, store, audit, collection, person }: InCollection,
  token: string,
  wanted: readonly Wanted<InterfaceLanguage>[],
) {
  const questionnaire = await askedBy(store, collection);
  const random = codesOf(services, { collectionId: collection.id, personId: person.id, token }, wanted);
  const made = await makeCards(services, [{ about: { audit, collection, questionnaire }, wanted, random }]);
  return { file: made.file, codes: made.codes[0] ?? [] };
}

/** What the codes of one press are made of. */
export function codesOf(
  { sessionSecret }: Pick<Services, 'sessionSecret'>,
  batch: Omit<Batch, 'counts'>,
  wanted: readonly Wanted<string>[],
): Services['random'] {
  return bytesOf(sessionSecret, { ...batch, counts: wanted.map(({ language, count }) => [language, count]) });
}

function sheet({ collection, say }: InCollection, file: Buffer): Reply {
  return pdf(file, say('cards.file', { service: collection.service.name }), false);
}
