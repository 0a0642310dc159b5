/** Paper sheets, typed in by one person and then by another; only what both agree on becomes answers. */
import type { Collection } from '../../audits/collection.ts';
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Store } from '../../storage.ts';
import { keepAnswers } from '../keeping.ts';
import type { Sheet } from '../storage.ts';
import { markOf, sealSheet, unsealSheet } from './sheet-sealing.ts';
import { differences, onItsRoute, type TypedSheet } from './sheet-typing.ts';

export interface SheetMeans {
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

/** The number of a sheet, and how it came to be: now, before from the same form, or from that with other answers. */
interface Numbered {
  readonly number: number;
  readonly kept: 'now' | 'before' | 'otherwise';
}

/** A sheet as a page showed it. Numbers are used again, so the mark of the first entry says which one had it then. */
export interface SheetMark {
  readonly number: number;
  /** From `markOf`. */
  readonly mark: string;
}

/**
 * Keeps a first entry sealed and returns the number to write on the sheet: the lowest that no waiting sheet has, so that
 * it says nothing of how many there have been. `form` is the digest of the id of the form that was sent, if it had one:
 * while a sheet from it waits, nothing more is kept. A form sent late, when its sheet is reconciled and erased, is a new
 * sheet again: to know it, something would have to be kept of a paper that is done with, and its second entry stops it.
 * Refuses ('closed') when the collection is not open.
 */
export async function enterFirst(
  { store, key, random }: SheetMeans,
  entry: Entry,
  form: string | undefined,
): Promise<Numbered> {
  const { collection, questionnaire, person, typed } = entry;
  const { sheet } = onItsRoute(questionnaire, typed);
  const nonce = random(12);
  return store.inTransaction(async (inside) => {
    // The row's lock also keeps two first entries from taking one number.
    await admitted(inside, collection.id);
    const waiting = await inside.sheets.ofCollection(collection.id);
    const before = form === undefined ? undefined : waiting.find((one) => one.entry === form);
    if (before) return sentBefore({ store: inside, key }, before, entry, sheet);
    const which = { collectionId: collection.id, number: lowestFree(waiting) };
    const sealed = sealSheet(sheet, which, key, nonce);
    await inside.sheets.add({ ...which, sealed, enteredBy: person, entry: form });
    return { number: which.number, kept: 'now' };
  });
}

/** The mark of the sheet that a number is of now. Refuses ('not-found') a number that does not wait. */
export async function seeSheet(
  { store }: Pick<SheetMeans, 'store'>,
  collectionId: string,
  number: number,
): Promise<SheetMark> {
  const sheet = await store.sheets.find(collectionId, number);
  if (!sheet) throw new Failure('not-found', `sheet ${number}`);
  return { number, mark: markOf(sheet.sealed) };
}

/**
 * The first entry of a sheet, for whoever types it in again. Refuses ('not-found') a number that does not wait,
 * ('conflict') one that another sheet has got since it was seen, and ('not-allowed') the person who typed it in first:
 * two pairs of eyes are the point.
 */
export async function firstEntry(
  { store, key }: Pick<SheetMeans, 'store' | 'key'>,
  collectionId: string,
  seen: SheetMark,
  person: string,
): Promise<TypedSheet> {
  const sheet = await sheetSeen(store, collectionId, seen);
  if (sheet.enteredBy === person)
    throw new Failure('not-allowed', `sheet ${seen.number}, by the same person`);
  return unsealSheet(sheet.sealed, sheet, key);
}

/**
 * Compares a second entry with the first. Where they agree the answers are stored and the sheet is erased, in one
 * transaction, and nothing tells afterwards who typed them in. Otherwise nothing is stored: the keys that differ are
 * returned, `helpField` among them. Refuses as `firstEntry`, and ('closed') when the collection is not open.
 */
export async function enterSecond(
  means: SheetMeans,
  entry: Entry,
  seen: SheetMark,
): Promise<readonly string[]> {
  const { collection, questionnaire, typed } = entry;
  return means.store.inTransaction(async (inside) => {
    await admitted(inside, collection.id);
    const first = await firstEntry({ ...means, store: inside }, collection.id, seen, entry.person);
    const { sheet } = onItsRoute(questionnaire, typed);
    const differing = differences(questionnaire, first, sheet);
    if (differing.length === 0) await keep(inside, entry, seen.number, sheet);
    return differing;
  });
}

/**
 * Stores a sheet as the second person reconciled it with the paper in hand, whatever the first entry said. Refuses as
 * `enterSecond`.
 */
export async function reconcileSheet(means: SheetMeans, entry: Entry, seen: SheetMark): Promise<void> {
  await means.store.inTransaction(async (inside) => {
    await admitted(inside, entry.collection.id);
    await firstEntry({ ...means, store: inside }, entry.collection.id, seen, entry.person);
    await keep(inside, entry, seen.number, onItsRoute(entry.questionnaire, entry.typed).sheet);
  });
}

/**
 * Throws away a sheet that waits, whoever typed it in. Refuses ('not-found') and ('conflict') as `firstEntry`, and
 * ('closed') when the collection is not open.
 */
export async function throwAway(
  { store }: Pick<SheetMeans, 'store'>,
  collectionId: string,
  seen: SheetMark,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    await admitted(inside, collectionId);
    await sheetSeen(inside, collectionId, seen);
    await inside.sheets.erase(collectionId, seen.number);
  });
}

async function sheetSeen(store: Store, collectionId: string, { number, mark }: SheetMark): Promise<Sheet> {
  const sheet = await store.sheets.find(collectionId, number);
  if (!sheet) throw new Failure('not-found', `sheet ${number}`);
  if (markOf(sheet.sealed) !== mark) throw new Failure('conflict', `sheet ${number} is another one now`);
  return sheet;
}

/** A button pressed twice sends the same answers; a page gone back to may hold another paper by now. */
async function sentBefore(
  { store, key }: Pick<SheetMeans, 'store' | 'key'>,
  { collectionId, number }: Pick<Sheet, 'collectionId' | 'number'>,
  { questionnaire }: Entry,
  sheet: TypedSheet,
): Promise<Numbered> {
  const waits = await store.sheets.find(collectionId, number);
  const alike =
    waits && differences(questionnaire, unsealSheet(waits.sealed, waits, key), sheet).length === 0;
  return { number, kept: alike ? 'before' : 'otherwise' };
}

async function keep(
  inside: Store,
  entry: Entry,
  number: number,
  { answers, help }: TypedSheet,
): Promise<void> {
  const told = entry.collection.nature === 'anonymous' ? help : undefined;
  await keepAnswers(inside, entry, answers, { channel: 'paper', help: told });
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
