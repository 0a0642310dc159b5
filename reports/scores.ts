/** Scores 0-100 (questionnaires.md, drafting rule 10): best step 100, worst 0, means over real answers. */
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';
import type { QuestionTally } from './question-count.ts';
import type { QuestionReport } from './report.ts';

/** Whether a question counts in the score of its areas: closed, ordered, and not a gate. */
export function isScored(question: Question, questionnaire: Questionnaire): boolean {
  if ('scored' in question && question.scored === false) return false;
  return kindOf(question).steps(question, questionnaire) !== undefined;
}

/** A question's mean score over its real answers, 0-100, rounded to a whole number; undefined when not scored. */
export function scoreOf(
  question: Question,
  counted: Pick<QuestionTally, 'n' | 'choices'>,
  questionnaire: Questionnaire,
): number | undefined {
  const steps = kindOf(question).steps(question, questionnaire);
  if (!steps || counted.n === 0 || !isScored(question, questionnaire)) return undefined;
  const sum = steps.reduce((total, step) => total + step.score * (counted.choices[step.key] ?? 0), 0);
  return Math.round(sum / counted.n);
}

/**
 * An area's score: the mean over its scored questions that are told in full, each weighing the same; computed from
 * their unrounded means and rounded to a whole number. Nothing that is told coarsely or hidden goes into it, so that
 * it cannot be worked out from the rest (disclosure.md, rule 5).
 */
export function areaScore(questions: readonly QuestionReport[]): number | undefined {
  const means = questions.map(meanOf).filter((mean) => mean !== undefined);
  if (means.length === 0) return undefined;
  return Math.round(means.reduce((sum, mean) => sum + mean, 0) / means.length);
}

/** The unrounded mean of a told question, from what is told of it. */
function meanOf({ disclosed }: QuestionReport): number | undefined {
  if (disclosed.as !== 'full' || disclosed.score === undefined) return undefined;
  const sum = disclosed.steps.reduce((total, step) => total + (step.level ?? 0) * 100 * step.count, 0);
  return sum / disclosed.n;
}
