/** A row for each question of each unit. Two versions that kept a key have two question ids. */
import { noAnswersTo, positiveSide } from '../../cells.ts';
import { type DisclosedUnit, type QuestionReport, questionsOf, type UnitHead } from '../../report.ts';
import { scoreOf } from '../../scores.ts';
import { flag, key, list, number, oneOf, people, type TidySource, table, text } from './table.ts';

export const baseColumns = {
  n_asked: people,
  n_answered: people,
  base: people,
  out_of: oneOf('answers', 'asked', 'led-on'),
} as const;

export const questions = table(
  'questions',
  {
    unit_id: key,
    question_id: key,
    version_digest: key,
    question_key: key,
    position: number,
    question: text,
    area_keys: list,
    part: oneOf('area', 'more', 'background'),
    scale: key,
    n_choices: number,
    is_ordered: flag,
    measure: oneOf('level', 'change', 'none'),
    is_follow_up: flag,
    is_told: flag,
    ...baseColumns,
    n_no_answer: people,
    positive_low: people,
    positive_high: people,
    score: { is: 'whole', of: 'points' },
    is_score_approximate: flag,
  },
  ({ report }) =>
    toldUnits(report).flatMap((unit) => questionsOf(unit).map((question, i) => rowOf(question, i, unit))),
);

/** Those of which answers are told. */
export const toldUnits = ({ units }: TidySource['report']): readonly DisclosedUnit[] =>
  units.filter((unit) => unit.as === 'anonymous');

/** Which wording: the key of a question within the version that it was asked in. */
export const questionId = ({ version }: Pick<UnitHead, 'version'>, questionKey: string) =>
  `${version.digest}/${questionKey}`;

function rowOf(question: QuestionReport, i: number, unit: DisclosedUnit) {
  const { disclosed } = question;
  const side = disclosed.as === 'ordered' ? positiveSide(disclosed) : undefined;
  const score = scoreOf(question);
  const noAnswer = 'noAnswer' in disclosed && disclosed.noAnswer ? noAnswersTo(question) : undefined;
  return {
    unit_id: unit.key,
    question_id: questionId(unit, question.key),
    version_digest: unit.version.digest,
    question_key: question.key,
    position: i + 1,
    question: question.text,
    ...placeOf(question, unit),
    scale: question.scale,
    n_choices: question.choices.length,
    is_ordered: question.choices.some(({ level }) => level !== undefined),
    measure: question.measure,
    is_follow_up: question.followUp,
    is_told: disclosed.as !== 'suppressed',
    ...basesOf(question),
    n_no_answer: noAnswer,
    positive_low: side?.low,
    positive_high: side?.high,
    score: score?.value,
    is_score_approximate: score?.approximate,
  };
}

function placeOf({ key: questionKey }: QuestionReport, { areas, background }: DisclosedUnit) {
  const isHere = ({ key: other }: QuestionReport) => other === questionKey;
  const keys = areas.filter((area) => area.questions.some(isHere)).map((area) => area.key);
  const outside = background.some(isHere) ? 'background' : 'more';
  return { area_keys: keys.join(' '), part: keys.length > 0 ? 'area' : outside };
}

/** What the counts of a question are out of, as far as it is told. */
export function basesOf({ disclosed }: QuestionReport) {
  if (disclosed.as === 'suppressed')
    return { n_asked: undefined, n_answered: undefined, base: undefined, out_of: undefined };
  const [base, outOf] =
    disclosed.as === 'choices'
      ? ([disclosed.n, 'answers'] as const)
      : ([disclosed.of, disclosed.outOf] as const);
  const none = 'noAnswer' in disclosed ? disclosed.noAnswer?.count : undefined;
  const own = outOf === 'answers' ? base : undefined;
  const whole = own !== undefined && none !== undefined ? own + none : undefined;
  return {
    n_asked: outOf === 'asked' ? base : whole,
    n_answered: own ?? (disclosed.as === 'several' ? disclosed.n : undefined),
    base,
    out_of: outOf,
  };
}
