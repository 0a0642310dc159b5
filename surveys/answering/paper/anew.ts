/** A sheet that was set aside, looked at by the two together: each types it anew, in any order, on their own account. */
import { Failure } from '../../failures.ts';
import { compare } from './comparing.ts';
import { type Entry, onSheetSeen, type SheetMark, type SheetMeans } from './sheet-entry.ts';
import { typistOf } from './sheet-task.ts';

/** 'waits': for the other to type it. 'unlike': the two entries differ somewhere, and both are to type it anew again. */
type AnewOutcome = 'counted' | 'agreed' | 'waits' | 'unlike' | 'before';

/**
 * One of the two types the sheet anew. The second of them has both compared, and whatever comes of it, both entries are
 * used up: nobody gets to guess without the other typing too. Nothing is told of where they differ. `turn` is which turn
 * the page was opened in; an entry of an earlier one is not taken ('before'). Refuses as `onSheetSeen`, and
 * ('not-allowed') everybody but the two.
 */
export async function enterAnew(
  means: SheetMeans,
  entry: Entry,
  seen: SheetMark & { readonly turn: number },
): Promise<AnewOutcome> {
  return onSheetSeen(means, entry, seen, async ({ sheet, progress, change, settle }) => {
    const typist = typistOf(sheet, entry.person);
    if (typist === undefined) throw new Failure('not-allowed', `sheet ${seen.number}, by a third person`);
    if (sheet.state !== 'aside' || sheet.turn !== seen.turn) return 'before';
    const { anew, ...rest } = progress;
    if (sheet.typedAnew === undefined || !anew) {
      await change({ typedAnew: typist }, { ...rest, anew: entry.typed });
      return 'waits';
    }
    if (sheet.typedAnew === typist) return 'before';
    if (compare(entry.questionnaire, anew, entry.typed).differing.length === 0) return settle(entry.typed);
    await change({ typedAnew: undefined, turn: sheet.turn + 1 }, rest);
    return 'unlike';
  });
}
