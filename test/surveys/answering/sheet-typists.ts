/** People who type in a paper sheet, on a store of a test. */

import { enterFirst } from '../../../surveys/answering/paper/first-entry.ts';
import { readThrough } from '../../../surveys/answering/paper/proofreading.ts';
import { enterAnew, enterDiffering, enterSecond } from '../../../surveys/answering/paper/second-entry.ts';
import { type SheetMark, seeSheet } from '../../../surveys/answering/paper/sheet-entry.ts';
import { throwAway } from '../../../surveys/answering/paper/sheet-removal.ts';
import { sheetKeyOf } from '../../../surveys/answering/paper/sheet-sealing.ts';
import { readFields, type TypedSheet } from '../../../surveys/answering/paper/sheet-typing.ts';
import type { Collection } from '../../../surveys/audits/collection.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { Store } from '../../../surveys/storage.ts';

export type Fields = Readonly<Record<string, string>>;

/** What is typed in fields, read as the pages do. */
export function typedIn(questionnaire: Questionnaire, fields: Fields): TypedSheet {
  const keys = [...questionsOf(questionnaire).map(({ key }) => key), '_help'];
  const form = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
  const read = readFields(questionnaire, form, keys);
  if (!read.ok) throw new Error('a sheet that cannot be read');
  return read.value;
}

export function typistsOf(store: Store, collection: Collection, questionnaire: Questionnaire) {
  let drawn = 0;
  const random = (n: number) => Buffer.from(`${drawn++}`.padStart(n, '0').slice(-n));
  const means = { store, key: sheetKeyOf('a secret'), random };
  const entry = (person: string, fields: Fields) => ({
    collection,
    questionnaire,
    person,
    typed: typedIn(questionnaire, fields),
  });
  const seen = async (number = 1) => {
    const { sheet, mark } = await seeSheet(means, collection.id, number);
    return { number, mark, turn: sheet.turn };
  };
  return {
    seen,
    first: async (person: string, fields: Fields, form?: string) =>
      enterFirst(means, entry(person, fields), form),
    second: async (person: string, fields: Fields, mark?: SheetMark) =>
      enterSecond(means, entry(person, fields), mark ?? (await seen())),
    differing: async (person: string, fields: Fields) =>
      enterDiffering(means, entry(person, fields), await seen()),
    anew: async (person: string, fields: Fields) => enterAnew(means, entry(person, fields), await seen()),
    read: async (person: string, fields: Fields) => readThrough(means, entry(person, fields), await seen()),
    remove: async (by: { readonly id: string; readonly role: 'fou' | 'auditor' }, mark?: SheetMark) =>
      throwAway(means, collection.id, mark ?? (await seen()), { by, reason: 'lost' }),
  };
}
