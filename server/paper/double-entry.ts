/** A sheet that waits, typed in by the second person, and typed anew by both: what each of them has to do, page by page. */

import { keysOfBoth } from '../../surveys/answering/paper/comparing.ts';
import {
  differingIn,
  enterAnew,
  enterDiffering,
  enterSecond,
} from '../../surveys/answering/paper/second-entry.ts';
import { type Entry, type SheetMark, seeSheet } from '../../surveys/answering/paper/sheet-entry.ts';
import { farOf, type SheetTask, taskOf } from '../../surveys/answering/paper/sheet-task.ts';
import {
  isEmpty,
  markField,
  nothingField,
  readFields,
  turnField,
} from '../../surveys/answering/paper/sheet-typing.ts';
import type { Sheet } from '../../surveys/answering/storage.ts';
import type { Problem } from '../../surveys/failures.ts';
import { entryPage, type Typing } from '../../views/paper/entry.ts';
import { paperAddress } from '../../views/paper/overview.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { notifyOnOverview, onSheet, type SheetContext, whileItWaits } from './sheet-context.ts';

type Asked = Exclude<SheetTask, 'reading'>;
type Outcome = 'counted' | 'agreed' | 'differs' | 'aside' | 'before' | 'waits' | 'unlike';

/** What this person is to type, on fields that are empty; or why they are not to type anything, told on the overview. */
export const showSheet: Handler<'collection' | 'sheet'> = async (given) => {
  const context = await onSheet(given);
  const { means, store, collection, person, number } = context;
  const { mark, sheet } = await seeSheet(means, collection.id, number);
  const task = taskOf(sheet, person.id, await farOf(store, collection.id, person.id));
  if (task === 'reading') return redirect(`${paperAddress(collection)}/sheets/${number}/reading`);
  if (task !== 'second' && task !== 'differing' && task !== 'anew')
    return notifyOnOverview(context, `not-${sheet.state === 'once' ? task : `${task}-${sheet.state}`}`);
  return entryPage(context, typingOf(context, task, { mark, sheet }));
};

export const takeSecond = typedAs('second', enterSecond);
export const takeDiffering = typedAs('differing', enterDiffering);
export const takeAnew = typedAs('anew', enterAnew);

type Enter = (
  means: SheetContext['means'],
  entry: Entry,
  seen: SheetMark & { readonly turn: number },
) => Promise<Outcome>;

/** What was typed is read and nothing else: what is wrong with it is told without a look at the first entry. */
function typedAs(task: Asked, enter: Enter) {
  return whileItWaits(async (context) => {
    const { means, collection, questionnaire, person, form, number } = context;
    const { mark, sheet } = await seeSheet(means, collection.id, number);
    const [marked, turned] = [markField, turnField].map((name) => form.get(name)?.[0]);
    const keys = keysFor(context, task, sheet);
    const read = readFields(questionnaire, form, keys);
    const again = (problems: readonly Problem[], nothing = false) => {
      const typing = typingOf(context, task, { mark: marked ?? mark, sheet });
      const turn = { name: turnField, value: turned ?? '' };
      const hidden =
        task === 'anew' ? [...typing.hidden.filter(({ name }) => name !== turnField), turn] : typing.hidden;
      return entryPage(context, { ...typing, hidden, nothing }, { form, problems });
    };
    if (!read.ok) return again(read.problems);
    const lacks = task !== 'differing' && isEmpty(read.value) && !form.has(nothingField);
    if (lacks) return again([{ field: keys[0] ?? '', message: 'paper-entry.problems.nothing' }], true);
    const entry = { ...context, person: person.id, typed: read.value };
    const seen = { number, mark: marked ?? '', turn: Number(turned ?? -1) };
    return afterwards(context, await enter(means, entry, seen));
  });
}

function typingOf(
  context: SheetContext,
  task: Asked,
  { mark, sheet }: { readonly mark: string; readonly sheet: Sheet },
): Typing {
  const { collection, number } = context;
  const places = { second: '', differing: '/differing', anew: '/anew' };
  return {
    words: task,
    number,
    action: `${paperAddress(collection)}/sheets/${number}${places[task]}`,
    hidden: [
      { name: markField, value: mark },
      ...(task === 'anew' ? [{ name: turnField, value: String(sheet.turn) }] : []),
    ],
    keys: keysFor(context, task, sheet),
  };
}

/** Which questions differed is for the one who typed them in the second time, and for nobody else. */
function keysFor(
  { questionnaire, means, person }: SheetContext,
  task: Asked,
  sheet: Sheet,
): readonly string[] {
  if (task !== 'differing') return keysOfBoth(questionnaire);
  return sheet.secondBy === person.id ? differingIn(means, sheet) : [];
}

/** To what comes next, with a word about it. */
function afterwards(context: SheetContext, outcome: Outcome): Reply {
  const { collection, number } = context;
  const here = `${paperAddress(collection)}/sheets/${number}`;
  return outcome === 'before' || outcome === 'differs' ? redirect(here) : notifyOnOverview(context, outcome);
}
