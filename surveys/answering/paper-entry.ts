/** Paper sheets, typed in by one person and then by another; only what both agree on becomes answers. */
import type { Collection } from '../audits/collection.ts';
import { Failure } from '../failures.ts';
import type { Questionnaire } from '../questionnaires/definition.ts';
import type { Store } from '../storage.ts';
import { keepAnswers } from './keeping.ts';
import { sealSheet, unsealSheet } from './paper-sealing.ts';
import { differences, onItsRoute, type TypedSheet } from './paper-typing.ts';
import type { Sheet } from './storage.ts';

export interface PaperDesk {
  readonly store: Store;
  /** From `sheetKeyOf`. */
  readonly key: Buffer;
  readonly random: (bytes: number) => Buffer;
}

/** What is typed in, of what, and by whom (the id of a person of staff). */
export interface Entry {
  readonly collection: Pick<Collection, 'id' | 'nature'>;
  readonly questionnaire: Questionnaire;
  readonly person: string;
  readonly typed: TypedSheet;
}

/**
 * Keeps a first entry sealed and returns the number to write on the sheet: the lowest that no waiting sheet has, so that
 * it says nothing of how many there have been. Refuses ('closed') when the collection is not open.
 */
export async function enterFirst({ store, key, random }: PaperDesk, entry: Entry): Promise<number> {
  const { collection, questionnaire, person, typed } = entry;
  const { sheet } = onItsRoute(questionnaire, typed);
  const nonce = random(12);
  return store.inTransaction(async (inside) => {
    // The row's lock also keeps two first entries from taking one number.
    await admitted(inside, collection.id);
    const number = lowestFree(await inside.sheets.ofCollection(collection.id));
    const which = { collectionId: collection.id, number };
    await inside.sheets.add({ ...which, sealed: sealSheet(sheet, which, key, nonce), enteredBy: person });
    return number;
  });
}

/**
 * The first entry of a sheet, for whoever types it in again. Refuses ('not-found') a number that does not wait, and
 * ('not-allowed') the person who typed it in first: two pairs of eyes are the point.
 */
export async function firstEntry(
  { store, key }: Pick<PaperDesk, 'store' | 'key'>,
  collectionId: string,
  number: number,
  person: string,
): Promise<TypedSheet> {
  const sheet = await store.sheets.find(collectionId, number);
  if (!sheet) throw new Failure('not-found', `sheet ${number}`);
  if (sheet.enteredBy === person) throw new Failure('not-allowed', `sheet ${number}, by the same person`);
  return unsealSheet(sheet.sealed, sheet, key);
}

/**
 * Compares a second entry with the first. Where they agree the answers are stored and the sheet is erased, in one
 * transaction, and nothing tells afterwards who typed them in. Otherwise nothing is stored: the keys that differ are
 * returned, `helpField` among them. Refuses as `firstEntry`, and ('closed') when the collection is not open.
 */
export async function enterSecond(desk: PaperDesk, entry: Entry, number: number): Promise<readonly string[]> {
  const { collection, questionnaire, typed } = entry;
  return desk.store.inTransaction(async (inside) => {
    await admitted(inside, collection.id);
    const first = await firstEntry({ ...desk, store: inside }, collection.id, number, entry.person);
    const { sheet } = onItsRoute(questionnaire, typed);
    const differing = differences(questionnaire, first, sheet);
    if (differing.length === 0) await keep(inside, entry, number, sheet);
    return differing;
  });
}

/**
 * Stores a sheet as the second person settled it with the paper in hand, whatever the first entry said. Refuses as
 * `enterSecond`.
 */
export async function settleSheet(desk: PaperDesk, entry: Entry, number: number): Promise<void> {
  await desk.store.inTransaction(async (inside) => {
    await admitted(inside, entry.collection.id);
    await firstEntry({ ...desk, store: inside }, entry.collection.id, number, entry.person);
    await keep(inside, entry, number, onItsRoute(entry.questionnaire, entry.typed).sheet);
  });
}

async function keep(
  inside: Store,
  entry: Entry,
  number: number,
  { answers, help }: TypedSheet,
): Promise<void> {
  const told = entry.collection.nature === 'anonymous' ? help : undefined;
  await keepAnswers(inside, entry, answers, { way: 'paper', help: told });
  await inside.sheets.erase(entry.collection.id, number);
}

async function admitted(inside: Store, collectionId: string): Promise<void> {
  if (!(await inside.collections.admit(collectionId))) throw new Failure('closed', 'paper after closing');
}

function lowestFree(sheets: readonly Pick<Sheet, 'number'>[]): number {
  const taken = new Set(sheets.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
