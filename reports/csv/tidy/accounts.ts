/** A row for each answer that a service has given of itself, by name. */
import { questionId } from './questions.ts';
import { key, number, table, text } from './table.ts';

export const accounts = table(
  'accounts',
  {
    unit_id: key,
    account_number: number,
    question_id: key,
    question_key: key,
    question: text,
    answer: text,
  },
  ({ report }) =>
    report.units.flatMap((unit) =>
      unit.as !== 'named'
        ? []
        : unit.accounts.flatMap((account, i) =>
            account.map(({ key: asked, question, answer }) => ({
              unit_id: unit.key,
              account_number: i + 1,
              question_id: questionId(unit, asked),
              question_key: asked,
              question,
              answer,
            })),
          ),
    ),
);
