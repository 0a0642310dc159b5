/** What is told of a question, part by part: the one list that bars, tables, files and alternative texts are made of. */
import {
  type Bounds,
  type Choices,
  exactly,
  type Ordered,
  type Several,
  type Side,
  type SideName,
} from './disclosure/disclosed.ts';
import type { QuestionReport } from './report.ts';

/** A question whose answers are told in one of the ways there are. */
export type DisclosedAs<T> = QuestionReport & { readonly disclosed: T };

export interface Cell extends Bounds {
  readonly label: string;
  /** The choices it is of, best first where they have an order. */
  readonly keys: readonly string[];
  /** 0 (worst) to 1 (best), of several the middle; undefined without order. */
  readonly level: number | undefined;
  /** A step of a side that is told whole, or a part of what another cell counts too. */
  readonly within: boolean;
  readonly side?: SideName;
}

/** Best first; in the order asked where there is no order, the others last. None where nothing is told. */
export function cellsOf(question: QuestionReport): readonly Cell[] {
  const { disclosed } = question;
  if (disclosed.as === 'suppressed') return [];
  if (disclosed.as === 'ordered') return disclosed.sides.flatMap((side) => sideCells(question, side));
  const choices = disclosed.choices.map(({ key, low, high }) => ({
    ...cell(question, [key]),
    low,
    high,
  }));
  if (disclosed.as === 'several' || !disclosed.others) return choices;
  const { keys, low, high } = disclosed.others;
  const others = { ...cell(question, keys), low, high };
  return [...choices, keys.length > 1 ? { ...others, label: othersLabel(question, keys) } : others];
}

/** "Andra svar (Ett år, Två år)". */
function othersLabel(question: QuestionReport, keys: readonly string[]): string {
  return `${question.others} (${keys.map((key) => labelOf(question, [key])).join(', ')})`;
}

/** Its steps where they are told one by one; else the side, and the end step that is told within it. */
function sideCells(question: QuestionReport, { side, keys, steps, end, low, high }: Side): readonly Cell[] {
  if (steps) {
    return Object.entries(steps)
      .map(([key, count]) => ({ ...cell(question, [key]), side, ...exactly(count) }))
      .sort((a, b) => (b.level ?? 0) - (a.level ?? 0));
  }
  const whole = { ...cell(question, keys), side, low, high, ...(side === 'rest' && elseOf(question)) };
  if (!end) return [whole];
  const { key, count } = end;
  return [whole, { ...cell(question, [key]), side, ...exactly(count), within: true }];
}

/** The rest of those who were asked, or led on, are not only those who answered. */
function elseOf({ disclosed, everyoneElse }: QuestionReport): { readonly label: string } | undefined {
  return disclosed.as === 'ordered' && disclosed.outOf !== 'answers' ? { label: everyoneElse } : undefined;
}

function cell(question: QuestionReport, keys: readonly string[]): Omit<Cell, 'low' | 'high'> {
  return { ...wordsOf(question, keys), keys, within: false };
}

/** What choices are called together, and where they lie between worst and best. */
export function wordsOf(question: QuestionReport, keys: readonly string[]): Pick<Cell, 'label' | 'level'> {
  return { label: labelOf(question, keys), level: levelOf(question, keys) };
}

/** "Ja, alltid / Ja, oftast"; a run of numbers as "8–10". */
export function labelOf(question: QuestionReport, keys: readonly string[]): string {
  if (question.numbers && (keys.length > 1 || keys.some((key) => key.includes('-')))) {
    const numbers = keys.flatMap((key) => key.split('-')).map(Number);
    return `${Math.min(...numbers)}–${Math.max(...numbers)}`;
  }
  return keys.map((key) => question.choices.find((one) => one.key === key)?.label ?? key).join(' / ');
}

/** The middle of the choices' places from worst to best. A band of numbers has a key of its own, "5-7". */
export function levelOf({ choices, numbers }: QuestionReport, keys: readonly string[]): number | undefined {
  const single = numbers ? keys.flatMap((key) => key.split('-')) : keys;
  const levels = single.map((key) => choices.find((one) => one.key === key)?.level);
  const known = levels.filter((level) => level !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, level) => sum + level, 0) / known.length;
}

/** Those who gave no real answer, where their number is told. */
export function noAnswersTo({ disclosed }: QuestionReport): number {
  return 'noAnswer' in disclosed ? (disclosed.noAnswer?.count ?? 0) : 0;
}

/** The kinds of no answer that are told apart, each with its words. */
export function noAnswerKinds({
  disclosed,
  nonAnswers,
}: QuestionReport): readonly { readonly key: string; readonly label: string; readonly count: number }[] {
  const kinds = 'noAnswer' in disclosed ? (disclosed.noAnswer?.kinds ?? {}) : {};
  return Object.entries(kinds).map(([key, count]) => ({ key, label: nonAnswers[key] ?? key, count }));
}

/** The side of an ordered question that is good. */
export function positiveSide({ sides }: Pick<Ordered, 'sides'>): Side | undefined {
  return sides.find(({ side }) => side === 'positive');
}

/** Whether a question is told step by step from best to worst, or side by side where steps are too few. */
export const isOrdered = (question: QuestionReport): question is DisclosedAs<Ordered> =>
  question.disclosed.as === 'ordered';

/** Whether a question is told choice by choice, none of them better than another; of several choices at once too. */
export const isUnordered = (question: QuestionReport): question is DisclosedAs<Choices | Several> =>
  question.disclosed.as === 'choices' || question.disclosed.as === 'several';

/** Whether nothing is told of a question (disclosure.md, rules 2 and 5). */
export const isSuppressed = ({ disclosed }: QuestionReport): boolean => disclosed.as === 'suppressed';
