/** How the answers came in and who helped, with the columns of answers: they are told by the same rules. */
import { answerColumns, answersTo } from './answers.ts';
import { toldUnits } from './questions.ts';
import { table, text } from './table.ts';

export const methods = table('methods', ({ report }) =>
  toldUnits(report).flatMap((unit) => unit.method.flatMap((question) => answersTo(question, unit))),
)({ ...answerColumns((_unit, key) => `method/${key}`), question: text(({ question }) => question.text) });
