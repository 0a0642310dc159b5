/** Questionnaires that were read in: replaced by a newer one of theirs, or removed. What was made of them has its own copy. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import type { Questionnaire } from './definition.ts';
import { digestOf } from './digest.ts';
import { clearFiles } from './files/clearing.ts';

const longestKey = 40;

/** A key of the same name that is not taken: `our-own-2`. */
export function freeKey(key: string, isTaken: (key: string) => boolean): string {
  for (let number = 2; ; number++) {
    const made = keyOf(key, number);
    if (!isTaken(made)) return made;
  }
}

/** Whether a key was made by the tool for a newer one of the questionnaire with the other key. */
export function isNewerOf(newer: string, key: string): boolean {
  const [, number] = /-(\d+)$/.exec(newer) ?? [];
  return number !== undefined && newer === keyOf(key, Number(number));
}

function keyOf(key: string, number: number): string {
  const end = `-${number}`;
  return `${key.slice(0, longestKey - end.length).replace(/-+$/, '')}${end}`;
}

/** Everything of two questionnaires is the same but what they are kept under. */
export function isSame(one: Questionnaire, other: Questionnaire): boolean {
  return digestOf({ ...one, key: '' }) === digestOf({ ...other, key: '' });
}

/** What of the two somebody saw who replaces one by the other. */
export function seenOf(old: Questionnaire, newer: Questionnaire): string {
  return `${digestOf(old)} ${digestOf(newer)}`;
}

/**
 * Puts what was read in as `newer` in the place of `key`, which keeps its key, and takes the former away; all or nothing.
 * Refuses ('not-found') where one of them is gone, and ('conflict') where they are not as they were seen.
 */
export async function replaceImported(store: Store, key: string, newer: string, seen: string): Promise<void> {
  await store.inTransaction(async ({ questionnaires }) => {
    const [old, next] = [await questionnaires.importedByKey(key), await questionnaires.importedByKey(newer)];
    if (!old || !next || !isNewerOf(newer, key)) throw new Failure('not-found', `${newer} for ${key}`);
    if (seenOf(old, next) !== seen)
      throw new Failure('conflict', `questionnaire ${key} was changed meanwhile`);
    const notes = await questionnaires.notes(newer);
    await questionnaires.removeImported(newer);
    await questionnaires.removeImported(key);
    await questionnaires.addImported({ ...next, key }, notes);
  });
  await clearFiles(store);
}

/** Refuses ('not-found') a key that nothing that was read in has; questionnaires that are shipped stay. */
export async function removeImported(store: Store, key: string): Promise<void> {
  if (!(await store.questionnaires.removeImported(key)))
    throw new Failure('not-found', `questionnaire ${key}`);
  await clearFiles(store);
}
