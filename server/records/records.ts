/** The pages of records, whatever kind they are of. */
import type { Action } from '../../surveys/audits/people.ts';
import { Failure, type Problem } from '../../surveys/failures.ts';
import {
  addRecord,
  changeRecord,
  findRecord,
  readRecord,
  removeRecord,
} from '../../surveys/records/keeping.ts';
import { mayBeSpread } from '../../surveys/records/kinds/concluding.ts';
import { county, type KeptRecord, type RecordKind } from '../../surveys/records/record.ts';
import { auditCrumbs, type Crumb } from '../../views/collection-names.ts';
import {
  type RecordForm,
  type RecordsPlace,
  recordPage,
  recordRemovalPage,
  recordsPage,
} from '../../views/records/records.ts';
import type { SheetAround } from '../../views/records/sheets.ts';
import { type RecordContext, withChoices } from '../composing/choices.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { newId } from '../services.ts';
import { givingAway } from './giving-away.ts';

/** What a handler of records is asked. */
export interface RecordsAsked {
  readonly context: RecordContext;
  readonly kind: RecordKind;
  /** Its address as it stands in the register. */
  readonly home: string;
  readonly write: Action;
  /** What a sheet has besides its form. */
  readonly around?: ((context: RecordContext) => Promise<SheetAround>) | undefined;
  /** Why what can be done from the list is not to be done yet, as a key of words; undefined where it is. */
  readonly notYet?: ((context: RecordContext) => Promise<string | undefined>) | undefined;
  /** The page that shows them, where it is none of these. */
  readonly list?: ListElsewhere | undefined;
}

export interface ListElsewhere {
  /** As it stands in the register. */
  readonly address: string;
  /** The key of its title. */
  readonly title: string;
}

export async function showRecords(asked: RecordsAsked): Promise<Reply> {
  const place = await placeOf(asked);
  return recordsPage(place, await recordsOf(asked), await asked.notYet?.(asked.context));
}

/** A link may have filled in some of it: `?proposal=` and so on. */
export async function showNew(asked: RecordsAsked): Promise<Reply> {
  const { query } = asked.context;
  const asks = Object.keys(asked.kind.fields).map((name) => [name, query(name)]);
  return recordPage(await placeOf(asked), { start: Object.fromEntries(asks) });
}

export async function add(asked: RecordsAsked): Promise<Reply> {
  const { context, kind } = asked;
  const { store, form } = context;
  const place = await placeOf(asked);
  const again = (problems: readonly Problem[]) => recordPage(place, { typed: { form, problems } });
  const read = readRecord(place.kind, form, context.today);
  if (!read.ok) return again(read.problems);
  const marked = await givingAway(kind, form, read.value);
  if (marked) return recordPage(place, marked);
  const record = { id: newId(context.services), kind: kind.kind, place: placeId(asked) };
  const problem = await addRecord(store, kind, { ...record, ...signed(context), values: read.value });
  if (problem) return again([problem]);
  return redirect(place.list.href, 'records.notices.added');
}

export async function showRecord(asked: RecordsAsked): Promise<Reply> {
  const record = await recordIn(asked);
  return recordPage(await placeOf(asked, record), { record });
}

export async function change(asked: RecordsAsked): Promise<Reply> {
  const { store, form } = asked.context;
  const record = await recordIn(asked);
  const place = await placeOf(asked, record);
  const read = readRecord(place.kind, form, asked.context.today);
  const shown = (typed: RecordForm['typed'], status?: number) =>
    page(recordPage(place, { record, typed }), status);
  if (!read.ok) return shown({ form, problems: read.problems });
  if (field(form, 'revision') !== String(record.revision)) return shown(meanwhile(asked), 409);
  const again = await givingAway(asked.kind, form, read.value, record);
  if (again) return recordPage(place, again);
  const to = { ...signed(asked.context), values: read.value };
  const problem = await changeRecord(store, asked.kind, record, to);
  if (problem) return shown({ form, problems: [problem] });
  return redirect(place.list.href, 'records.notices.changed');
}

export async function confirmRemoval(asked: RecordsAsked): Promise<Reply> {
  return recordRemovalPage(await placeOf(asked), await recordIn(asked));
}

export async function remove(asked: RecordsAsked): Promise<Reply> {
  const { store, form } = asked.context;
  const place = await placeOf(asked);
  const record = await recordIn(asked);
  if (field(form, 'revision') !== String(record.revision))
    return page(recordRemovalPage(place, record, meanwhile(asked).problems), 409);
  await removeRecord(store, record);
  return redirect(place.list.href, 'records.notices.removed');
}

/** Somebody has changed it since it was seen: what was typed is shown, beside what stands there now. */
export function meanwhile({ context: { form }, kind }: RecordsAsked) {
  const [first = ''] = Object.keys(kind.fields);
  return { form, problems: [{ field: first, message: 'records.meanwhile' }] };
}

export function signed({ person, today }: RecordsAsked['context']) {
  return { by: person.id, on: today };
}

export async function recordsOf(asked: RecordsAsked): Promise<readonly KeptRecord[]> {
  const kept = await asked.context.store.records.of(placeId(asked), asked.kind.kind);
  return asked.context.may(asked.write) ? kept : kept.filter(mayBeSpread);
}

async function recordIn(asked: RecordsAsked): Promise<KeptRecord> {
  const { record: id = '' } = asked.context.params as Readonly<Record<string, string>>;
  return findRecord(asked.context.store, asked.kind, placeId(asked), id);
}

export function placeId({ context, kind }: RecordsAsked): string {
  const { service = '' } = context.params as Readonly<Record<string, string>>;
  if (kind.place === 'county') return county;
  return kind.place === 'audit' ? (context.audit?.id ?? '') : service;
}

/**
 * Where it is, as its pages are told of it; `record` is the one that is seen: what was chosen in it can be chosen still.
 */
export async function placeOf(asked: RecordsAsked, record?: KeptRecord): Promise<RecordsPlace> {
  const { context, home, write, list } = asked;
  const { language, say, today, may, audit, params } = context;
  const { kind, names } = await withChoices(asked.kind, context, record?.values);
  const filled = (address: string) =>
    Object.entries<string>(params).reduce((path, [name, id]) => path.replace(`:${name}`, id), address);
  return {
    ...{ language, say, today, kind, names, home: filled(home), way: await wayTo(asked) },
    list: { href: filled(list?.address ?? home), label: say(list?.title ?? `${kind.kind}.title`) },
    invented: audit?.invented ?? false,
    mayWrite: may(write),
    may,
  };
}

/** Refuses ('not-found') a service that is not there. */
async function wayTo(asked: RecordsAsked): Promise<readonly Crumb[]> {
  const { audit, say, store } = asked.context;
  if (audit) return auditCrumbs(audit, say, ' ').slice(0, -1);
  if (asked.kind.place === 'county') return [];
  const id = placeId(asked);
  const service = (await store.services.list()).find((one) => one.id === id);
  if (!service) throw new Failure('not-found', `service ${id}`);
  return [
    { href: '/services', label: say('staff.nav.services') },
    { href: `/services/${id}`, label: service.name },
  ];
}
