/** Who is to answer a question, in words for whoever has the paper in hand: by the numbers of the questions. */

import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../surveys/questionnaires/numbering.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';

interface FormWords {
  readonly questionnaire: Questionnaire;
  readonly language: InterfaceLanguage;
  readonly say: Say;
}

/** "Svara bara om du svarade ”Ja” på fråga 3:" */
export function onlyIf(condition: Condition, around: FormWords): string {
  return around.say('paper.when.only', { when: inWords(condition, around) });
}

function inWords(condition: Condition, around: FormWords): string {
  const { say } = around;
  if ('all' in condition) return joined(condition.all, say('paper.when.and'), around);
  if ('any' in condition) return joined(condition.any, say('paper.when.or'), around);
  const choices =
    'anyOf' in condition ? condition.anyOf : ['is' in condition ? condition.is : condition.isNot];
  const values = {
    number: numbersOf(around.questionnaire).get(condition.question) ?? 0,
    choice: choices.map((key) => quoted(condition.question, key, around)).join(` ${say('paper.when.or')} `),
  };
  return say(`paper.when.${'isNot' in condition ? 'is-not' : 'is'}`, values);
}

/** What is joined in another way within stands in brackets, so that it is clear what goes with what. */
function joined(parts: readonly Condition[], word: string, around: FormWords): string {
  const words = parts.map((part) => {
    const inner = inWords(part, around);
    return parts.length > 1 && ('all' in part || 'any' in part) ? `(${inner})` : inner;
  });
  return words.join(` ${word} `);
}

function quoted(questionKey: string, key: string, { questionnaire, language }: FormWords): string {
  const question = questionsOf(questionnaire).find((one) => one.key === questionKey);
  const offered = question ? kindOf(question).offered(question, questionnaire) : [];
  const label = offered.find((choice) => choice.key === key)?.label ?? questionnaire.nonAnswers[key];
  return `”${label ? inLanguage(label, language) : key}”`;
}
