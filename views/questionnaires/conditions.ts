/** A condition in words, so that those who work with the questions can follow who gets which. */
import type { Language, Say } from '../../surveys/languages.ts';
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import { readable } from './titles.ts';

interface Around {
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  readonly say: Say;
}

export function conditionWords(condition: Condition, around: Around): string {
  const { say } = around;
  const join = (parts: readonly Condition[], word: string) =>
    parts
      .map((part) => conditionWords(part, around))
      .join(` ${say(`questionnaires-pages.condition.${word}`)} `);
  if ('all' in condition) return join(condition.all, 'and');
  if ('any' in condition) return join(condition.any, 'or');
  const question = questionsOf(around.questionnaire).find(({ key }) => key === condition.question);
  const choice = (key: string) => `”${choiceLabel(question, key, around)}”`;
  const text = question ? readable(question.text, around.language) : condition.question;
  if ('is' in condition) {
    return say('questionnaires-pages.condition.is', { question: text, choice: choice(condition.is) });
  }
  if ('isNot' in condition) {
    return say('questionnaires-pages.condition.is-not', { question: text, choice: choice(condition.isNot) });
  }
  const choices = condition.anyOf.map(choice).join(` ${say('questionnaires-pages.condition.or')} `);
  return say('questionnaires-pages.condition.is', { question: text, choice: choices });
}

function choiceLabel(
  question: Question | undefined,
  key: string,
  { questionnaire, language }: Around,
): string {
  const list = question && 'choices' in question ? questionnaire.choiceLists[question.choices] : undefined;
  const label = list?.choices.find((choice) => choice.key === key)?.label ?? questionnaire.nonAnswers[key];
  return label ? readable(label, language) : key;
}
