/** A paper sheet typed in for the first time: sealed, and given a number. */
import { isSame } from '../../documents/fields.ts';
import type { Sheet, SheetHead } from '../storage.ts';
import { textsOf } from './comparing.ts';
import { admitted, type Entry, type SheetMeans } from './sheet-entry.ts';
import { sealSheet, unsealSheet } from './sheet-sealing.ts';
import { onItsRoute } from './sheet-typing.ts';

/** The number of a sheet, and how it came to be: now, before from the same form, or from that with other answers. */
interface Numbered {
  readonly number: number;
  readonly kept: 'now' | 'before' | 'otherwise';
}

/**
 * Keeps a first entry sealed and returns the number to write on the sheet: the lowest that no waiting sheet has, so that
 * it says nothing of how many there have been. `form` is the digest of the id of the form that was sent, if it had one:
 * while a sheet from it waits, nothing more is kept. A form sent late, when its sheet counts and is erased, is a new
 * sheet again: to know it, something would have to be kept of a paper that is done with, and its second entry stops it. So
 * is one that somebody else sends, in a browser that two people share: what the first sent is not to be compared with.
 * Refuses ('closed') when the collection is not open.
 */
export async function enterFirst(
  { store, key, random }: SheetMeans,
  entry: Entry,
  form: string | undefined,
): Promise<Numbered> {
  const { collection, questionnaire, person, typed } = entry;
  const nonce = random(12);
  return store.inTransaction(async (inside) => {
    // The row's lock also keeps two first entries from taking one number.
    await admitted(inside, collection.id);
    const waiting = await inside.sheets.ofCollection(collection.id);
    const before = form === undefined ? undefined : waiting.find((one) => one.entry === form);
    if (before?.enteredBy === person) return sentBefore({ store: inside, key }, before, entry);
    const which = { collectionId: collection.id, number: lowestFree(waiting) };
    // All of it, off its route too: should another answer lead there in the end, nothing is lost.
    const sealed = sealSheet(typed, which, key, nonce);
    const unread = Object.keys(textsOf(questionnaire, typed)).length > 0;
    await inside.sheets.add({
      ...which,
      sealed,
      enteredBy: person,
      ...typedOnce,
      entry: before ? undefined : form,
      unread,
    });
    return { number: which.number, kept: 'now' };
  });
}

const typedOnce = {
  state: 'once',
  secondBy: undefined,
  far: false,
  typedAnew: undefined,
  turn: 0,
  progress: undefined,
} as const;

/** A button pressed twice sends the same answers; a page gone back to may hold another paper by now. */
async function sentBefore(
  { store, key }: Pick<SheetMeans, 'store' | 'key'>,
  { collectionId, number }: SheetHead,
  { questionnaire, typed }: Entry,
): Promise<Numbered> {
  const waits = await store.sheets.find(collectionId, number);
  const [kept, now] = [waits && unsealSheet(waits.sealed, waits, key), typed].map(
    (one) => one && onItsRoute(questionnaire, one).sheet,
  );
  return { number, kept: isSame(kept, now) ? 'before' : 'otherwise' };
}

function lowestFree(sheets: readonly Pick<Sheet, 'number'>[]): number {
  const taken = new Set(sheets.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number++;
  return number;
}
