/** Scores 0-100 (questionnaires.md, drafting rule 10) for tables and comparisons: best step 100, worst 0, from what is told. */
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';
import { levelOf } from './cells.ts';
import { type Bounds, exactly, type Side } from './disclosure/disclosed.ts';
import type { QuestionReport, Score } from './report.ts';

/** Whether a question counts in the score of its areas: closed, ordered, and not a gate. */
export function isScored(question: Question, questionnaire: Questionnaire): boolean {
  if ('scored' in question && question.scored === false) return false;
  return kindOf(question).steps(question, questionnaire) !== undefined;
}

interface Mean {
  /** 0-100. */
  readonly value: number;
  readonly approximate: boolean;
}

/**
 * A question's mean score over its real answers, 0-100, rounded; of what is told as one, each counts as its middle, which
 * makes it approximate. Undefined where it is not told, not scored, about a change, or told out of others than its own
 * answers.
 */
export function scoreOf(question: QuestionReport): Mean | undefined {
  const mean = meanOf(question);
  return mean && { ...mean, value: Math.round(mean.value) };
}

/** An area's: the mean over its scored questions that are told, each weighing the same, from their unrounded means. */
export function areaScore(questions: readonly QuestionReport[]): Score | undefined {
  const scored = questions.filter(({ measure }) => measure === 'level');
  const means = scored.map(meanOf).filter((mean) => mean !== undefined);
  if (means.length === 0) return undefined;
  return {
    value: Math.round(means.reduce((sum, { value }) => sum + value, 0) / means.length),
    approximate: means.some(({ approximate }) => approximate),
    from: { told: means.length, all: scored.length },
  };
}

function meanOf(question: QuestionReport): Mean | undefined {
  const { disclosed, measure } = question;
  if (measure !== 'level' || disclosed.as !== 'ordered' || disclosed.outOf !== 'answers') return undefined;
  const parts = disclosed.sides.flatMap(partsOf);
  const points = parts.reduce((sum, one) => sum + (levelOf(question, one.keys) ?? 0) * 100 * middle(one), 0);
  return { value: points / disclosed.of, approximate: parts.some((one) => isJoined(one, question)) };
}

interface Part extends Bounds {
  readonly keys: readonly string[];
}

/** Each step where they are told one by one, else the side; without the words that a reader needs, as there are many. */
function partsOf({ keys, low, high, steps }: Side): readonly Part[] {
  if (!steps) return [{ keys, low, high }];
  return Object.entries(steps).map(([key, count]) => ({ keys: [key], ...exactly(count) }));
}

const middle = ({ low, high }: Bounds): number => (low + high) / 2;

/** Whether it stands for several steps, as a band of numbers does ("8-10"), or is not told exactly. */
function isJoined({ keys, low, high }: Part, { numbers }: QuestionReport): boolean {
  return low < high || keys.length > 1 || (numbers && keys.some((key) => key.includes('-')));
}
