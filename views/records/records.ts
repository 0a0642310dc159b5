/** The records of a kind in one place, and the form of one: the same pages for every kind. */
import type { Problem } from '../../surveys/failures.ts';
import {
  isOverdue,
  type KeptRecord,
  type RecordKind,
  type RecordValues,
} from '../../surveys/records/record.ts';
import type { Crumb } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type Field, formFields, type Typed, untouched, withNone } from '../fields.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';
import { type ChoiceNames, shownValues } from './values.ts';

export interface RecordsPlace extends Words, Pick<PageContext, 'today'> {
  /** With what can be chosen, where that is not declared. */
  readonly kind: RecordKind;
  readonly names: ChoiceNames;
  /** The address that theirs begin with, and the page that shows them all. */
  readonly home: string;
  readonly list: { readonly href: string; readonly label: string };
  /** The way to the place, with addresses. */
  readonly way: readonly Crumb[];
  readonly invented: boolean;
  readonly mayWrite: boolean;
}

export function recordsPage(about: RecordsPlace, records: readonly KeptRecord[]): View {
  const { kind, say, home, mayWrite } = about;
  const area = kind.kind;
  return staffPage(about, 'records/records', say(`${area}.title`), {
    ...surroundings(about, say(`${area}.title`)),
    lead: say(`${area}.lead`),
    none: say(`${area}.none`),
    add:
      mayWrite && records.length < kind.most ? { href: `${home}/new`, label: say(`${area}.new`) } : undefined,
    table: records.length > 0 ? `${home}.csv` : undefined,
    remarks: (kind.remarks?.(records.map(({ values }) => values as never)) ?? []).map((key) => say(key)),
    records: records.map((record) => recordModel(about, record)),
  });
}

/** One as a card: its first value names it, the others are told beneath. */
export function recordModel(about: RecordsPlace, record: KeptRecord) {
  const { kind, say, language, today, home, mayWrite } = about;
  const [first, ...rest] = shownValues(kind, record, about);
  const due = kind.due?.(record.values as never);
  return {
    id: record.id,
    title: first?.words.join(', ') ?? '',
    facts: rest,
    done: due?.isDone,
    overdue:
      due && isOverdue(due, today) ? say('records.overdue', { day: showDay(due.day, language) }) : undefined,
    href: mayWrite ? `${home}/${record.id}` : undefined,
  };
}

export interface RecordForm {
  /** The one that is changed; none where it is a new one. */
  readonly record?: KeptRecord | undefined;
  readonly typed?: Typed | undefined;
  /** What a new one begins with. */
  readonly start?: RecordValues;
}

export function recordPage(about: RecordsPlace, { record, typed = untouched, start }: RecordForm): View {
  const { kind, say, home, way, list } = about;
  const area = kind.kind;
  const title = say(`${area}.${record ? 'change' : 'new'}`);
  const content = {
    ...surroundings({ ...about, way: [...way, list] }, title),
    action: record ? `${home}/${record.id}` : home,
    leave: list.href,
    revision: record?.revision ?? 0,
    fields: recordFields(about, typed, record?.values ?? start ?? {}),
    removal: record && `${home}/${record.id}/removal`,
  };
  return staffPage(about, 'records/record', title, content, typed.problems);
}

/** Of which there is one: its page is its form. */
export function sheetPage(about: RecordsPlace, { record, typed = untouched, start }: RecordForm): View {
  const { kind, say, home, mayWrite } = about;
  const area = kind.kind;
  const title = say(`${area}.title`);
  const content = {
    ...surroundings(about, title),
    lead: say(`${area}.lead`),
    ...(mayWrite
      ? {
          action: home,
          revision: record?.revision ?? 0,
          fields: recordFields(about, typed, record?.values ?? start ?? {}),
        }
      : { facts: record ? shownValues(kind, record, about) : [], none: say(`${area}.none`) }),
  };
  return staffPage(about, 'records/sheet', title, content, typed.problems);
}

/** The fields of a kind's form with what is kept, or what was typed. */
export function recordFields(
  { kind: { kind: area, fields }, names, say }: Pick<RecordsPlace, 'kind' | 'names' | 'say'>,
  typed: Typed,
  values: RecordValues,
): readonly Field[] {
  const known = Object.keys(fields).map((name) => {
    const named = names[name];
    const start = values[name] ?? fields[name]?.start;
    return [
      name,
      { start, ...(named && { optionLabel: (value: string) => named.get(value) ?? say('records.gone') }) },
    ];
  });
  const shown = Object.values(formFields({ area, fields }, say, typed, Object.fromEntries(known)));
  // Nothing is chosen before somebody has chosen it.
  return shown.map((field) =>
    field.options && !field.boxes && (field.optional || !field.options.some(({ chosen }) => chosen))
      ? withNone(field, say('records.not-chosen'))
      : field,
  );
}

export function recordRemovalPage(
  about: RecordsPlace,
  record: KeptRecord,
  problems: readonly Problem[] = [],
): View {
  const { kind, say, home, way, list } = about;
  const [first] = shownValues(kind, record, about);
  return confirmPage(about, {
    ...surroundings({ ...about, way: [...way, list] }, say('records.removal.title')),
    heading: say('records.removal.title'),
    lines: [`”${first?.words.join(', ')}”`, say('records.removal.means')],
    button: say('records.removal.do'),
    danger: true,
    action: `${home}/${record.id}/removal`,
    leave: `${home}/${record.id}`,
    revision: record.revision,
    problems,
  });
}

function surroundings({ way, invented }: Pick<RecordsPlace, 'way' | 'invented'>, title: string) {
  return { crumbs: [...way, { label: title }], invented };
}
