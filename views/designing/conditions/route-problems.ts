/** What is wrong with the way through the questions, in plain sentences, each with what to do about it. */
import type { RouteProblem } from '../../../surveys/designing/conditions/route-problems.ts';
import type { Language, Say } from '../../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { Term } from '../../../surveys/questionnaires/terms.ts';
import { readable } from '../../titles.ts';

interface Around {
  readonly questionnaire: Questionnaire;
  readonly language: Language;
  readonly say: Say;
  readonly term?: Term;
}

export interface RouteProblemTold {
  readonly text: string;
  /** What to do about it. */
  readonly correction: string;
  readonly warning: boolean;
}

export function routeProblemWords({ what, about, warning }: RouteProblem, around: Around): RouteProblemTold {
  const values = { question: about === undefined ? '' : nameOf(about, around) };
  return {
    text: around.say(`conditions.route.${what}`, values),
    correction: around.say(`conditions.correction.${what}`, values),
    warning,
  };
}

function nameOf(key: string, { questionnaire, language, say, term }: Around): string {
  const question = questionsOf(questionnaire).find((one) => one.key === key);
  return question
    ? readable(question.text, language, term)
    : say('questionnaires-pages.condition.gone-question');
}
