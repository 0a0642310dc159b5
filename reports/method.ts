/** How the answers came in, and who helped, with the words of a question: they are told by the same rules. */
import { channels, helps } from '../surveys/answering/method.ts';
import type { Say } from '../surveys/languages.ts';
import type { UnitTables } from './disclosure/disclosed.ts';
import type { QuestionReport } from './report.ts';

/** The channel, and the help received (domain.md §1, rows 9-10). */
export function methodOf({ method }: Pick<UnitTables, 'method'>, say: Say): readonly QuestionReport[] {
  return [asQuestion('channel', channels, method.channel, say), asQuestion('help', helps, method.help, say)];
}

function asQuestion(
  key: keyof UnitTables['method'],
  keys: readonly string[],
  disclosed: QuestionReport['disclosed'],
  say: Say,
): QuestionReport {
  return {
    key,
    text: say(`method.${key}.title`),
    scale: key,
    followUp: false,
    measure: 'none',
    choices: keys.map((choice) => ({ key: choice, label: say(`method.${key}.${choice}`), level: undefined })),
    numbers: false,
    everyoneElse: say('disclosure.everyone-else'),
    others: say('disclosure.others'),
    nonAnswers: { skipped: say('disclosure.skipped') },
    disclosed,
  };
}
