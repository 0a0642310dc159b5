/** Answers that say that others decide over somebody: to be looked at whatever the share is (domain.md §4, "Right to be in the team"). */
import { cellsOf } from './cells.ts';
import { type Bounds, baseOf } from './disclosure/disclosed.ts';
import type { QuestionReport } from './report.ts';

/** By key, in every template and every language; a list of the auditors' own with the same key means the same. */
const overruled = 'others-choose';

export interface RedFlag extends Bounds {
  readonly question: string;
  readonly answer: string;
  /** Out of how many. */
  readonly of: number;
}

/**
 * In: questions as they are told of one unit. Out: each question of which it is told that somebody gave that answer, worst first as asked. Where
 * it is told only together with others, or may be nobody, nothing is said of it.
 */
export function redFlags(questions: readonly QuestionReport[]): readonly RedFlag[] {
  return questions.flatMap((question) => {
    const { disclosed } = question;
    const cell = cellsOf(question).find(({ keys }) => keys.length === 1 && keys[0] === overruled);
    if (!cell || cell.low === 0 || disclosed.as === 'suppressed') return [];
    const { label, low, high } = cell;
    return [{ question: question.text, answer: label, low, high, of: baseOf(disclosed) }];
  });
}
