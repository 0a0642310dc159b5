/** What is wrong with the way through the questions, in plain sentences, each with what to do about it. */
import type { RouteProblem } from '../../../surveys/designing/conditions/route-problems.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { type BodyWording, readable } from '../../titles.ts';

interface RouteProblemWords {
  readonly text: string;
  /** What to do about it. */
  readonly correction: string;
  readonly warning: boolean;
}

export function routeProblemWords(
  { what, about, warning }: RouteProblem,
  wording: BodyWording,
): RouteProblemWords {
  const values = { question: about === undefined ? '' : nameOf(about, wording) };
  return {
    text: wording.say(`conditions.route.${what}`, values),
    correction: wording.say(`conditions.correction.${what}`, values),
    warning,
  };
}

function nameOf(key: string, { body, language, say, term }: BodyWording): string {
  const question = questionsOf(body).find((one) => one.key === key);
  return question
    ? readable(question.text, language, term)
    : say('questionnaires-pages.condition.gone-question');
}
