/** A sheet typed in by a second person: one try of all of it, and one more of what differs. Set aside, both type it anew. */
import { Failure } from '../../failures.ts';
import type { Sheet } from '../storage.ts';
import { compare, isFar, textsOf, withoutTexts } from './comparing.ts';
import { type Entry, onSheetSeen, type SheetMark, type SheetMeans, type Step } from './sheet-entry.ts';
import { unsealProgress } from './sheet-sealing.ts';
import { farOf, taskOf, typistOf } from './sheet-task.ts';
import { helpField, type TypedSheet } from './sheet-typing.ts';

/**
 * What became of a sheet. 'differs': the person is told which questions, and nothing more. 'aside': both are to type it
 * anew, and nothing is told. 'agreed': what the first person wrote in words is still to be read through. 'before': this
 * person's entry was taken already, as when a button is pressed twice.
 */
type SecondOutcome = 'counted' | 'agreed' | 'differs' | 'aside' | 'before';

/**
 * The one try of a second person, after which nobody else has any. Where all that is crossed agrees the answers are stored
 * and the sheet is erased, in one transaction, and nothing tells afterwards who typed it in. Refuses as `onSheetSeen`, and
 * ('not-allowed') the person who typed it in first, whoever comes third, and who has had too many sheets set aside.
 */
export async function enterSecond(means: SheetMeans, entry: Entry, seen: SheetMark): Promise<SecondOutcome> {
  return onSheetSeen(means, entry, seen, async (step) => {
    const { inside, sheet, first } = step;
    if (sheet.secondBy === entry.person) return 'before';
    const far = await farOf(inside, entry.collection.id, entry.person);
    const task = taskOf(sheet, entry.person, far);
    if (task !== 'second') throw new Failure('not-allowed', `sheet ${seen.number}: ${task}`);
    const comparison = compare(entry.questionnaire, first, entry.typed);
    if (comparison.differing.length === 0) return step.settle(withoutTexts(entry.questionnaire, first));
    if (isFar(comparison)) return setAside(step, entry, true);
    const { differing } = comparison;
    await step.change(
      { state: 'differs', secondBy: entry.person },
      { ...step.progress, second: entry.typed, differing },
    );
    return 'differs';
  });
}

/**
 * What differed, typed anew by the same person with the paper in hand; the rest stays as they typed it. Only `typed` of
 * those questions is read. Where the two still differ, whatever it is, the sheet is set aside. Refuses as `enterSecond`.
 */
export async function enterDiffering(
  means: SheetMeans,
  entry: Entry,
  seen: SheetMark,
): Promise<SecondOutcome> {
  return onSheetSeen(means, entry, seen, async (step) => {
    const { sheet, first, progress } = step;
    if (typistOf(sheet, entry.person) !== 'second')
      throw new Failure('not-allowed', `sheet ${seen.number}, by another person`);
    if (sheet.state !== 'differs' || !progress.second) return 'before';
    const second = replaced(progress.second, entry.typed, progress.differing ?? []);
    const { differing } = compare(entry.questionnaire, first, second);
    return differing.length === 0
      ? step.settle(withoutTexts(entry.questionnaire, first))
      : setAside(step, entry, false);
  });
}

/** The keys that a second person is to type anew. */
export function differingIn({ key }: Pick<SheetMeans, 'key'>, sheet: Sheet): readonly string[] {
  return unsealProgress(sheet.progress, sheet, key).differing ?? [];
}

/** It may have been another paper: what the first person wrote in words is to be read through once more. */
async function setAside(step: Step, { questionnaire, person }: Entry, far: boolean): Promise<'aside'> {
  const { texts = textsOf(questionnaire, step.first) } = step.progress;
  const unread = Object.keys(texts).length > 0;
  await step.change({ state: 'aside', secondBy: person, far, unread }, { texts });
  return 'aside';
}

function replaced(before: TypedSheet, typed: TypedSheet, keys: readonly string[]): TypedSheet {
  const kept = Object.entries(before.answers).filter(([key]) => !keys.includes(key));
  const anew = Object.entries(typed.answers).filter(([key]) => keys.includes(key));
  return {
    answers: Object.fromEntries([...kept, ...anew]),
    help: keys.includes(helpField) ? typed.help : before.help,
  };
}

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
