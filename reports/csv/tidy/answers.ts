/** A row for each unit x question x answer, as it is told: keys for programs beside labels for people. */
import { type Cell, cellsOf, noAnswerKinds } from '../../cells.ts';
import { type Bounds, exactly } from '../../disclosure/disclosed.ts';
import { disclosedUnits } from '../../document/composition.ts';
import { type DisclosedUnit, type QuestionReport, questionsOf } from '../../report.ts';
import { baseColumns, questionId } from './questions.ts';
import { type Columns, countColumns, flag, key, number, oneOf, table, text } from './table.ts';

const kinds = ['step', 'side', 'choice', 'first-place', 'others', 'non-answer', 'no-answer'] as const;

interface Given {
  readonly key: string;
  readonly label?: string;
  readonly kind: (typeof kinds)[number];
  readonly step?: number | undefined;
  /** Of what is told: which side it is on, and whether another row counts it too. */
  readonly cell?: Pick<Cell, 'side' | 'within'>;
  /** Undefined where it is not told. */
  readonly count: Bounds | undefined;
}

interface AnswerRow {
  readonly unit: DisclosedUnit;
  readonly question: QuestionReport;
  readonly given: Given;
}

/** Its columns, with an id of a question that says of which table it is. */
const answerColumns = (idOf: (unit: DisclosedUnit, question: string) => string): Columns<AnswerRow> => ({
  unit_id: key(({ unit }) => unit.key),
  question_id: key(({ unit, question }) => idOf(unit, question.key)),
  question_key: key(({ question }) => question.key),
  answer_key: key(({ given }) => given.key),
  answer: text(({ given }) => given.label),
  answer_kind: oneOf(...kinds)(({ given }) => given.kind),
  is_non_answer: flag(({ given: { kind } }) => kind === 'non-answer' || kind === 'no-answer'),
  step_number: number(({ given }) => given.step),
  side: oneOf('positive', 'neutral', 'rest')(({ given }) => given.cell?.side),
  is_part: flag(({ given }) => given.cell?.within ?? false),
  ...baseColumns,
  ...countColumns('people', ({ given }) => given.count),
});

export const answers = table('answers', function* (source) {
  for (const unit of disclosedUnits(source))
    for (const question of questionsOf(unit)) yield* answersTo(question, unit);
})(answerColumns(questionId));

/** How the answers came in and who helped: told by the same rules. */
export const methods = table('methods', (source) =>
  disclosedUnits(source).flatMap((unit) => unit.method.flatMap((question) => answersTo(question, unit))),
)({ ...answerColumns((_unit, key) => `method/${key}`), question: text(({ question }) => question.text) });

/** All answers that there are, and those who gave none: of a question that is not told each of them, hidden. */
function answersTo(question: QuestionReport, unit: DisclosedUnit): readonly AnswerRow[] {
  const given = question.disclosed.as === 'suppressed' ? hiddenAnswers(question) : toldAnswers(question);
  return [...given, ...withoutAnswer(question)].map((one) => ({ unit, question, given: one }));
}

function toldAnswers(question: QuestionReport): readonly Given[] {
  return cellsOf(question).map((cell) => ({
    key: cell.keys.join(' '),
    label: cell.label,
    kind: kindOf(cell, question),
    step: stepOf(cell.keys, question),
    cell,
    count: cell,
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

function hiddenAnswers(question: QuestionReport): readonly Given[] {
  return question.choices.map(({ key, label, level }) => ({
    key,
    label,
    kind: level === undefined ? 'choice' : 'step',
    step: stepOf([key], question),
    count: undefined,
  }));
}

/** By kind where the kinds are told apart; else all together, told or not. */
function withoutAnswer(question: QuestionReport): readonly Given[] {
  const told = noAnswerKinds(question);
  if (told.length > 0)
    return told.map(({ key, label, count }) => ({ key, label, kind: 'non-answer', count: exactly(count) }));
  const { disclosed } = question;
  const all = 'noAnswer' in disclosed ? disclosed.noAnswer : undefined;
  return [{ key: 'no-answer', kind: 'no-answer', count: all && exactly(all.count) }];
}
