/** A row for each answer that a service has given of itself, by name. */
import { questionId } from './questions.ts';
import { key, number, table, text } from './table.ts';

export const accounts = table('accounts', ({ report }) =>
  report.units
    .filter((unit) => unit.as === 'named')
    .flatMap((unit) =>
      unit.accounts.flatMap((account, i) => account.map((given) => ({ unit, number: i + 1, given }))),
    ),
)({
  unit_id: key(({ unit }) => unit.key),
  account_number: number((row) => row.number),
  question_id: key(({ unit, given }) => questionId(unit, given.key)),
  question_key: key(({ given }) => given.key),
  question: text(({ given }) => given.question),
  answer: text(({ given }) => given.answer),
});
