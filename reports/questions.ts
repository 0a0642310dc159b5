/** What is told of a questionnaire's questions, with its words in one language: keys alone say nothing to a reader. */

import { channels, helps } from '../surveys/answering/method.ts';
import { inLanguage, type Say, type StaffLanguage } from '../surveys/languages.ts';
import { aloneText } from '../surveys/questionnaires/alone.ts';
import type { Answer } from '../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';
import type { UnitTables } from './disclosure/disclosed.ts';
import type { ChoiceWords, QuestionReport } from './report.ts';
import { isScored } from './verdicts.ts';
import type { Wording } from './words.ts';

interface Asked extends Wording {
  readonly questionnaire: Questionnaire;
}

/** All of a question but what is told of it. */
export type QuestionWords = Omit<QuestionReport, 'disclosed'>;

/** The words of a questionnaire's questions, in the order asked: the same for all that were asked it. */
export function questionWords(asked: Asked): readonly QuestionWords[] {
  return questionsOf(asked.questionnaire).map((question) => wordsOf(question, asked));
}

/** Every question that the tables have, in the order asked. */
export function questionsIn(
  words: readonly QuestionWords[],
  tables: Pick<UnitTables, 'questions'>,
): readonly QuestionReport[] {
  return words.flatMap((question) => {
    const disclosed = tables.questions[question.key];
    return disclosed ? [{ ...question, disclosed }] : [];
  });
}

function wordsOf(question: Question, { questionnaire, language, say }: Asked): QuestionWords {
  const { control, nonAnswersOf } = kindOf(question);
  const words = nonAnswersOf(question, questionnaire).map(
    (key) => [key, inLanguage(questionnaire.nonAnswers[key] ?? { sv: key }, language)] as const,
  );
  return {
    key: question.key,
    text: inLanguage(aloneText(question), language),
    scale: scaleOf(question),
    followUp: question.showIf !== undefined,
    measure: measureOf(question, questionnaire),
    choices: choicesOf(question, questionnaire, language),
    numbers: control === 'ten',
    everyoneElse: say('disclosure.everyone-else'),
    others: say('disclosure.others'),
    nonAnswers: { ...Object.fromEntries(words), skipped: say('disclosure.skipped') },
  };
}

/** What questions have to share to stand on one scale. */
function scaleOf(question: Question): string {
  if ('choices' in question) return question.choices;
  return 'range' in question && question.range ? `${question.kind}-${question.range}` : question.kind;
}

/** Whether a question is about how it is, about what has changed, or neither. */
export function measureOf(question: Question, questionnaire: Questionnaire): QuestionReport['measure'] {
  const list = 'choices' in question ? questionnaire.choiceLists[question.choices] : undefined;
  if (!kindOf(question).sides(question, questionnaire)) return 'none';
  if (list?.measures === 'change') return 'change';
  return isScored(question, questionnaire) ? 'level' : 'none';
}

function choicesOf(
  question: Question,
  questionnaire: Questionnaire,
  language: StaffLanguage,
): readonly ChoiceWords[] {
  const { steps, offered } = kindOf(question);
  const ordered = steps(question, questionnaire);
  if (ordered) {
    return ordered.map(({ key, label, score }) => ({
      key,
      label: inLanguage(label, language),
      level: score / 100,
    }));
  }
  return offered(question, questionnaire).map(({ key, label }) => ({
    key,
    label: inLanguage(label, language),
    level: undefined,
  }));
}

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

/** An answer as its reader sees it: labels of choices and non-answers, a number, a month, or the text itself. */
export function answerInWords(
  question: Question,
  answer: Answer,
  { questionnaire, language }: Omit<Asked, 'say'>,
): string {
  const words = kindOf(question).inWords(question, answer, questionnaire);
  return words.length === 0 ? String(answer) : words.map((word) => inLanguage(word, language)).join('; ');
}
