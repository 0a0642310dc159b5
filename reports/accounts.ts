/** Named collections: a service's own account, told as it was given (disclosure.md, rule 0). */
import type { Answer, Answers } from '../surveys/answering/answers.ts';
import { inLanguage, type StaffLanguage } from '../surveys/languages.ts';
import { aloneText } from '../surveys/questionnaires/alone.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import { listOf } from '../surveys/questionnaires/questions/closed.ts';
import { kindOf, type Question } from '../surveys/questionnaires/questions/index.ts';
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
            question: inLanguage(aloneText(question), language),
            answer: inWords(question, answer, questionnaire, language),
          },
        ];
      }),
    );
  }
  return accounts;
}

/** An answer as its reader sees it: labels of choices and ways out, a number, or the text itself. */
export function inWords(
  question: Question,
  answer: Answer,
  questionnaire: Questionnaire,
  language: StaffLanguage,
): string {
  const keys = Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
  if (question.kind === 'text') return keys[0] ?? '';
  const listed = 'choices' in question ? listOf(question, questionnaire).choices : [];
  const labelled = kindOf(question).steps(question, questionnaire) ?? [];
  return keys
    .map(
      (key) =>
        [...listed, ...labelled].find((choice) => choice.key === key)?.label ?? questionnaire.nonAnswers[key],
    )
    .map((label, i) => (label ? inLanguage(label, language) : (keys[i] ?? '')))
    .join('; ');
}
