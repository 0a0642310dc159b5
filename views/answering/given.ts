import type { Page } from '../../surveys/answering/journey.ts';
import { askedOn } from '../../surveys/answering/length.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import type { Answer, Answers } from '../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { numbersIn } from '../../surveys/questionnaires/questions/ten.ts';
import type { ShownQuestion } from './questions.ts';

export interface Given {
  readonly key: string;
  readonly text: string | undefined;
  /** None for a question left empty. */
  readonly answers: readonly Told[];
  /** In words of the person's own, which may run either way. */
  readonly own: boolean;
}

interface Told {
  readonly text: string;
  /** The face that stood beside it, as an SVG path. */
  readonly face: string | undefined;
}

interface AnswersContext {
  readonly questionnaire: Questionnaire;
  readonly language: InterfaceLanguage;
  readonly say: Say;
}

export function givenOn(
  page: Page,
  asked: ReadonlyMap<string, ShownQuestion>,
  answers: Answers,
  around: AnswersContext,
): readonly Given[] {
  return askedOn([page]).map((question) => ({
    key: question.key,
    text: asked.get(question.key)?.aloneText,
    answers: inWords(question, answers[question.key], around).map((text) => ({
      text,
      face: asked.get(question.key)?.choices.find(({ value }) => value === answers[question.key])?.face,
    })),
    own: kindOf(question).control === 'text',
  }));
}

function inWords(
  question: Question,
  answer: Answer | undefined,
  { questionnaire, language, say }: AnswersContext,
): readonly string[] {
  if (answer === undefined) return [];
  if (question.kind === 'ten' && typeof answer === 'number')
    return [say('answering.check.of-most', { n: answer, most: numbersIn(question).at(-1) ?? 10 })];
  const words = kindOf(question).inWords(question, answer, questionnaire);
  return words.length > 0 ? words.map((one) => inLanguage(one, language)) : [String(answer)];
}
