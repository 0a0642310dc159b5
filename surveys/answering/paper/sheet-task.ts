/** What a person has to do with a paper sheet now, or why they have nothing to do with it. */
import type { Store } from '../../storage.ts';
import type { SheetHead, Typist } from '../storage.ts';

/** What there is to type or read. */
export const sheetTasks = ['second', 'differing', 'anew', 'reading'] as const;
export type SheetTask = (typeof sheetTasks)[number];

/** Nothing to do: one typed it in oneself, has had too many set aside, waits for the other, or it is two others' sheet. */
type NoTask = 'own' | 'spent' | 'waits' | 'others';

/** So many sheets of one second person may have differed by more than a fifth; then that person types no more again. */
export const mostFar = 3;

export function taskOf(
  sheet: Pick<SheetHead, 'state' | 'enteredBy' | 'secondBy' | 'typedAnew' | 'unread'>,
  person: string,
  far: number,
): SheetTask | NoTask {
  const typist = typistOf(sheet, person);
  if (sheet.state === 'once') return typist === 'first' ? 'own' : far >= mostFar ? 'spent' : 'second';
  if (typist === undefined) return 'others';
  if (sheet.state === 'differs') return typist === 'second' ? 'differing' : 'own';
  if (sheet.state === 'aside') return sheet.typedAnew === typist ? 'waits' : 'anew';
  return typist === 'first' ? 'reading' : 'waits';
}

/** The first person can read their words through at once, and need not wait until the end; not while it is set aside. */
export function mayReadNow(
  sheet: Pick<SheetHead, 'state' | 'enteredBy' | 'unread'>,
  person: string,
): boolean {
  return sheet.unread && sheet.state !== 'aside' && sheet.enteredBy === person;
}

export function typistOf(
  { enteredBy, secondBy }: Pick<SheetHead, 'enteredBy' | 'secondBy'>,
  person: string,
): Typist | undefined {
  if (enteredBy === person) return 'first';
  return secondBy === person ? 'second' : undefined;
}

/**
 * How many sheets of a collection a person has typed in again with more than a fifth differing: those that still wait and
 * those that were thrown away, so that throwing away gives nobody more tries. Sheets that came to count are forgotten.
 */
export async function farOf(
  { sheets }: Pick<Store, 'sheets'>,
  collectionId: string,
  person: string,
): Promise<number> {
  const all = [...(await sheets.ofCollection(collectionId)), ...(await sheets.removals(collectionId))];
  return all.filter(({ far, secondBy }) => far && secondBy === person).length;
}
