/** A row for each unit x question x answer, as it is told: keys for programs beside labels for people. */
import { type Cell, cellsOf, noAnswerKinds } from '../../cells.ts';
import { exactly } from '../../disclosure/disclosed.ts';
import { type DisclosedUnit, type QuestionReport, questionsOf } from '../../report.ts';
import { baseColumns, basesOf, questionId, toldUnits } from './questions.ts';
import { flag, key, number, oneOf, table, text } from './table.ts';
import { countCells, countColumns } from './told.ts';

export const answerColumns = {
  unit_id: key,
  question_id: key,
  question_key: key,
  answer_key: key,
  answer: text,
  answer_kind: oneOf('step', 'side', 'choice', 'first-place', 'others', 'non-answer', 'no-answer'),
  is_non_answer: flag,
  step_number: number,
  side: oneOf('positive', 'neutral', 'rest'),
  is_part: flag,
  ...baseColumns,
  ...countColumns('people'),
} as const;

export const answers = table('answers', answerColumns, function* ({ report }) {
  for (const unit of toldUnits(report))
    for (const question of questionsOf(unit)) yield* answersTo(question, unit);
});

/** All answers that there are, and those who gave none: of a question that is not told each of them, hidden. */
export function answersTo(question: QuestionReport, unit: Pick<DisclosedUnit, 'key' | 'version'>) {
  const about = {
    unit_id: unit.key,
    question_id: questionId(unit, question.key),
    question_key: question.key,
    ...basesOf(question),
  };
  const given = question.disclosed.as === 'suppressed' ? hiddenAnswers(question) : toldAnswers(question);
  return [...given, ...withoutAnswer(question)].map((row) => ({ ...about, ...row }));
}

function toldAnswers(question: QuestionReport) {
  return cellsOf(question).map((cell) => ({
    answer_key: cell.keys.join(' '),
    answer: cell.label,
    answer_kind: kindOf(cell, question),
    is_non_answer: false,
    step_number: stepOf(cell.keys, question),
    side: cell.side,
    is_part: cell.within,
    ...countCells(cell),
  }));
}

function kindOf({ keys }: Cell, { disclosed, choices }: QuestionReport) {
  const isOne = keys.length === 1 && choices.some((choice) => choice.key === keys[0]);
  if (disclosed.as === 'ordered') return isOne ? 'step' : 'side';
  if (!isOne) return 'others';
  return disclosed.as === 'choices' && disclosed.counts === 'first' ? 'first-place' : 'choice';
}

/** 1 is the worst. None of several told together, nor of what has no order. */
function stepOf([only, ...more]: readonly string[], { choices }: QuestionReport): number | undefined {
  const level = choices.find((choice) => choice.key === only)?.level;
  if (level === undefined || more.length > 0) return undefined;
  const below = choices.flatMap((choice) =>
    choice.level !== undefined && choice.level < level ? [choice.level] : [],
  );
  return new Set(below).size + 1;
}

function hiddenAnswers(question: QuestionReport) {
  return question.choices.map(({ key: answer, label, level }) => ({
    answer_key: answer,
    answer: label,
    answer_kind: level === undefined ? 'choice' : 'step',
    is_non_answer: false,
    step_number: stepOf([answer], question),
    side: undefined,
    is_part: false,
    ...countCells(undefined),
  }));
}

/** By kind where the kinds are told apart; else all together, told or not. */
function withoutAnswer(question: QuestionReport) {
  const none = { is_non_answer: true, step_number: undefined, side: undefined, is_part: false };
  const kinds = noAnswerKinds(question);
  if (kinds.length > 0)
    return kinds.map(({ key: kind, label, count }) => ({
      answer_key: kind,
      answer: label,
      answer_kind: 'non-answer',
      ...none,
      ...countCells(exactly(count)),
    }));
  const { disclosed } = question;
  const all = 'noAnswer' in disclosed ? disclosed.noAnswer : undefined;
  return [
    {
      answer_key: 'no-answer',
      answer: undefined,
      answer_kind: 'no-answer',
      ...none,
      ...countCells(all && exactly(all.count)),
    },
  ];
}
