/**
 * The one whole that may be exact although some of its units are blurred (disclosure.md, rule 5): what is left over when the
 * exact ones are taken away leaves every blurred unit as wide as it was. It needs true counts, so that it is decided here,
 * for the largest whole alone: two exact wholes would be subtracted from each other.
 */
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { type Tally, trueCountsOf } from '../tally.ts';
import { suppressed } from './coarsening.ts';
import type { UnitTables } from './disclosed.ts';
import { type Rules, theRules } from './rules.ts';
import { toldStepsOf } from './steps-told.ts';
import { type Whole, wholeOf } from './wholes.ts';

/** A unit of the whole, and its true counts. */
interface CountedPart {
  readonly questionnaire: Questionnaire;
  readonly tables: UnitTables;
  readonly tally: Tally;
  /** The key of the question in this unit. */
  readonly question: string;
}

/**
 * Of the positive side: exact where the b units that are blurred are so on the same side, and have together c to 2(b - 1) on
 * it; else as `wholeOf`.
 */
export function largestWholeOf(parts: readonly CountedPart[], rules: Rules = theRules): Whole | undefined {
  const whole = wholeOf(parts.map(({ tables, question }) => tables.questions[question] ?? suppressed));
  if (!whole || whole.low === whole.high) return whole;
  const blurred = parts.flatMap((part) => smallSideOf(part) ?? []);
  const left = blurred.reduce((sum, { count }) => sum + count, 0);
  const isOneSide = new Set(blurred.map(({ side }) => side)).size === 1;
  const isWide = left >= rules.least && left <= (rules.least - 1) * (blurred.length - 1);
  if (rules.sumsTold && !(isOneSide && isWide)) return whole;
  const positive = blurred.reduce(
    (sum, { low, side, count }) => sum + (side === 'positive' ? count : low + rules.least - 1 - count),
    0,
  );
  const told = blurred.reduce((sum, { low }) => sum + low, 0);
  const exact = whole.low - told + positive;
  return { ...whole, low: exact, high: exact };
}

interface SmallSide {
  readonly side: 'positive' | 'rest';
  /** True count on the side of 0-2. */
  readonly count: number;
  /** Least of the positive side as it is told. */
  readonly low: number;
}

function smallSideOf({ questionnaire, tables, tally, question: key }: CountedPart): SmallSide | undefined {
  const told = tables.questions[key];
  const counted = trueCountsOf(tally).questions.get(key);
  const question = questionsOf(questionnaire).find((other) => other.key === key);
  if (told?.as !== 'ordered' || !counted || !question) return undefined;
  const positive = told.sides.find(({ side }) => side === 'positive');
  if (!positive || positive.low === positive.high) return undefined;
  const keys = toldStepsOf(question, questionnaire)?.filter(({ side }) => side === 'positive') ?? [];
  const count = keys
    .flatMap(({ choices }) => choices)
    .reduce((sum, choice) => sum + (counted.choices[choice] ?? 0), 0);
  const { low } = positive;
  return low === 0 ? { side: 'positive', count, low } : { side: 'rest', count: told.of - count, low };
}
