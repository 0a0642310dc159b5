/**
 * A condition as rows of a form: a question, how it is asked about, and answers. Rows stand by themselves or in a group
 * of their own, one level deep.
 */

import { type Checked, fine, type Problem, wrong } from '../../failures.ts';
import { asksAbout, type Condition, depthOf } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import { isAskable } from './route-problems.ts';

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

function isEmpty({ question, choices }: Row): boolean {
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

/** The questions that a condition of this one may ask about: earlier ones with answers to choose. */
export function askableBefore(body: Questionnaire, key: string): readonly Question[] {
  const questions = questionsOf(body);
  const place = questions.findIndex((question) => question.key === key);
  return questions.slice(0, Math.max(0, place)).filter((question) => isAskable(question, body));
}

/**
 * The condition, or what is wrong with its rows: no question, one that cannot be asked about from here, no answer, an
 * answer that is gone, or several where one is asked for. Fields are named as in the form.
 */
export function checkTyped(typed: TypedCondition, body: Questionnaire, key: string): Checked<Condition> {
  const askable = new Map(askableBefore(body, key).map((question) => [question.key, question]));
  const problems = typed.items.flatMap((item, i) =>
    isGroup(item)
      ? item.rows.flatMap((row, j) => rowProblems(row, `${i}-${j}`, askable, body))
      : rowProblems(item, String(i), askable, body),
  );
  const condition = conditionFrom(typed);
  if (problems.length > 0) return wrong(...problems);
  return condition ? fine(condition) : wrong({ field: '0-question', message: 'conditions.problems.nothing' });
}

/** The question that this one follows up, where it asks about exactly one. */
export function followedBy(condition: Condition): string | undefined {
  const asked = [...new Set(asksAbout(condition))];
  return asked.length === 1 ? asked[0] : undefined;
}

function rowProblems(
  row: Row,
  name: string,
  askable: ReadonlyMap<string, Question>,
  body: Questionnaire,
): readonly Problem[] {
  if (isEmpty(row)) return [];
  const problem = (field: string, message: string): readonly Problem[] => [
    { field: `${name}-${field}`, message: `conditions.problems.${message}` },
  ];
  if (row.question === '') return problem('question', 'no-question');
  const question = askable.get(row.question);
  if (!question) return problem('question', 'not-askable');
  if (row.choices.length === 0) return problem('choice', 'no-answer');
  const known = kindOf(question).choices(question, body);
  if (row.choices.some((choice) => !known.includes(choice))) return problem('choice', 'gone-answer');
  return row.asks !== 'anyOf' && row.choices.length > 1 ? problem('choice', 'one-answer') : [];
}
