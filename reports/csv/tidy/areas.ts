/** A row for each area of each unit: how many answers are positive, and the verdict that it suggests. */
import { verdicts } from '../../../surveys/findings/decision.ts';
import { toldUnits } from './questions.ts';
import { flag, key, listOf, number, oneOf, table, text } from './table.ts';
import { countCells, countColumns } from './told.ts';

const answers = { is: 'whole', of: 'answers' } as const;

export const areas = table(
  'areas',
  {
    unit_id: key,
    area_key: key,
    area: text,
    n_questions: number,
    n_answers: answers,
    ...countColumns('answers'),
    suggested_verdicts: listOf(...verdicts, 'unknown'),
    suggested_by: oneOf('share', 'too-few', 'uncounted', 'many-unknown', 'nothing-scored'),
    score: { is: 'whole', of: 'points' },
    is_score_approximate: flag,
    n_scored_told: number,
    n_scored: number,
  },
  ({ report }) =>
    toldUnits(report).flatMap((unit) =>
      unit.areas.map(({ key: area, title, share, verdict, score }) => ({
        unit_id: unit.key,
        area_key: area,
        area: title,
        n_questions: share?.questions,
        n_answers: share?.of,
        ...countCells(share?.positive, share?.of),
        suggested_verdicts: verdict.suggestions.join(' '),
        suggested_by: verdict.reason,
        score: score?.value,
        is_score_approximate: score?.approximate,
        n_scored_told: score?.from.told,
        n_scored: score?.from.all,
      })),
    ),
);
