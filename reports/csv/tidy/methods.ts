/** How the answers came in and who helped, with the columns of answers: they are told by the same rules. */

import { disclosedUnits } from '../../document/composition.ts';
import { answerColumns, answersTo } from './answers.ts';
import { table, text } from './table.ts';

export const methods = table('methods', (source) =>
  disclosedUnits(source).flatMap((unit) => unit.method.flatMap((question) => answersTo(question, unit))),
)({ ...answerColumns((_unit, key) => `method/${key}`), question: text(({ question }) => question.text) });
