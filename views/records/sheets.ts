/** A sheet, of which there is one: its page is its form, under headings where it is long, and its history what became of it. */
import { changedFields } from '../../surveys/records/keeping.ts';
import { type KeptRecord, missingIn, type RecordValues } from '../../surveys/records/record.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { type Field, type Typed, untouched } from '../fields.ts';
import { staffPage } from '../shell.ts';
import { type RecordsPlace, recordFields, surroundings } from './records.ts';
import { type ShownValue, shownValues } from './values.ts';

/** What a kind of sheet has besides its form. */
export interface SheetAround {
  /** How far it has come, and where one goes from there. */
  readonly state?: { readonly words: readonly string[]; readonly links: readonly Link[] };
  /** Of one that nobody has written in: what it begins with, and where each was said before, as words. */
  readonly start?: undefined | { readonly values: RecordValues; readonly from: ReadonlyMap<string, string> };
  /** What is decided elsewhere and told here, by the heading that it stands under. */
  readonly shown?: Readonly<Record<string, readonly string[]>>;
  /** What others have done with it, by its revision. */
  readonly noted?: ReadonlyMap<number, readonly string[]>;
}

interface Link {
  readonly href: string;
  readonly label: string;
}

interface SheetForm {
  /** Undefined where there is none yet. */
  readonly record: KeptRecord | undefined;
  readonly typed?: Typed | undefined;
}

export function sheetPage(
  about: RecordsPlace,
  { record, typed = untouched }: SheetForm,
  around: SheetAround = {},
): View {
  const { kind, say, home, mayWrite } = about;
  const area = kind.kind;
  const title = say(`${area}.title`);
  const content = {
    ...surroundings(about, title),
    lead: say(`${area}.lead`),
    state: around.state,
    missing: record && missingModel(about, record, mayWrite ? '' : undefined),
    history: record && `${home}/history`,
    ...(mayWrite
      ? {
          action: home,
          isLong: kind.groups !== undefined,
          revision: record?.revision ?? 0,
          groups: formGroups(about, { record, typed }, around),
        }
      : { told: record && factGroups(about, record.values, around), none: say(`${area}.none`) }),
  };
  return staffPage(about, 'records/sheet', title, content, typed.problems);
}

/** For `partials/record-missing`. Leads to the fields of the form at `form`, where there is one. */
export function missingModel(
  { kind, say }: Pick<RecordsPlace, 'kind' | 'say'>,
  { values }: Pick<KeptRecord, 'values'>,
  form: string | undefined,
) {
  const missing = missingIn(kind, values);
  if (missing.length === 0) return undefined;
  return {
    title: say(`${kind.kind}.lacks`, { count: missing.length }),
    fields: missing.map((name) => ({
      href: form === undefined ? undefined : `${form}#${name}`,
      label: say(`${kind.kind}.fields.${name}`),
    })),
  };
}

/** Headings with what stands under each, in the order of the form; one without a name where it has none. */
function grouped<Part extends { readonly name: string }>(
  { kind, say }: Pick<RecordsPlace, 'kind' | 'say'>,
  parts: readonly Part[],
  shown: SheetAround['shown'] = {},
) {
  if (!kind.groups) return [{ title: undefined, id: undefined, lines: [], parts }];
  return Object.entries(kind.groups).map(([group, names]) => ({
    title: say(`${kind.kind}.groups.${group}`),
    id: `group-${group}`,
    lines: shown[group] ?? [],
    parts: parts.filter(({ name }) => names.includes(name)),
  }));
}

function formGroups(about: RecordsPlace, { record, typed = untouched }: SheetForm, around: SheetAround) {
  const { kind, say } = about;
  const { start } = around;
  const fields = recordFields(about, typed, start?.values ?? record?.values ?? {}).map((field): Field => {
    const label = kind.needed?.includes(field.name)
      ? say('records.needed', { label: field.label })
      : field.label;
    const from = start?.from.get(field.name);
    if (from === undefined || field.value === '') return { ...field, label };
    const describedBy = field.describedBy ?? `${field.name}-hint`;
    return { ...field, label, hint: [from, field.hint].filter(Boolean).join(' '), describedBy };
  });
  return grouped(about, fields, around.shown).map(({ parts, ...group }) => ({
    ...group,
    fields: parts,
    beside: parts.length === 2 && parts.every(({ area }) => area),
  }));
}

/** What stands in it, under its headings: for those who read it, and on paper. */
export function factGroups(
  about: Pick<RecordsPlace, 'kind' | 'names' | 'say' | 'language'>,
  values: RecordValues,
  { shown }: SheetAround,
) {
  return grouped<ShownValue>(about, shownValues(about.kind, { values }, about), shown)
    .map(({ parts, ...group }) => ({ ...group, facts: parts }))
    .filter(({ facts, lines }) => facts.length + lines.length > 0);
}

/** Of one that is kept, the newest revision first: who changed what, and what it said before. */
export function sheetHistoryPage(
  about: RecordsPlace,
  revisions: readonly Pick<KeptRecord, 'values' | 'revision' | 'by' | 'on'>[],
  { names, noted = new Map() }: Pick<SheetAround, 'noted'> & { readonly names: ReadonlyMap<string, string> },
): View {
  const { kind, say, home, way, language } = about;
  const title = say('records.history.title');
  const sheet = { href: home, label: say(`${kind.kind}.title`) };
  const told = revisions.map(({ values, revision, by, on }, i) => {
    const before = revisions[i + 1]?.values ?? {};
    const [was, is] = [before, values].map((one) => shownValues(kind, { values: one }, about));
    return {
      when: say('records.history.revision', { revision, day: showDay(on, language) }),
      by: say('records.history.by', { name: names.get(by) ?? say('records.history.somebody') }),
      noted: noted.get(revision) ?? [],
      changes: changedFields(kind, before, values).map((name) => ({
        label: say(`${kind.kind}.fields.${name}`),
        was: linesOf(was, name),
        is: linesOf(is, name),
        isOwn: [...(was ?? []), ...(is ?? [])].some((value) => value.name === name && value.isOwn),
      })),
    };
  });
  const content = { ...surroundings({ ...about, way: [...way, sheet] }, title), revisions: told };
  return staffPage(about, 'records/history', title, { ...content, none: say(`${kind.kind}.none`) });
}

function linesOf(shown: readonly ShownValue[] | undefined, name: string): readonly string[] | undefined {
  return shown?.find((value) => value.name === name)?.words;
}
