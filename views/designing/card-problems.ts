/** What stops approval, told on the card of the question where it is, in words for those who write questions. */

import { routeProblemsOf } from '../../surveys/designing/conditions/route-problems.ts';
import { wordedIn } from '../../surveys/designing/lists/worded-non-answers.ts';
import type { Problem } from '../../surveys/failures.ts';
import { grouped } from '../../surveys/grouping.ts';
import type { Say } from '../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { problemsOf } from '../../surveys/questionnaires/reading.ts';
import { nameWithin } from '../language-names.ts';
import { readable, type Wording } from '../titles.ts';
import { routeProblemWords } from './conditions/map.ts';

export interface CardProblem {
  readonly text: string;
  /** It is worth looking at, but stops nothing. */
  readonly calm: boolean;
}

/** By the key of the question; by the key of the section for what is wrong with the section itself, '' for the whole. */
export function problemsByPlace(
  body: Questionnaire,
  wording: Wording,
): ReadonlyMap<string, readonly CardProblem[]> {
  const found = new Map<string, CardProblem[]>();
  const tell = (place: string, problem: CardProblem) => {
    const already = found.get(place) ?? [];
    if (!already.some(({ text }) => text === problem.text)) found.set(place, [...already, problem]);
  };
  const problems = problemsOf(body).filter(({ message }) => !isOfRoute(message));
  for (const [place, ofPlace] of byPlace(problems, body))
    for (const problem of problemLines(ofPlace, wording.say)) tell(place, problem);
  for (const problem of routeProblemsOf(body)) {
    const told = routeProblemWords(problem, { ...wording, body });
    tell(problem.question, { text: `${told.text} ${told.correction}`, calm: told.warning });
  }
  for (const question of questionsOf(body)) {
    for (const { choice, isCounted } of wordedIn(body, question)) {
      const told = `designing.card-problems.${isCounted ? 'counted' : 'worded'}-non-answer`;
      const words = readable(choice.label, wording.language, wording.term);
      tell(question.key, { text: wording.say(told, { choice: words }), calm: !isCounted });
    }
  }
  return found;
}

/** The route's problems are told in words of their own. */
function isOfRoute(message: string): boolean {
  return /^questionnaire\.(condition-|never-shown|leans-on-never|follow-up-)/.test(message);
}

function byPlace(problems: readonly Problem[], body: Questionnaire): ReturnType<typeof grouped<Problem>> {
  return grouped(problems, ({ field }) => {
    const [, section, question] = /^sections\.(\d+)(?:\.questions\.(\d+))?/.exec(field) ?? [];
    const part = section === undefined ? undefined : body.sections[Number(section)];
    return (question === undefined ? part?.key : part?.questions[Number(question)]?.key) ?? '';
  });
}

/** A section that has been added and has no questions yet is no mistake of anybody's. */
function problemLines(problems: readonly Problem[], say: Say): readonly CardProblem[] {
  const isEmpty = ({ field, message }: Problem) =>
    message === 'questionnaire.too-few' && /^sections\.\d+\.questions$/.test(field);
  return [true, false].flatMap((calm) =>
    textsOf(
      problems.filter((problem) => isEmpty(problem) === calm),
      say,
    ).map((text) => ({ text, calm })),
  );
}

function textsOf(problems: readonly Problem[], say: Say): readonly string[] {
  const untranslated = problems.filter(({ message }) => message === 'questionnaire.missing-translation');
  const languages = [...new Set(untranslated.map(({ values }) => String(values?.language)))];
  const missing = languages.map((language) => nameWithin(language, say)).join(', ');
  return [
    ...problems.filter((problem) => !untranslated.includes(problem)).map((problem) => textOf(problem, say)),
    ...(missing ? [say('designing.card-problems.untranslated', { languages: missing })] : []),
  ];
}

/** In the words of the page where it has some; else as a file's problem is told. */
function textOf({ field, message, values }: Problem, say: Say): string {
  const what = message.replace('questionnaire.', '');
  const plain = plainly.find(({ of, at }) => of.test(what) && at.test(field));
  if (plain) return say(`designing.card-problems.${plain.say}`, values);
  return say(message, { ...values, place: say('designing.card-problems.here') });
}

const listFields = /\.(choices|importance|experience|likelihood|seriousness)$/;
const plainly = [
  { of: /^(no-words|missing|empty)$/, at: /^sections\.\d+\.questions\.\d+\.text/, say: 'no-text' },
  { of: /^(no-words|missing|empty)$/, at: /^sections\.\d+\.title/, say: 'no-title' },
  { of: /^(no-words|missing|empty)$/, at: /^title/, say: 'no-name' },
  { of: /^(no-words|missing|empty)$/, at: /^intro/, say: 'no-intro' },
  { of: /^(no-words|missing|empty)$/, at: /\.ends(\.\w+)?$/, say: 'no-ends' },
  { of: /^(no-words|missing|empty)$/, at: /\.(importance|experience)Text$/, say: 'no-pair' },
  {
    of: /^(no-words|missing|empty)$/,
    at: /\.(risk|likelihood|seriousness|action|responsible)Text$/,
    say: 'no-risk-words',
  },
  { of: /^(no-words|missing|empty)$/, at: /^sections\.\d+\.questions/, say: 'words-missing' },
  { of: /^(not-a-key|missing|unknown-list)$/, at: listFields, say: 'no-list' },
  { of: /^(list-needs-order|list-of-other-length)$/, at: /./, say: 'wrong-list' },
  { of: /^(missing|too-few)$/, at: /\.bands$/, say: 'no-steps' },
  { of: /^bands-not-rising$/, at: /./, say: 'steps-not-rising' },
  { of: /^more-places-than-choices$/, at: /./, say: 'too-many-places' },
  { of: /^too-(many|few)$/, at: /\.places$/, say: 'so-many-places' },
  { of: /^years-turned$/, at: /./, say: 'years-turned' },
  { of: /^too-few$/, at: /\.rows$/, say: 'no-rows' },
  { of: /^too-few$/, at: /\.questions$/, say: 'no-questions' },
  { of: /^too-few$/, at: /^sections$/, say: 'no-sections' },
] as const;
