/** A row for each part of each question that is split by a question of background. */
import { exactly, type SplitCount } from '../../disclosure/disclosed.ts';
import { disclosedUnits } from '../../document/composition.ts';
import type { DisclosedUnit, SplitPartWords, SplitQuestion, SplitReport } from '../../report.ts';
import { countColumns } from './count-columns.ts';
import { questionId } from './questions.ts';
import { count, flag, key, number, table, text } from './table.ts';

interface SplitRow {
  readonly unit: DisclosedUnit;
  readonly split: SplitReport;
  /** None where the split may not be told. */
  readonly part?: {
    readonly question: SplitQuestion['question'];
    readonly number: number;
    readonly words: SplitPartWords | undefined;
    readonly count: SplitCount;
  };
}

export const splits = table<SplitRow>('splits', function* (source) {
  for (const unit of disclosedUnits(source)) for (const split of unit.splits) yield* rowsOf(split, unit);
})({
  unit_id: key(({ unit }) => unit.key),
  split_key: key(({ split }) => split.key),
  split_by: text(({ split }) => split.text),
  question_id: key(({ unit, part }) => part && questionId(unit, part.question.key)),
  question_key: key(({ part }) => part?.question.key),
  question: text(({ part }) => part?.question.text),
  part_number: number(({ part }) => part?.number),
  part_label: text(({ part }) => part?.words?.label),
  is_joined: flag(({ part }) => part?.words?.joined),
  base: count('people')(({ part }) => part?.count.n),
  ...countColumns('people', ({ part }) => part && exactly(part.count.positive)),
});

function rowsOf(split: SplitReport, unit: DisclosedUnit): readonly SplitRow[] {
  if (split.questions.length === 0) return [{ unit, split }];
  return split.questions.flatMap(({ question, counts }) =>
    counts.map((count, i) => ({
      unit,
      split,
      part: { question, number: i + 1, words: split.parts[i], count },
    })),
  );
}
