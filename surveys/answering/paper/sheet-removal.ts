/** Paper sheets thrown away: who may, why, and what is kept of it until the collection closes. */
import type { Person } from '../../audits/people.ts';
import { Failure } from '../../failures.ts';
import type { SheetHead } from '../storage.ts';
import { admitted, type SheetMark, type SheetMeans, sheetSeen } from './sheet-entry.ts';

/** The paper is typed in as another number; it cannot be read; it is gone; it is typed in wrongly, and will be anew. */
export const removalReasons = ['twice', 'unreadable', 'lost', 'wrong'] as const;
type RemovalReason = (typeof removalReasons)[number];

type Remover = Pick<Person, 'id' | 'role'>;

/**
 * Whoever typed it in first, and FoU, should that person be gone. Not the second, who would rid themselves of a try, nor
 * anybody else: what one typed is not for others to lose.
 */
export function mayRemove({ enteredBy }: Pick<SheetHead, 'enteredBy'>, { id, role }: Remover): boolean {
  return enteredBy === id || role === 'fou';
}

/**
 * Throws away a sheet that waits. Who did, why, and whose try it ends stays known until the collection closes: that try is
 * spent. Refuses ('not-found') and ('conflict') as `onSheetSeen`, ('closed') when the collection is not open, and
 * ('not-allowed') as `mayRemove`.
 */
export async function throwAway(
  { store, random }: Pick<SheetMeans, 'store' | 'random'>,
  collectionId: string,
  seen: SheetMark,
  { by, reason }: { readonly by: Remover; readonly reason: RemovalReason },
): Promise<void> {
  const id = random(16).toString('base64url');
  await store.inTransaction(async (inside) => {
    await admitted(inside, collectionId);
    const sheet = await sheetSeen(inside, collectionId, seen);
    if (!mayRemove(sheet, by)) throw new Failure('not-allowed', `sheet ${seen.number}, by another person`);
    await inside.sheets.erase(collectionId, seen.number);
    const { secondBy } = sheet;
    // Of FoU, who typed it the second time and were told what differs: typed in anew it could be tried anew, knowing that.
    const far = sheet.far || secondBy === by.id;
    await inside.sheets.addRemoval({ collectionId, id, removedBy: by.id, secondBy, far, reason });
  });
}
