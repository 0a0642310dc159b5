/**
 * What is written down around an audit, a service or a county: meetings with those who answered, actions, decisions. Each kind
 * is declared once (`kinds/`): its form, where it belongs, and what it has to be done by. One store, one set of pages,
 * one file for all of them.
 */
import type { Problem } from '../failures.ts';
import type { FieldDeclarations, ValuesOf } from '../forms/declaration.ts';

/** What the fields of a record's form became; a field that was left empty is not there. */
export type RecordValues = Readonly<
  Record<string, string | number | boolean | readonly string[] | undefined>
>;

export interface KeptRecord<Values = RecordValues> {
  readonly id: string;
  readonly kind: string;
  /** Id of the audit or the service that it is of; `county` for what is of all. */
  readonly place: string;
  /** The order in which those of one kind and place were added. */
  readonly number: number;
  readonly values: Values;
  /** 1 at first, and one more with each change. */
  readonly revision: number;
  /** Id of who changed it last, and the day (ISO date). */
  readonly by: string;
  readonly on: string;
}

/** The place of what belongs to no audit and no service. */
export const county = 'county';

/** A day by which something is to be done; what has been done is nobody's to do. */
export interface Due {
  /** ISO date. */
  readonly day: string;
  readonly isDone: boolean;
}

/** Where what is chosen among comes from; nothing else than that can be chosen. */
export type ChoiceSource =
  | 'designs'
  | 'proposals'
  | 'findings'
  | 'questions'
  | 'services'
  | 'members'
  | 'readers'
  | 'organisations';

export interface RecordKind<Fields extends FieldDeclarations = FieldDeclarations> {
  /** Its name in the database, and the area of its words. */
  readonly kind: string;
  readonly place: 'audit' | 'service' | 'county';
  readonly fields: Fields;
  /** In one place; 1 for a sheet that there is one of. */
  readonly most: number;
  /** Headings of a long form, and the fields beneath each; all of them, in their order. One without is for words that are shown. */
  readonly groups?: Readonly<Record<string, readonly (keyof Fields & string)[]>>;
  /** All of it may be left empty for now, but these are told to be missing until they are filled in. */
  readonly needed?: readonly (keyof Fields & string)[];
  /** Those that are needed too, because of what others say. */
  neededThen?(values: ValuesOf<Fields>): readonly (keyof Fields & string)[];
  /** Fields whose values are not declared, but are what there is then. */
  readonly choices?: { readonly [Name in keyof Fields]?: ChoiceSource };
  /** Words of and about people who were there: what may give somebody away in them is shown before they are saved. */
  readonly ofPeople?: readonly (keyof Fields & string)[];
  /** A field of which no two in one place have the same value. */
  readonly oneOfEach?: keyof Fields & string;
  /** Rules between fields: dates out of order, a reason that is asked for; `today` is an ISO date. */
  check?(values: ValuesOf<Fields>, today: string): readonly Problem[];
  due?(values: ValuesOf<Fields>): Due | undefined;
  /** What is to be said of all of one place together, as keys of words: a party that is missing in a group. */
  remarks?(all: readonly ValuesOf<Fields>[]): readonly string[];
}

/** Declares a kind, so that its own functions know what its fields become. */
export function recordKind<const Fields extends FieldDeclarations>(
  kind: RecordKind<Fields>,
): RecordKind<Fields> {
  return kind;
}

/** What a declared kind keeps. */
export type ValuesOfKind<Kind> = Kind extends RecordKind<infer Fields> ? ValuesOf<Fields> : never;

/** The records of a kind, as its form reads them. */
export function ofKind<Fields extends FieldDeclarations>(
  { kind }: RecordKind<Fields>,
  records: readonly KeptRecord[],
): readonly KeptRecord<ValuesOf<Fields>>[] {
  return records.filter(
    (record) => record.kind === kind,
  ) as readonly KeptRecord<unknown>[] as readonly KeptRecord<ValuesOf<Fields>>[];
}

/** What is needed of it and is not filled in, in the order in which it is needed; of what nobody has begun, all. */
export function missingIn(
  { needed = [], neededThen }: Pick<RecordKind, 'needed' | 'neededThen'>,
  values: RecordValues = {},
): readonly string[] {
  return [...needed, ...(neededThen?.(values as never) ?? [])].filter((name) => values[name] === undefined);
}

/** Whether its day has passed, and it is not done; `today` is an ISO date. */
export function isOverdue(due: Due | undefined, today: string): boolean {
  return due !== undefined && !due.isDone && due.day < today;
}
