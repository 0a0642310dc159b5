/** What the first person of a sheet wrote in words, read through by the same person with the paper at hand. */
import { readThrough, textsToRead } from '../../surveys/answering/paper/proofreading.ts';
import { seeSheet } from '../../surveys/answering/paper/sheet-entry.ts';
import { mayReadNow } from '../../surveys/answering/paper/sheet-task.ts';
import { isWritten, markField, readFields } from '../../surveys/answering/paper/sheet-typing.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { entryPage } from '../../views/paper/entry.ts';
import { paperAddress } from '../../views/paper/overview.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { notifyOnOverview, onSheet, type SheetContext, whileItWaits } from './sheet-context.ts';

export const showReading: Handler<'collection' | 'sheet'> = async (given) => {
  const context = await onSheet(given);
  const { means, collection, questionnaire, person, number } = context;
  const { mark, sheet } = await seeSheet(means, collection.id, number);
  // Gone back to after it was read through: the page of the sheet says what it waits for.
  const isRead = sheet.enteredBy === person.id && !mayReadNow(sheet, person.id);
  if (isRead) return redirect(`${paperAddress(collection)}/sheets/${number}`);
  const texts = textsToRead(means, questionnaire, sheet, person.id);
  const form = new Map(Object.entries(texts).map(([key, text]) => [key, [String(text)]]));
  return readingPage(context, mark, { form, problems: [] });
};

export const takeReading = whileItWaits(async (context) => {
  const { means, collection, questionnaire, person, form, number } = context;
  const mark = form.get(markField)?.[0] ?? '';
  const read = readFields(questionnaire, form, written(questionnaire));
  if (!read.ok) return readingPage(context, mark, { form, problems: read.problems });
  const entry = { ...context, person: person.id, typed: read.value };
  const outcome = await readThrough(means, entry, { number, mark });
  if (outcome === 'counted' || outcome === 'read') return notifyOnOverview(context, outcome);
  if (outcome !== 'empty') return redirect(paperAddress(collection));
  const field = written(questionnaire)[0] ?? '';
  return readingPage(context, mark, { form, problems: [{ field, message: 'paper-entry.problems.empty' }] });
});

function readingPage(
  context: SheetContext,
  mark: string,
  typed: { readonly form: SheetContext['form']; readonly problems: readonly Problem[] },
) {
  const { collection, questionnaire, number } = context;
  const typing = {
    words: 'reading' as const,
    number,
    action: `${paperAddress(collection)}/sheets/${number}/reading`,
    hidden: [{ name: markField, value: mark }],
    keys: written(questionnaire),
  };
  return entryPage(context, typing, typed);
}

function written(questionnaire: Questionnaire): readonly string[] {
  return questionsOf(questionnaire)
    .filter((question) => isWritten(question))
    .map(({ key }) => key);
}
