/** Figures as plain geometry: told numbers turned into shares of a width, for whatever draws them. */
import { grouped } from '../surveys/grouping.ts';
import type { Say } from '../surveys/languages.ts';
import { type Cell, cellsOf, type DisclosedAs, noAnswersTo, wordsOf } from './cells.ts';
import { sayAlone } from './counts-in-words.ts';
import type { Bounds, Ordered } from './disclosure/disclosed.ts';
import { colour, inkOn, stepColour } from './pdf/layout/looks.ts';
import type { QuestionReport, Share } from './report.ts';

/** A part of a stacked bar. */
export interface Segment {
  /** What the key calls it. */
  readonly label: string;
  /** What stands on it; empty where nothing is told of it alone. */
  readonly number: string;
  /** Where it begins and how wide it is, as shares of the bar: 0 to 1. */
  readonly start: number;
  readonly width: number;
  readonly as: 'answers' | 'unsure' | 'no-answer';
  /** 0 (worst) to 1 (best). */
  readonly level: number;
  /** Undefined for what is drawn as a pattern. */
  readonly fill: string | undefined;
  /** Colour of the number on it. */
  readonly ink: string;
}

type Part = Pick<Segment, 'label' | 'number' | 'as' | 'level' | 'fill'> & { readonly count: number };

/**
 * As wide as all who were asked: best first, then those without an answer. Between a side that is told as "at most two" and
 * the other one lies a band of those who may be on either. Empty parts are left out.
 */
export function stackOf(question: DisclosedAs<Ordered>, say: Say): readonly Segment[] {
  const answers = answerParts(question, say);
  const none = noAnswersTo(question);
  const whole = question.disclosed.of + none;
  const rest = patterned('no-answer', say('report.figure.noAnswer'), none, String(none));
  return stacked([...answers, rest], whole);
}

/**
 * The share of an area as a bar: its positive answers, a band of those that may be on either side, and the others. As wide
 * as all real answers to the questions that it rests on.
 */
export function stackOfShare({ positive, of }: Pick<Share, 'positive' | 'of'>, say: Say): readonly Segment[] {
  const { low, high } = positive;
  const others = { low: of - high, high: of - low };
  const side = (key: 'positiveAnswers' | 'otherAnswers', level: number, count: Bounds): Part => ({
    label: say(`report.figure.${key}`),
    number: sayAlone(count, say),
    as: 'answers',
    level,
    fill: stepColour(level),
    count: count.low,
  });
  // Where nobody is surely on the other side, the band is all that can say how many may be.
  const number = others.low > 0 ? '' : sayAlone(others, say);
  const band = patterned('unsure', say('report.figure.unsure'), high - low, number);
  return stacked([side('positiveAnswers', 1, positive), band, side('otherAnswers', 0, others)], of);
}

function patterned(as: 'unsure' | 'no-answer', label: string, count: number, number = ''): Part {
  return { label, number, as, level: 0, fill: undefined, count };
}

/** A count as a bar: what is sure of it, and a band of what it may be at most. Its number stands beside it. */
export function stackOfCount({ low, high }: Bounds, of: number): readonly Segment[] {
  const sure: Part = { label: '', number: '', level: 1, as: 'answers', fill: colour.pine, count: low };
  return stacked([sure, patterned('unsure', '', high - low)], of);
}

/** Parts of a bar laid out from its start, in their order; those of nobody are left out. */
function stacked(parts: readonly Part[], whole: number): readonly Segment[] {
  let before = 0;
  return parts
    .filter(({ count }) => count > 0)
    .map(({ count, ...part }) => {
      const start = before / whole;
      before += count;
      return { ...part, start, width: count / whole, ink: part.fill ? inkOn(part.fill) : colour.ink };
    });
}

function answerParts(question: DisclosedAs<Ordered>, say: Say): readonly Part[] {
  const { of, sides } = question.disclosed;
  const unsure = of - sides.reduce((sum, { low }) => sum + low, 0);
  const band = patterned('unsure', say('report.figure.unsure'), unsure);
  const cells = cellsOf(question);
  const parts = sides.map(({ side }) => sideParts(question, side, cells, say));
  return unsure > 0 ? [...(parts[0] ?? []), band, ...parts.slice(1).flat()] : parts.flat();
}

/** What is sure of a side: its steps; or its end step outermost, and those of its other steps. */
function sideParts(
  question: DisclosedAs<Ordered>,
  side: string,
  all: readonly Cell[],
  say: Say,
): readonly Part[] {
  const cells = all.filter((cell) => cell.side === side);
  const end = cells.find(({ within }) => within);
  const parts = cells.map((cell) =>
    answersPart(end && cell !== end ? without(question, cell, end) : cell, say),
  );
  return side === 'positive' && end ? parts.reverse() : parts;
}

/** A side less its end step: what is left of its bounds and of its choices. */
function without(question: DisclosedAs<Ordered>, side: Cell, end: Cell): Cell {
  const keys = side.keys.filter((key) => !end.keys.includes(key));
  const { label, level } = wordsOf(question, keys);
  return { ...side, keys, label, level, low: side.low - end.low, high: side.high - end.high };
}

function answersPart({ label, level = 0, low, high }: Cell, say: Say): Part {
  const number = low === high ? String(low) : say('disclosure.alone.at-least', { low });
  return { label, number, as: 'answers', level, count: low, fill: stepColour(level) };
}

/** Questions with the same choices, which share a key and a table, in the order that each group first comes. */
export function withSameChoices<Q extends QuestionReport>(
  questions: readonly Q[],
): readonly (readonly Q[])[] {
  const choicesOf = ({ scale, choices }: Q) => JSON.stringify([scale, choices.map(({ label }) => label)]);
  return grouped(questions, choicesOf).map(([, group]) => group);
}

/** One line of the key to a group of bars. */
export type KeyMark = Pick<Segment, 'label' | 'as' | 'level' | 'fill'>;

/** What some bars have on them, best first, the patterns last. */
export function keyMarks(segments: readonly Segment[]): readonly KeyMark[] {
  const marks = new Map<string, KeyMark>();
  for (const { label, as, level, fill } of segments) marks.set(`${as} ${label}`, { label, as, level, fill });
  const place = { answers: 0, unsure: 1, 'no-answer': 2 };
  return [...marks.values()].sort((a, b) => place[a.as] - place[b.as] || b.level - a.level);
}
