/** A map of the way through the questions, as text: who gets what, where it leads, what is passed over, how long it is. */
import { type Way, waysThrough } from '../../../surveys/designing/conditions/route-length.ts';
import { mapOf, type Otherwise, type Stop } from '../../../surveys/designing/conditions/route-map.ts';
import { type RouteProblem, routeProblemsOf } from '../../../surveys/designing/conditions/route-problems.ts';
import { sourceOf } from '../../../surveys/designing/document/design.ts';
import type { Say } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import type { View } from '../../engine.ts';
import { conditionWords } from '../../questionnaires/conditions.ts';
import { staffPage } from '../../shell.ts';
import { type BodyWording, readable } from '../../titles.ts';
import { type DesignPage, designFrame, questionAddress, wordingOf } from '../frame.ts';

/** Deeper than this is drawn no further in: a phone has no room for it. */
const deepestDrawn = 3;

export function mapPage(about: DesignPage): View {
  const { design, audit, say } = about;
  const { body } = design;
  const heading = say('conditions.map.title');
  const frame = designFrame(about, 'questions', heading);
  const source = sourceOf(body);
  const found = routeProblemsOf(body);
  const stops = new Map(mapOf(body).map((stop) => [stop.question.key, stop]));
  const { shortest, longest, exact } = waysThrough(body);
  const most = wayWords(longest, say);
  return staffPage(about, 'designing/conditions/map', `${heading} – ${frame.designName}`, {
    ...frame,
    source,
    shortest: wayWords(shortest, say),
    longest: exact ? most : say('conditions.map.at-least', { way: most }),
    hasOptional: body.sections.some(({ optional }) => optional),
    sections: body.sections.map(({ key, title, optional, questions }) => ({
      id: `part-${key}`,
      title: readable(title, source, audit.term) || say('design-lists.no-words'),
      optional: optional && say(`questionnaires-pages.optional.${optional}`),
      stops: questions.map((question) => stopModel(stops.get(question.key) as Stop, found, about)),
    })),
  });
}

function stopModel(
  { question, number, level, decides, otherwise }: Stop,
  found: readonly RouteProblem[],
  about: DesignPage,
) {
  const { design, audit, say } = about;
  const { key, text, showIf } = question;
  const source = sourceOf(design.body);
  const home = `/designs/${design.id}`;
  const words = { ...wordingOf(about), language: source };
  return {
    number,
    text: readable(text, source, audit.term) || say('design-lists.no-words'),
    href: questionAddress(design, key),
    level: Math.min(level, deepestDrawn),
    condition: showIf && say('conditions.shown-if', { condition: conditionWords(showIf, words) }),
    decides:
      decides.length > 0 &&
      say('conditions.map.decides', { count: decides.length, questions: listed(decides, say) }),
    otherwise: otherwise && otherwiseWords(otherwise, say),
    problems: found
      .filter((problem) => problem.question === key)
      .map((problem) => ({
        ...routeProblemWords(problem, words),
        edit: `${home}/questions/${key}/condition`,
      })),
  };
}

function otherwiseWords(otherwise: Otherwise, say: Say): string {
  if (otherwise.to === 'end') return say('conditions.map.to-end');
  const { number, ifShown } = otherwise;
  return say(ifShown ? 'conditions.map.to-question-if' : 'conditions.map.to-question', { number });
}

function wayWords({ questions, minutes }: Way, say: Say): string {
  return say('conditions.map.way', {
    questions: say('questionnaires-pages.count', { count: questions }),
    minutes: say('conditions.map.minutes', { count: minutes }),
  });
}

/** "3, 4 och 7". */
function listed(numbers: readonly number[], say: Say): string {
  const last = numbers.at(-1) ?? '';
  if (numbers.length < 2) return String(last);
  return `${numbers.slice(0, -1).join(', ')} ${say('questionnaires-pages.condition.and')} ${last}`;
}

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
