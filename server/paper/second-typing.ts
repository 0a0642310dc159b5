/** A sheet typed in again by somebody else, and what differs reconciled with the paper in hand. */
import {
  enterSecond,
  firstEntry,
  reconcileSheet,
  type SheetMark,
  seeSheet,
} from '../../surveys/answering/paper/sheet-entry.ts';
import {
  differences,
  type Fields,
  helpCodes,
  helpField,
  markField,
  mayBeOneSheet,
  onItsRoute,
  readTyped,
  sheetField,
  type TypedSheet,
  typedAs,
} from '../../surveys/answering/paper/sheet-typing.ts';
import type { Problem } from '../../surveys/failures.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { differingPage, otherOf, pickOf } from '../../views/paper/differing.ts';
import { entryPage } from '../../views/paper/entry.ts';
import { page } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { onSheet, type SheetContext, toOverview, whileItWaits } from './sheet-context.ts';

/** Nothing of the first entry is on the page: it is not to lead the second. */
export const showSecond: Handler<'collection' | 'sheet'> = async (given) => {
  const context = await onSheet(given);
  const { means, collection, person, number } = context;
  const seen = await seeSheet(means, collection.id, number);
  await firstEntry(means, collection.id, seen, person.id);
  return page(entryPage(context, seen));
};

export const takeSecond = whileItWaits(async (context) => {
  const both = await bothEntries(context);
  if (!('second' in both)) return both;
  const { seen, first, second, typed } = both;
  const { means, person, form, number } = context;
  const keys = await enterSecond(means, { ...context, person: person.id, typed }, seen);
  if (keys.length > 0)
    return page(differingPage(context, { seen, keys, first, second, typed: { form, problems: [] } }));
  return toOverview(context, typed, 'matched', number);
});

/** What was chosen of each entry that differs; every choice is needed. */
export const reconcile = whileItWaits(async (context) => {
  const both = await bothEntries(context);
  if (!('second' in both)) return both;
  const { seen, first, second } = both;
  const { means, person, questionnaire, form, number } = context;
  const keys = differences(questionnaire, first, second);
  const chosen = readTyped(questionnaire, chosenOf(context, keys, first));
  const problems = [...unchosen(form, keys), ...(chosen.ok ? [] : chosen.problems)];
  if (problems.length > 0 || !chosen.ok)
    return page(differingPage(context, { seen, keys, first, second, typed: { form, problems } }), 422);
  await reconcileSheet(means, { ...context, person: person.id, typed: chosen.value }, seen);
  return toOverview(context, chosen.value, 'reconciled', number);
});

/** The entries of a sheet, of which the second is in the form; the page again where it is wrong, or of another sheet. */
async function bothEntries(context: SheetContext) {
  const { means, collection, person, questionnaire, form, number } = context;
  const seen = { number, mark: form.get(markField)?.[0] ?? '' };
  const first = await firstEntry(means, collection.id, seen, person.id);
  const read = readTyped(questionnaire, form);
  if (!read.ok) return page(entryPage(context, seen, { form, problems: read.problems }), 422);
  const { sheet: second } = onItsRoute(questionnaire, read.value);
  return mayBeOneSheet(questionnaire, first, second)
    ? { seen, first, second, typed: read.value }
    : anotherSheet(context, seen);
}

/** Nothing of the first entry is told to whoever has another paper in hand, or none. */
function anotherSheet(context: SheetContext, seen: SheetMark) {
  const values = { number: seen.number };
  const problems = [{ field: sheetField, message: 'paper-entry.problems.another', values }];
  return page(entryPage(context, seen, { form: context.form, problems }), 422);
}

/** The second entry, with what was chosen instead where the two differ. */
function chosenOf({ questionnaire, form }: SheetContext, keys: readonly string[], first: TypedSheet): Fields {
  const chosen = new Map(form);
  for (const key of keys) {
    const pick = form.get(pickOf(key))?.[0];
    if (pick === 'first') chosen.set(key, [firstAs(questionnaire, key, first)]);
    if (pick === 'other') chosen.set(key, form.get(otherOf(key)) ?? []);
  }
  return chosen;
}

function firstAs(questionnaire: Questionnaire, key: string, first: TypedSheet): string {
  if (key === helpField) return helpCodes.find((code) => code.key === first.help)?.typed ?? '';
  const question = questionsOf(questionnaire).find((one) => one.key === key);
  return question ? typedAs(question, questionnaire, first.answers[key]) : '';
}

function unchosen(form: Fields, keys: readonly string[]): readonly Problem[] {
  const picks = ['first', 'second', 'other'];
  return keys
    .filter((key) => !picks.includes(form.get(pickOf(key))?.[0] ?? ''))
    .map((field) => ({ field, message: 'paper-entry.problems.pick' }));
}
