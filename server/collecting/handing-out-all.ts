/** Every way in of an audit on one page: links, posters, and the cards of all collections in one file. */
import { isFresh, makeBatchToken } from '../../surveys/answering/codes/batch.ts';
import { areKept, codeDigestOf, keepOnce } from '../../surveys/answering/codes/cards.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { readAllCards } from '../../surveys/audits/handing-out.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { inReadingOrder } from '../../views/collection-names.ts';
import type { Typed } from '../../views/fields.ts';
import {
  type HandedOutCollection,
  handingOutPage,
  namesOf,
} from '../../views/handing-out/handing-out-all.ts';
import { field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { baseUrl } from '../services.ts';
import { codesOf } from './cards.ts';
import { pdf } from './handing-out.ts';
import { type CardsAsked, makeCards } from './handouts.ts';
import { actOn } from './opening-all.ts';

type InAudit = Context<'audit'>;

export const showHandingOut: Handler<'audit'> = (context) => shown(context);

async function shown(context: InAudit, typed?: Typed) {
  const { services, today, query } = context;
  const collections = await open(context);
  const batch = String(query('batch') ?? '');
  const read = readWanted(queried(context, collections), collections);
  const ready = isFresh(batch, today) && read.ok ? { batch, ...read.value } : undefined;
  const token = makeBatchToken(today, services.random);
  return handingOutPage({ ...context, collections, token, ready, typed });
}

/** All or nothing, as with those of one collection; whoever presses twice has the same cards. */
export const takeAllCards: Handler<'audit'> = async (context) => {
  const { store, audit, today, form, notify } = context;
  const collections = await open(context);
  const read = readWanted(form, collections);
  if (!read.ok) return shown(context, { form, problems: read.problems });
  const token = field(form, 'batch');
  if (!isFresh(token, today)) return shown(context, { form, problems: [] });
  const asked = askedOf(context, collections, token, read.value);
  const { codes } = await makeCards(context.services, asked);
  const kept = await store.inTransaction(async (inside) => {
    for (const [i, { about }] of asked.entries()) {
      if (about.collection.access === 'codes') await keepOnce(inside, about.collection.id, codes[i] ?? []);
      await inside.acts.add(actOn('cards-made', context, about.collection));
    }
    return codes.flat().length;
  });
  notify('cards.made', { count: kept === 0 ? totalOf(read.value.counts) : kept });
  return redirect(`/audits/${audit.id}/handing-out${addressOf(token, read.value)}`);
};

/** The file once more, for whoever made it. Refuses ('not-found') cards that were never made, or not lately. */
export const sendAllCards: Handler<'audit'> = async (context) => {
  const { services, store, audit, today, query, say } = context;
  const collections = await open(context);
  const token = String(query('batch') ?? '');
  const read = readWanted(queried(context, collections), collections);
  if (!read.ok || !isFresh(token, today)) throw new Failure('not-found', 'cards of this address');
  const asked = askedOf(context, collections, token, read.value);
  const { file, codes } = await makeCards(services, asked);
  for (const [i, { about }] of asked.entries()) {
    const digests = (codes[i] ?? []).map(codeDigestOf).sort();
    if (digests.length > 0 && !(await areKept(store, about.collection.id, digests)))
      throw new Failure('not-found', 'cards of this address');
  }
  return pdf(file, say('cards.file', { service: audit.title }), false);
};

type Wanted = Extract<ReturnType<typeof readAllCards>, { readonly ok: true }>['value'];

function readWanted(form: Fields, collections: readonly HandedOutCollection[]) {
  const { ids, languages } = namesOf(collections);
  return readAllCards(form, ids, languages);
}

/** What the address says of them, as a form. */
function queried({ query }: InAudit, collections: readonly HandedOutCollection[]): Fields {
  const names = [...namesOf(collections).ids.map((id) => `cards-${id}`), 'language'];
  return new Map(names.map((name) => [name, [String(query(name) ?? '')]]));
}

function addressOf(batch: string, { language, counts }: Wanted): string {
  const each = [...counts].map(([id, count]) => [`cards-${id}`, String(count)] as [string, string]);
  return `?${new URLSearchParams([['batch', batch], ['language', language], ...each])}`;
}

function askedOf(
  { services, audit, person }: InAudit,
  collections: readonly HandedOutCollection[],
  token: string,
  { language, counts }: Wanted,
): readonly CardsAsked[] {
  return collections.flatMap(({ collection, questionnaire }) => {
    const count = counts.get(collection.id) ?? 0;
    const offered = languagesOf(questionnaire);
    const its = offered.find((one) => one === language) ?? offered[0] ?? ('sv' as InterfaceLanguage);
    const wanted = count > 0 ? [{ language: its, count }] : [];
    const random = codesOf(services, { collectionId: collection.id, personId: person.id, token }, wanted);
    return wanted.length > 0 ? { about: { audit, collection, questionnaire }, wanted, random } : [];
  });
}

function totalOf(counts: Wanted['counts']): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Those that can still be handed out, open or about to be. */
async function open({ services, store, audit }: InAudit): Promise<readonly HandedOutCollection[]> {
  const all = inReadingOrder(await store.collections.ofAudit(audit.id));
  const found: HandedOutCollection[] = [];
  for (const collection of all.filter(({ status }) => status !== 'closed'))
    found.push({
      collection,
      questionnaire: await askedBy(store, collection),
      made: await store.codes.count(collection.id),
      link: `${baseUrl(services.config)}/a/${collection.code}`,
    });
  return found;
}
