/** Named collections: a service's own account, told as it was given (disclosure.md, rule 0). */

import { inLanguage, type StaffLanguage } from '../surveys/languages.ts';
import { aloneText } from '../surveys/questionnaires/alone.ts';
import type { Answers } from '../surveys/questionnaires/answers.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import { answerInWords } from './questions.ts';
import type { Account } from './report.ts';

/** Each response as questions and answers in words, in the order asked; unanswered questions are left out. */
export async function accountsOf(
  questionnaire: Questionnaire,
  responses: AsyncIterable<Answers>,
  language: StaffLanguage,
): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  for await (const answers of responses) {
    accounts.push(
      questionsOf(questionnaire).flatMap((question) => {
        const answer = answers[question.key];
        if (answer === undefined) return [];
        return [
          {
            key: question.key,
            question: inLanguage(aloneText(question), language),
            answer: answerInWords(question, answer, { questionnaire, language }),
          },
        ];
      }),
    );
  }
  return accounts;
}
