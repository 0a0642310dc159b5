/** Sheets, of which there is one in each place: two parties write them on the same afternoon. */
import {
  addRecord,
  changedFields,
  changeRecord,
  mergedValues,
  readRecord,
} from '../../surveys/records/keeping.ts';
import type { KeptRecord, RecordValues } from '../../surveys/records/record.ts';
import type { RecordForm, RecordsPlace } from '../../views/records/records.ts';
import { sheetHistoryPage, sheetPage } from '../../views/records/sheets.ts';
import { shownValues } from '../../views/records/values.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { newId } from '../services.ts';
import { meanwhile, placeId, placeOf, type RecordsAsked, recordsOf, signed } from './records.ts';

export async function showSheet(asked: RecordsAsked): Promise<Reply> {
  const [record] = await recordsOf(asked);
  return sheetPage(await placeOf(asked, record), { record }, await asked.around?.(asked.context));
}

/** What two have written at the same time is kept together; only where both changed one field does the second decide. */
export async function saveSheet(asked: RecordsAsked): Promise<Reply> {
  const { context, kind } = asked;
  const { store, form } = context;
  const [record] = await recordsOf(asked);
  const place = await placeOf(asked, record);
  const read = readRecord(place.kind, form, context.today);
  const shown = async (typed: RecordForm['typed'], status?: number) =>
    page(sheetPage(place, { record, typed }, await asked.around?.(context)), status);
  if (!read.ok) return shown({ form, problems: read.problems });
  const seen = await seenBy(asked, record);
  const { values, conflicts } = mergedValues(kind, seen, read.value, record?.values ?? {});
  if (conflicts.length > 0) return shown(differing(place, values, conflicts, record), 409);
  if (changedFields(kind, record?.values ?? {}, values).length === 0) {
    return redirect(place.home, 'records.notices.same');
  }
  const to = { ...signed(context), values };
  const made = { id: newId(context.services), kind: kind.kind, place: placeId(asked) };
  if (record) await changeRecord(store, kind, record, to);
  else if (await addRecord(store, kind, { ...made, ...to })) return shown(meanwhile(asked), 409);
  return redirect(place.home, 'records.notices.changed');
}

/** What stood there when the person began to write. */
async function seenBy(
  { context: { store, form } }: RecordsAsked,
  record: KeptRecord | undefined,
): Promise<RecordValues> {
  const seen = field(form, 'revision');
  if (!record || seen === String(record.revision)) return record?.values ?? {};
  const revisions = await store.records.history(record.id);
  return revisions.find(({ revision }) => String(revision) === seen)?.values ?? {};
}

/** All that the two wrote, with what the other one says beside the fields in which they differ. */
function differing(
  place: RecordsPlace,
  values: RecordValues,
  conflicts: readonly string[],
  record: KeptRecord | undefined,
) {
  const stands = new Map(
    shownValues(place.kind, { values: record?.values ?? {} }, place).map(({ name, words }) => [name, words]),
  );
  const problems = conflicts.map((name) => ({
    field: name,
    message: 'records.differing',
    values: {
      field: place.say(`${place.kind.kind}.fields.${name}`),
      words: stands.get(name)?.join(', ') ?? place.say('records.nothing'),
    },
  }));
  const form = Object.entries(values).map(
    ([name, value]) =>
      [name, [value ?? ''].flat().map((one) => (one === true ? 'yes' : String(one)))] as const,
  );
  return { form: new Map(form), problems };
}

/** What became of a sheet, by whom. */
export async function showSheetHistory(asked: RecordsAsked): Promise<Reply> {
  const { store } = asked.context;
  const [record] = await recordsOf(asked);
  const people = await store.people.list();
  return sheetHistoryPage(await placeOf(asked), record ? await store.records.history(record.id) : [], {
    ...(await asked.around?.(asked.context)),
    names: new Map(people.map(({ id, name }) => [id, name])),
  });
}
