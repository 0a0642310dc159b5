/** A row for each part of each question that is split by a question of background. */
import { exactly, type SplitCount } from '../../disclosure/disclosed.ts';
import type { DisclosedUnit, QuestionReport, SplitPartWords } from '../../report.ts';
import { questionId, toldUnits } from './questions.ts';
import { flag, key, number, people, table, text } from './table.ts';
import { countCells, countColumns } from './told.ts';

export const splits = table(
  'splits',
  {
    unit_id: key,
    split_key: key,
    split_by: text,
    question_id: key,
    question_key: key,
    question: text,
    part_number: number,
    part_label: text,
    is_joined: flag,
    base: people,
    ...countColumns('people'),
  },
  function* ({ report }) {
    for (const unit of toldUnits(report)) {
      for (const { key: by, text: words, parts, questions } of unit.splits) {
        const about = { unit_id: unit.key, split_key: by, split_by: words };
        if (questions.length === 0) yield { ...about, ...noPart, ...countCells(undefined) };
        for (const { question, counts } of questions)
          yield* counts.map((count, i) => ({ ...about, ...partOf(question, unit, count, parts[i], i + 1) }));
      }
    }
  },
);

/** Positive answers in it. */
function partOf(
  question: QuestionReport,
  unit: DisclosedUnit,
  { n, positive }: SplitCount,
  words: SplitPartWords | undefined,
  place: number,
) {
  return {
    question_id: questionId(unit, question.key),
    question_key: question.key,
    question: question.text,
    part_number: place,
    part_label: words?.label,
    is_joined: words?.joined,
    base: n,
    ...countCells(exactly(positive)),
  };
}

/** Of a split that may not be told. */
const noPart = {
  question_id: undefined,
  question_key: undefined,
  question: undefined,
  part_number: undefined,
  part_label: undefined,
  is_joined: undefined,
  base: undefined,
};
