/** Records added, changed and taken away. */
import { type Checked, Failure, type Problem } from '../failures.ts';
import type { FieldDeclarations, ValuesOf } from '../forms/declaration.ts';
import { type Fields, reading } from '../forms/reading.ts';
import type { Store } from '../storage.ts';
import { type KeptRecord, ofKind, type RecordKind, type RecordValues } from './record.ts';

/** What was typed in its form: each field alone, and then what the kind asks of them together. */
export function readRecord<F extends FieldDeclarations>(
  kind: Pick<RecordKind<F>, 'kind' | 'fields' | 'check'>,
  typed: Fields,
  today: string,
): Checked<ValuesOf<F>> {
  const read = reading(typed, kind.kind);
  const values = read.fields(kind.fields);
  // What cannot be read is no value to be compared with others.
  if (read.done(values).ok)
    for (const problem of [...toCome(kind, values, today), ...(kind.check?.(values, today) ?? [])])
      read.problem(problem.field, problem.message, problem.values);
  return read.done(values);
}

/** Days of what has happened that are still to come. */
function toCome(
  { fields }: Pick<RecordKind, 'fields'>,
  values: RecordValues,
  today: string,
): readonly Problem[] {
  return Object.entries(fields).flatMap(([field, declared]) =>
    declared.kind === 'day' && declared.past && String(values[field] ?? '') > today
      ? [{ field, message: 'staff.problems.day-to-come' }]
      : [],
  );
}

type Bounds = Pick<RecordKind, 'kind' | 'fields' | 'most' | 'oneOfEach'>;

/** What keeps it from being added, where something does: there is no room for more, or another is of the same. */
export async function addRecord(
  store: Store,
  kind: Bounds,
  record: Omit<KeptRecord, 'number' | 'revision'>,
): Promise<Problem | undefined> {
  return store.inTransaction(async (inside) => {
    const problem = await noRoomFor(inside, kind, record);
    if (!problem) await inside.records.add(record);
    return problem;
  });
}

/** The fields in which two differ; an empty list is as nothing. */
export function changedFields(
  { fields }: Pick<RecordKind, 'fields'>,
  from: RecordValues,
  to: RecordValues,
): readonly string[] {
  return Object.keys(fields).filter((name) => keptAs(from[name]) !== keptAs(to[name]));
}

const keptAs = (value: RecordValues[string]) => JSON.stringify([value ?? []].flat());

/**
 * What two have written at the same time, together: each field as whoever changed it left it. `conflicts` are those that both
 * have changed to different things; they stand as in `typed`.
 */
export function mergedValues(
  kind: Pick<RecordKind, 'fields'>,
  seen: RecordValues,
  typed: RecordValues,
  kept: RecordValues,
): { readonly values: RecordValues; readonly conflicts: readonly string[] } {
  const own = changedFields(kind, seen, typed);
  const others = changedFields(kind, seen, kept);
  const differ = changedFields(kind, typed, kept);
  const names = Object.keys(kind.fields);
  return {
    values: Object.fromEntries(names.map((name) => [name, (own.includes(name) ? typed : kept)[name]])),
    conflicts: names.filter((name) => [own, others, differ].every((some) => some.includes(name))),
  };
}

/** Inside a transaction, for what is added with something else. */
export async function noRoomFor(
  { records }: Pick<Store, 'records'>,
  kind: Bounds,
  record: Omit<KeptRecord, 'number' | 'revision'>,
): Promise<Problem | undefined> {
  const there = await records.of(record.place, record.kind);
  const [first = ''] = Object.keys(kind.fields);
  const full = { field: first, message: 'records.full', values: { most: kind.most } };
  return there.length >= kind.most ? full : taken(kind, record, there);
}

/** The same of one that is changed. Refuses ('conflict') where somebody has changed or removed it since it was seen. */
export async function changeRecord(
  store: Store,
  kind: Bounds,
  { id, place, revision }: Pick<KeptRecord, 'id' | 'place' | 'revision'>,
  to: { readonly values: RecordValues; readonly by: string; readonly on: string },
): Promise<Problem | undefined> {
  return store.inTransaction(async (inside) => {
    const problem = taken(kind, { id, ...to }, await inside.records.of(place, kind.kind));
    if (!problem && !(await inside.records.change({ id, ...to }, revision)))
      throw new Failure('conflict', `record ${id} was changed meanwhile`);
    return problem;
  });
}

/** As its form reads it. Refuses ('not-found') one of another kind or place, whatever the address names. */
export async function findRecord<F extends FieldDeclarations>(
  { records }: Pick<Store, 'records'>,
  kind: RecordKind<F>,
  place: string,
  id: string,
): Promise<KeptRecord<ValuesOf<F>>> {
  const kept = await records.byId(id);
  const [record] = ofKind(kind, kept?.place === place ? [kept] : []);
  if (!record) throw new Failure('not-found', `record ${id}`);
  return record;
}

function taken(
  { kind, oneOfEach }: Bounds,
  { id, values }: Pick<KeptRecord, 'id' | 'values'>,
  there: readonly KeptRecord[],
): Problem | undefined {
  if (oneOfEach === undefined) return undefined;
  const isTaken = there.some((other) => other.id !== id && other.values[oneOfEach] === values[oneOfEach]);
  return isTaken ? { field: oneOfEach, message: `${kind}.problems.taken` } : undefined;
}

/** Refuses ('conflict') where somebody has changed it since it was seen. */
export async function removeRecord(
  store: Store,
  { id, revision }: Pick<KeptRecord, 'id' | 'revision'>,
): Promise<void> {
  await store.inTransaction(async (inside) => {
    if (!(await inside.records.remove(id, revision)))
      throw new Failure('conflict', `record ${id} was changed meanwhile`);
  });
}
