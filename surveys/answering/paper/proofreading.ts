/** What is written in words is typed in by one hand, and read through by the same person with the paper at hand. */
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Sheet } from '../storage.ts';
import { textsOf, withoutTexts } from './comparing.ts';
import { type Entry, onSheetSeen, type SheetMark, type SheetMeans } from './sheet-entry.ts';
import { unsealProgress, unsealSheet } from './sheet-sealing.ts';
import { mayReadNow } from './sheet-task.ts';
import { isEmpty, type TypedSheet } from './sheet-typing.ts';

/**
 * The words of a sheet, for the person who typed them in and for nobody else. Refuses ('not-allowed') all others, and also
 * that person once they have read them through.
 */
export function textsToRead(
  { key }: Pick<SheetMeans, 'key'>,
  questionnaire: Pick<Questionnaire, 'sections'>,
  sheet: Sheet,
  person: string,
): TypedSheet['answers'] {
  if (!mayReadNow(sheet, person)) throw new Failure('not-allowed', `the words of sheet ${sheet.number}`);
  const { texts } = unsealProgress(sheet.progress, sheet, key);
  return texts ?? textsOf(questionnaire, unsealSheet(sheet.sealed, sheet, key));
}

/**
 * Keeps the words as they were read through, all of them; a sheet that was agreed on already counts then. 'before': they
 * were read already, as when a button is pressed twice. 'empty': nothing would be left of the sheet. Refuses as
 * `onSheetSeen`, and ('not-allowed') everybody but the first person.
 */
export async function readThrough(
  means: SheetMeans,
  entry: Entry,
  seen: SheetMark,
): Promise<'counted' | 'agreed' | 'read' | 'before' | 'empty'> {
  return onSheetSeen(means, entry, seen, async ({ sheet, first, progress, change, settle }) => {
    if (sheet.enteredBy !== entry.person)
      throw new Failure('not-allowed', `the words of sheet ${seen.number}`);
    if (!mayReadNow(sheet, entry.person)) return 'before';
    const texts = textsOf(entry.questionnaire, entry.typed);
    const crossed = withoutTexts(entry.questionnaire, progress.agreed ?? first);
    if (isEmpty(crossed) && Object.keys(texts).length === 0) return 'empty';
    if (progress.agreed) return settle(progress.agreed, texts);
    await change({ unread: false }, { ...progress, texts });
    return 'read';
  });
}
