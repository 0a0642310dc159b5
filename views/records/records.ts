/** The records of a kind in one place, and the form of one: the same pages for every kind. */
import type { Problem } from '../../surveys/failures.ts';
import type { FieldDeclaration } from '../../surveys/forms/declaration.ts';
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
import { type Way, waysOf } from './ways.ts';

export interface RecordsPlace extends Words, Pick<PageContext, 'today' | 'may'> {
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

/** `notYet` is a key of words: why nothing is to be done from the list so far. */
export function recordsPage(about: RecordsPlace, records: readonly KeptRecord[], notYet?: string): View {
  const { kind, say, home, mayWrite } = about;
  const area = kind.kind;
  const ways = waysModel(about, waysOf[area]?.ofList(records, home));
  return staffPage(about, 'records/records', say(`${area}.title`), {
    ...surroundings(about, say(`${area}.title`)),
    lead: say(`${area}.lead`),
    none: say(`${area}.none`),
    add:
      mayWrite && records.length < kind.most ? { href: `${home}/new`, label: say(`${area}.new`) } : undefined,
    ...(notYet && ways.length > 0 ? { notYet: say(notYet) } : { ways }),
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
    isOwn: first?.isOwn,
    facts: rest,
    done: due?.isDone,
    overdue:
      due && isOverdue(due, today) ? say('records.overdue', { day: showDay(due.day, language) }) : undefined,
    href: mayWrite ? `${home}/${record.id}` : undefined,
    ways: waysModel(
      about,
      waysOf[kind.kind]?.ofEach(withoutGone(record, about), home),
      first?.words.join(', '),
    ),
  };
}

function withoutGone(record: KeptRecord, { names }: RecordsPlace): KeptRecord {
  const there = Object.entries(record.values).filter(
    ([name, value]) => names[name]?.has(String(value)) ?? true,
  );
  return { ...record, values: Object.fromEntries(there) };
}

function waysModel({ say, may }: RecordsPlace, ways: readonly Way[] = [], of?: string) {
  return ways
    .filter(({ action }) => may(action))
    .map(({ label, href, posts }) => ({ label: say(label), href, posts, of }));
}

/** A text of the form, with the words in it that may give somebody away. */
interface MarkedText {
  readonly pieces: readonly { readonly text: string; readonly marked?: boolean }[];
  readonly words: readonly string[];
}

export interface RecordForm {
  /** The one that is changed; none where it is a new one. */
  readonly record?: KeptRecord | undefined;
  readonly typed?: Typed | undefined;
  /** Whoever writes is asked once more of these. */
  readonly marked?: readonly MarkedText[];
  /** What a new one begins with. */
  readonly start?: RecordValues;
}

export function recordPage(about: RecordsPlace, form: RecordForm): View {
  const { record, typed = untouched, start, marked = [] } = form;
  const { kind, say, home, way, list } = about;
  const area = kind.kind;
  const title = say(`${area}.${record ? 'change' : 'new'}`);
  const content = {
    ...surroundings({ ...about, way: [...way, list] }, title),
    action: record ? `${home}/${record.id}` : home,
    leave: list.href,
    revision: record?.revision ?? 0,
    fields: recordFields(about, typed, record?.values ?? start ?? {}),
    marked,
    seen: marked.flatMap(({ words }) => words),
    removal: record && `${home}/${record.id}/removal`,
  };
  return staffPage(about, 'records/record', title, content, typed.problems);
}

/** The fields of a kind's form with what is kept, or what was typed. */
export function recordFields(
  { kind, names, say, language }: Pick<RecordsPlace, 'kind' | 'names' | 'say' | 'language'>,
  typed: Typed,
  values: RecordValues,
): readonly Field[] {
  const { kind: area, fields, needed } = kind;
  const known = Object.keys(fields).map((name) => {
    const named = names[name];
    const start = values[name] ?? fields[name]?.start;
    return [
      name,
      { start, ...(named && { optionLabel: (value: string) => named.get(value) ?? say('records.gone') }) },
    ];
  });
  const shown = Object.values(formFields({ area, fields }, say, typed, Object.fromEntries(known)));
  const told = shown.map((field) => ({
    ...field,
    // Where all may be left empty for now, that is not said of each.
    ...(needed && { optional: false }),
    ...(language !== 'sv' && isWritten(fields[field.name]) && field.value && { lang: 'sv', dir: 'auto' }),
  }));
  // Nothing is chosen before somebody has chosen it.
  return told.map((field, i) =>
    field.options && !field.boxes && (shown[i]?.optional || !field.options.some(({ chosen }) => chosen))
      ? withNone(field, say('records.not-chosen'))
      : field,
  );
}

function isWritten(field: FieldDeclaration | undefined): boolean {
  return field?.kind === 'text' || field?.kind === 'prose';
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

/** The way to it, and whether it is invented. */
export function surroundings({ way, invented }: Pick<RecordsPlace, 'way' | 'invented'>, title: string) {
  return { crumbs: [...way, { label: title }], invented };
}
