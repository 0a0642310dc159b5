/** A sheet typed in again by somebody else, and what differs reconciled with the paper in hand. */
import type { Request } from 'express';
import { numbersOf } from '../../surveys/answering/paper/numbering.ts';
import {
  enterSecond,
  firstEntry,
  type PaperDesk,
  reconcileSheet,
  type Seen,
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
import { Failure, type FailureKind, type Problem } from '../../surveys/failures.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import { differingPage, otherOf, pickOf } from '../../views/paper/differing.ts';
import { entryPage } from '../../views/paper/entry.ts';
import { type PaperPlace, paperAddress } from '../../views/paper/overview.ts';
import { readForm } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { notify } from '../http/signed-in.ts';

/** Nothing of the first entry is on the page: it is not to lead the second. */
export async function showSecond(desk: PaperDesk, place: PaperPlace, number: number): Promise<Reply> {
  const seen = await seeSheet(desk, place.collection.id, number);
  await firstEntry(desk, place.collection.id, seen, place.person.id);
  return page(entryPage(place, seen));
}

export async function takeSecond(
  desk: PaperDesk,
  place: PaperPlace,
  request: Request,
  number: number,
): Promise<Reply> {
  const form = readForm(request.body);
  const seen = { number, mark: form.get(markField)?.[0] ?? '' };
  const first = await firstEntry(desk, place.collection.id, seen, place.person.id);
  const read = readTyped(place.questionnaire, form);
  if (!read.ok) return page(entryPage(place, seen, { form, problems: read.problems }), 422);
  const { sheet: second } = onItsRoute(place.questionnaire, read.value);
  if (!mayBeOneSheet(place.questionnaire, first, second)) return anotherSheet(place, seen, form);
  const keys = await enterSecond(desk, { ...place, person: place.person.id, typed: read.value }, seen);
  if (keys.length > 0) {
    return page(differingPage(place, { seen, keys, first, second, typed: { form, problems: [] } }));
  }
  tellDropped(request, place, read.value, 'matched', { number });
  return redirect(paperAddress(place.collection));
}

/** What was chosen of each entry that differs; every choice is needed. */
export async function reconcile(
  desk: PaperDesk,
  place: PaperPlace,
  request: Request,
  number: number,
): Promise<Reply> {
  const { questionnaire } = place;
  const form = readForm(request.body);
  const seen = { number, mark: form.get(markField)?.[0] ?? '' };
  const first = await firstEntry(desk, place.collection.id, seen, place.person.id);
  const read = readTyped(questionnaire, form);
  if (!read.ok) return page(entryPage(place, seen, { form, problems: read.problems }), 422);
  const { sheet: second } = onItsRoute(questionnaire, read.value);
  if (!mayBeOneSheet(questionnaire, first, second)) return anotherSheet(place, seen, form);
  const keys = differences(questionnaire, first, second);
  const chosen = readTyped(questionnaire, chosenOf(place, form, keys, first));
  const problems = [...unchosen(form, keys), ...(chosen.ok ? [] : chosen.problems)];
  if (problems.length > 0 || !chosen.ok)
    return page(differingPage(place, { seen, keys, first, second, typed: { form, problems } }), 422);
  await reconcileSheet(desk, { ...place, person: place.person.id, typed: chosen.value }, seen);
  tellDropped(request, place, chosen.value, 'reconciled', { number });
  return redirect(paperAddress(place.collection));
}

/**
 * Whoever had a page open while somebody else reconciled its sheet or threw it away is told so, on the overview. There is
 * nothing to keep of what they typed.
 */
export async function whileItWaits(
  place: PaperPlace,
  request: Request,
  number: number,
  work: () => Promise<Reply>,
): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    const gone = error instanceof Failure ? goneAs[error.kind] : undefined;
    if (gone === undefined) throw error;
    notify(request, `paper-entry.told.${gone}`, { number });
    return redirect(paperAddress(place.collection));
  }
}

const goneAs: Partial<Record<FailureKind, string>> = { conflict: 'another-now', 'not-found': 'no-longer' };

/** Nothing of the first entry is told to whoever has another paper in hand, or none. */
function anotherSheet(place: PaperPlace, seen: Seen, form: Fields): Reply {
  const values = { number: seen.number };
  const problems = [{ field: sheetField, message: 'paper-entry.problems.another', values }];
  return page(entryPage(place, seen, { form, problems }), 422);
}

/** Tells what was done, and the numbers of questions that were answered though they were not to be. */
export function tellDropped(
  request: Request,
  { questionnaire }: PaperPlace,
  typed: TypedSheet,
  what: 'first' | 'already' | 'matched' | 'reconciled',
  values: { readonly number: number },
): void {
  const { dropped } = onItsRoute(questionnaire, typed);
  const numbers = numbersOf(questionnaire);
  const questions = dropped.map((one) => numbers.get(one)).join(', ');
  if (dropped.length > 0) notify(request, `paper-entry.told.${what}-dropped`, { ...values, questions });
  else notify(request, `paper-entry.told.${what}`, values);
}

/** The second entry, with what was chosen instead where the two differ. */
function chosenOf(place: PaperPlace, form: Fields, keys: readonly string[], first: TypedSheet): Fields {
  const chosen = new Map(form);
  for (const key of keys) {
    const pick = form.get(pickOf(key))?.[0];
    if (pick === 'first') chosen.set(key, [firstAs(place, key, first)]);
    if (pick === 'other') chosen.set(key, form.get(otherOf(key)) ?? []);
  }
  return chosen;
}

function firstAs({ questionnaire }: PaperPlace, key: string, first: TypedSheet): string {
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
