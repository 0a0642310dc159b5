/** A row for each area of each unit: how many answers are positive, and the verdict that it suggests. */
import { verdicts } from '../../../surveys/findings/decision.ts';
import { disclosedUnits } from '../../document/composition.ts';
import { countColumns } from './count-columns.ts';
import { count, flag, key, listOf, number, oneOf, table, text } from './table.ts';

export const areas = table('areas', (source) =>
  disclosedUnits(source).flatMap((unit) => unit.areas.map((area) => ({ unit, ...area }))),
)({
  unit_id: key(({ unit }) => unit.key),
  area_key: key((area) => area.key),
  area: text(({ title }) => title),
  n_questions: number(({ share }) => share?.questions),
  n_answers: count('answers')(({ share }) => share?.of),
  ...countColumns(
    'answers',
    ({ share }) => share?.positive,
    ({ share }) => share?.of,
  ),
  suggested_verdicts: listOf(...verdicts, 'unknown')(({ verdict }) => verdict.suggestions.join(' ')),
  suggested_by: oneOf(...['share', 'too-few', 'uncounted', 'many-unknown', 'nothing-scored'])(
    ({ verdict }) => verdict.reason,
  ),
  score: count('points')(({ score }) => score?.value),
  is_score_approximate: flag(({ score }) => score?.approximate),
  n_scored_told: number(({ score }) => score?.from.told),
  n_scored: number(({ score }) => score?.from.all),
});
