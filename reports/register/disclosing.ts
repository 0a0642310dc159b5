/**
 * What may be told of closed collections: worked out once of their answers, checked against all that was told before, and
 * kept for good. Nothing else reads the answers of anonymous collections (disclosure.md, rules 6 and 8).
 */

import { leastAnswered } from '../../surveys/audits/cards-or-link.ts';
import type { Collection, Edition } from '../../surveys/audits/collection.ts';
import { opensFirst, overlaps, sameQuestions, sharingPeople } from '../../surveys/audits/overlap.ts';
import { hasResults } from '../../surveys/audits/people.ts';
import type { RegisterEntry } from '../../surveys/audits/storage.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import type { UnitTables } from '../disclosure/disclosed.ts';
import { besideFirst } from '../disclosure/edition.ts';
import { firstEditionOf } from '../disclosure/first-edition.ts';
import { type Earlier, restricted } from '../disclosure/restricted.ts';
import { discloseUnit } from '../disclosure/unit.ts';
import { tally } from '../tally.ts';
import { type Linking, linked, linkedHere } from './linking.ts';

type Keeping = Pick<Store, 'register' | 'responses' | 'questionnaires' | 'services' | 'collections'>;

/** So often it is tried again where others keep theirs at the same moment. */
const tries = 50;

/**
 * The tables of a closed anonymous collection, out of the register. Where none are kept they are made and kept: whoever
 * asks twice, or at once, gets the same. Refuses ('conflict') one that is not closed and anonymised, or is named, and
 * ('expired') one whose answers were erased before anything was kept. `linking` is asked only where other collections of the
 * same people leave something at stake.
 */
export async function disclosedOf(
  store: Keeping,
  collection: Collection,
  linking: Linking = linkedHere,
): Promise<UnitTables> {
  const kept = await store.register.find(collection.id, 2);
  if (kept) return tablesIn(kept);
  if (collection.erasedOn !== undefined)
    throw new Failure('expired', `the answers of collection ${collection.id} have been erased`);
  if (!hasResults(collection) || collection.nature === 'named')
    throw new Failure('conflict', `collection ${collection.id} has no tables`);
  await keepFirstEdition(store, collection);
  return keep(store, collection, 2, await tablesOf(store, collection), linking);
}

/** Those of which something can be told still: where the answers have been erased, those whose tables were kept before. */
export async function withTables(
  { register }: Pick<Store, 'register'>,
  collections: readonly Collection[],
): Promise<readonly Collection[]> {
  const erased = collections.filter(({ erasedOn }) => erasedOn !== undefined).map(({ id }) => id);
  if (erased.length === 0) return collections;
  const kept = new Set((await register.ofCollections(erased)).map(({ collectionId }) => collectionId));
  return collections.filter(({ id, erasedOn }) => erasedOn === undefined || kept.has(id));
}

/**
 * Keeps the tables of every closed collection that has none yet, those that closed first before the others. Called at
 * start and once a day, for what a stop in the middle of closing left undone and for those from before there was a register.
 */
export async function discloseAll(store: Keeping, linking: Linking = linkedHere): Promise<void> {
  const closed = (await store.collections.list()).filter(
    (one) => hasResults(one) && one.nature === 'anonymous',
  );
  const kept = new Set(
    (await store.register.ofCollections(closed.map(({ id }) => id))).map((one) => one.collectionId),
  );
  const missing = closed
    .filter(({ id }) => !kept.has(id))
    .sort((a, b) => (daysOf(a).closedOn < daysOf(b).closedOn ? -1 : 1));
  for (const collection of missing) await keepFirstEdition(store, collection);
  for (const collection of missing) await disclosedOf(store, collection, linking);
}

/** What was told of it before there was a register, as it was told. */
async function keepFirstEdition(store: Keeping, collection: Collection): Promise<void> {
  if (!collection.toldByFirst || (await store.register.find(collection.id, 1))) return;
  const { questionnaire, counted, methods } = await countedIn(store, collection);
  const { k } = collection;
  await keep(store, collection, 1, {
    questionnaire,
    tables: firstEditionOf({ questionnaire, tally: counted, methods, k }),
  });
}

interface Made {
  readonly questionnaire: Questionnaire;
  readonly tables: UnitTables;
}

async function tablesOf(store: Keeping, collection: Collection): Promise<Made> {
  const { questionnaire, counted, methods } = await countedIn(store, collection);
  const { k, kCut, edition } = collection;
  const unit = { questionnaire, tally: counted, methods, k, kCut, edition };
  const tables = discloseUnit({ ...unit, leastAnswered: leastAnswered(collection) });
  const first = await store.register.find(collection.id, 1);
  return { questionnaire, tables: first ? besideFirst(tables, tablesIn(first)) : tables };
}

async function countedIn({ questionnaires, responses }: Keeping, { id, questionnaire: digest }: Collection) {
  const questionnaire = await questionnaires.frozen(digest);
  if (!questionnaire) throw new Error(`no frozen questionnaire for collection ${id}`);
  const counted = await tally(questionnaire, responses.each(id));
  return { questionnaire, counted, methods: await responses.methods(id) };
}

/**
 * Two that keep at once would not see each other: the place in the order is taken before what is earlier is read, and
 * whoever finds it taken begins again.
 */
async function keep(
  store: Keeping,
  collection: Collection,
  edition: Edition,
  { questionnaire, tables }: Made,
  linking: Linking = linkedHere,
): Promise<UnitTables> {
  const { id, service, audience, questionnaire: digest, k, kCut } = collection;
  for (let attempt = 0; attempt < tries; attempt++) {
    const kept = await store.register.find(id, edition);
    if (kept) return tablesIn(kept);
    const position = (await store.register.last()) + 1;
    const earlier = edition === 1 ? [] : await earlierThan(store, collection, questionnaire);
    const alone = restricted(tables, { questionnaire, k, kCut }, earlier);
    const fresh = { collection, ...daysOf(collection), questionnaire, tables: alone };
    const left = edition === 1 ? alone : await linked(store, fresh, linking);
    const about = { collectionId: id, edition, serviceId: service.id, audience, questionnaire: digest };
    const entry = { ...about, position, ...daysOf(collection), answered: left.answered };
    if (await isAdded(store, { ...entry, tables: JSON.stringify(left) })) return left;
  }
  throw new Failure('conflict', `the tables of collection ${id} could not be kept`);
}

async function isAdded({ register }: Keeping, entry: RegisterEntry): Promise<boolean> {
  try {
    await register.add(entry);
    return true;
  } catch (error) {
    if (error instanceof Failure && error.kind === 'conflict') return false;
    throw error;
  }
}

/**
 * All that was told of the same people before anything was told of this collection, and the overlapping collections that
 * opened before it and have not told anything yet: whoever closed first could else have all of the questions (rule 6).
 */
async function earlierThan(
  { register, services, questionnaires, collections }: Keeping,
  collection: Collection,
  questionnaire: Questionnaire,
): Promise<readonly Earlier[]> {
  const { id, service, audience } = collection;
  const ids = sharingPeople(service, await services.list());
  const entries = await register.ofServices(ids, audience);
  const first = new Map<string, number>();
  for (const { collectionId, position } of entries)
    first.set(collectionId, Math.min(position, first.get(collectionId) ?? position));
  const mine = first.get(id) ?? Number.POSITIVE_INFINITY;
  const earlier: Earlier[] = [];
  for (const entry of entries) {
    const there = await questionnaires.frozen(entry.questionnaire);
    if (entry.collectionId === id || !there || (first.get(entry.collectionId) ?? 0) > mine) continue;
    const same = sameQuestions(questionnaire, there);
    earlier.push({ tables: tablesIn(entry), overlaps: overlaps(daysOf(collection), entry), same });
  }
  for (const other of await collections.atServices(ids, audience)) {
    const there = await questionnaires.frozen(other.questionnaire);
    if (first.has(other.id) || !there || !isToTell(other, collection)) continue;
    earlier.push({ tables: undefined, overlaps: true, same: sameQuestions(questionnaire, there) });
  }
  return earlier;
}

function isToTell(other: Collection, collection: Collection): boolean {
  const { status, nature, erasedOn } = other;
  if (status === 'planned' || nature === 'named' || erasedOn !== undefined) return false;
  return opensFirst(other, collection) && overlaps(daysOf(other), daysOf(collection));
}

/** A closed collection has both days; those from before there were any count as being at the same time as all others. */
function daysOf({ openedOn, closedOn }: Collection) {
  return { openedOn: openedOn ?? '0000-01-01', closedOn: closedOn ?? '9999-12-31' };
}

/** What an entry keeps. Only `keep` writes it, of what disclosure has made. */
export function tablesIn({ tables }: Pick<RegisterEntry, 'tables'>): UnitTables {
  return JSON.parse(tables) as UnitTables;
}
