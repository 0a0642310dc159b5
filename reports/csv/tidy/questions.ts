/** A row for each question of each unit. Two versions that kept a key have two question ids. */
import { noAnswersTo, positiveSide } from '../../cells.ts';
import type { DisclosedContent } from '../../disclosure/disclosed.ts';
import { disclosedUnits } from '../../document/composition.ts';
import { type DisclosedUnit, type QuestionReport, questionsOf, type UnitHead } from '../../report.ts';
import { scoreOf } from '../../verdicts.ts';
import { type Columns, count, flag, key, list, number, oneOf, table, text } from './table.ts';

const people = count('people');

/** What the counts of a question are out of, as far as it is told. */
export const baseColumns: Columns<{ readonly question: QuestionReport }> = {
  n_asked: people(({ question }) => askedOf(question.disclosed)),
  n_answered: people(({ question }) => answeredOf(question.disclosed)),
  base: people(({ question: { disclosed } }) => ('of' in disclosed ? disclosed.of : answeredOf(disclosed))),
  out_of: oneOf('answers', 'asked', 'led-on')(({ question }) => outOf(question.disclosed)),
};

function outOf(disclosed: DisclosedContent) {
  if (disclosed.as === 'suppressed') return undefined;
  return disclosed.as === 'choices' ? 'answers' : disclosed.outOf;
}

function answeredOf(disclosed: DisclosedContent): number | undefined {
  if (disclosed.as === 'ordered') return disclosed.outOf === 'answers' ? disclosed.of : undefined;
  return disclosed.as === 'suppressed' ? undefined : disclosed.n;
}

function askedOf(disclosed: DisclosedContent): number | undefined {
  if ('of' in disclosed && disclosed.outOf === 'asked') return disclosed.of;
  const [own, none] = [
    answeredOf(disclosed),
    'noAnswer' in disclosed ? disclosed.noAnswer?.count : undefined,
  ];
  return outOf(disclosed) === 'answers' && own !== undefined && none !== undefined ? own + none : undefined;
}

export const questions = table('questions', (source) =>
  disclosedUnits(source).flatMap((unit) =>
    questionsOf(unit).map((question, i) => ({ unit, question, position: i + 1, score: scoreOf(question) })),
  ),
)({
  unit_id: key(({ unit }) => unit.key),
  question_id: key(({ unit, question }) => questionId(unit, question.key)),
  version_digest: key(({ unit }) => unit.version.digest),
  question_key: key(({ question }) => question.key),
  position: number(({ position }) => position),
  question: text(({ question }) => question.text),
  area_keys: list(({ unit, question }) => areasOf(question, unit).join(' ')),
  part: oneOf('area', 'more', 'background')(({ unit, question }) => partOf(question, unit)),
  scale: key(({ question }) => question.scale),
  n_choices: number(({ question }) => question.choices.length),
  is_ordered: flag(({ question }) => question.choices.some(({ level }) => level !== undefined)),
  measure: oneOf('level', 'change', 'none')(({ question }) => question.measure),
  is_follow_up: flag(({ question }) => question.followUp),
  is_told: flag(({ question }) => question.disclosed.as !== 'suppressed'),
  ...baseColumns,
  n_no_answer: people(({ question }) => (isNoAnswerTold(question) ? noAnswersTo(question) : undefined)),
  positive_low: people(({ question }) => sideOf(question)?.low),
  positive_high: people(({ question }) => sideOf(question)?.high),
  score: count('points')(({ score }) => score?.value),
  is_score_approximate: flag(({ score }) => score?.approximate),
});

/** Which wording: the key of a question within the version that it was asked in. */
export const questionId = ({ version }: Pick<UnitHead, 'version'>, questionKey: string) =>
  `${version.digest}/${questionKey}`;

const isNoAnswerTold = ({ disclosed }: QuestionReport): boolean =>
  'noAnswer' in disclosed && disclosed.noAnswer !== undefined;

const sideOf = ({ disclosed }: QuestionReport) =>
  disclosed.as === 'ordered' ? positiveSide(disclosed) : undefined;

const isIn = (questions: readonly QuestionReport[], { key }: QuestionReport): boolean =>
  questions.some((one) => one.key === key);

const areasOf = (question: QuestionReport, { areas }: DisclosedUnit): readonly string[] =>
  areas.filter((area) => isIn(area.questions, question)).map((area) => area.key);

function partOf(question: QuestionReport, unit: DisclosedUnit): string {
  if (areasOf(question, unit).length > 0) return 'area';
  return isIn(unit.background, question) ? 'background' : 'more';
}
