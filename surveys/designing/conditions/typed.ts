/**
 * A condition as rows of a form: a question, how it is asked about, and answers. Rows stand by themselves or in a group
 * of their own, one level deep.
 */
import type { Condition } from '../../questionnaires/conditions.ts';
import { depthOf } from '../../questionnaires/conditions.ts';

export const joins = ['all', 'any'] as const;
export type Join = (typeof joins)[number];

export const asking = ['is', 'isNot', 'anyOf'] as const;
type TestKind = (typeof asking)[number];

export interface Row {
  /** Empty where none is chosen yet. */
  readonly question: string;
  readonly asks: TestKind;
  readonly choices: readonly string[];
}

export interface Group {
  readonly join: Join;
  readonly rows: readonly Row[];
}

/** What stands in the form. An empty one has no items. */
export interface TypedCondition {
  readonly join: Join;
  readonly items: readonly (Row | Group)[];
}

/** Deeper conditions come in files, and can only be kept or replaced. */
const deepestTyped = 2;

/** As many as a condition may have side by side (`questionnaires/condition-schema.ts`). */
export const mostItems = 20;

export const emptyRow: Row = { question: '', asks: 'is', choices: [] };

export function isGroup(item: Row | Group): item is Group {
  return 'rows' in item;
}

/** Whether a condition can be changed row by row. */
export function canBeTyped(condition: Condition): boolean {
  return depthOf(condition) <= deepestTyped;
}

/** The rows of a condition; without one, a first row to begin with. Throws for one that cannot be typed. */
export function typedFrom(condition: Condition | undefined): TypedCondition {
  if (!condition) return { join: 'all', items: [emptyRow] };
  if ('all' in condition) return { join: 'all', items: condition.all.map(itemFrom) };
  if ('any' in condition) return { join: 'any', items: condition.any.map(itemFrom) };
  return { join: 'all', items: [rowFrom(condition)] };
}

/** Rows and groups that nothing is chosen in are passed over, and a join of one part is that part. */
export function conditionFrom({ join, items }: TypedCondition): Condition | undefined {
  return joined(
    join,
    items.flatMap((item) =>
      isGroup(item) ? (joined(item.join, written(item.rows)) ?? []) : written([item]),
    ),
  );
}

export function isEmpty({ question, choices }: Row): boolean {
  return question === '' && choices.length === 0;
}

function written(rows: readonly Row[]): readonly Condition[] {
  return rows.filter((row) => !isEmpty(row)).map(partFrom);
}

function joined(join: Join, parts: readonly Condition[]): Condition | undefined {
  if (parts.length <= 1) return parts[0];
  return join === 'all' ? { all: parts } : { any: parts };
}

function partFrom({ question, asks, choices }: Row): Condition {
  if (asks === 'anyOf') return { question, anyOf: [...choices] };
  const [choice = ''] = choices;
  return asks === 'is' ? { question, is: choice } : { question, isNot: choice };
}

function itemFrom(condition: Condition): Row | Group {
  if ('all' in condition) return { join: 'all', rows: condition.all.map(rowFrom) };
  return 'any' in condition ? { join: 'any', rows: condition.any.map(rowFrom) } : rowFrom(condition);
}

function rowFrom(condition: Condition): Row {
  if ('is' in condition) return { question: condition.question, asks: 'is', choices: [condition.is] };
  if ('isNot' in condition)
    return { question: condition.question, asks: 'isNot', choices: [condition.isNot] };
  if ('anyOf' in condition) return { question: condition.question, asks: 'anyOf', choices: condition.anyOf };
  throw new Error('a condition deeper than its form');
}
