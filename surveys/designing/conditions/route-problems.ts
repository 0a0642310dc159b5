/** What is wrong with the way through a questionnaire in the making, told at the question where it can be mended. */
import { asksAbout, type Condition, choicesNamed, depthOf } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import type { Surroundings } from '../../questionnaires/questions/kind.ts';
import { canHold, type Earlier, type Steps, stepsForAll } from '../../questionnaires/reachability.ts';

/** More than this stops approval too (`questionnaires/checks/conditions.ts`). */
const deepest = 4;

export interface RouteProblem {
  /** Key of the question whose condition it is. */
  readonly question: string;
  /** Told as `conditions.route.<what>`, with what to do about it as `conditions.mend.<what>`. */
  readonly what:
    | 'deleted'
    | 'later'
    | 'itself'
    | 'no-choices'
    | 'vanished-choice'
    | 'never-shown'
    | 'leans-on-never-shown'
    | 'skips-nothing'
    | 'too-deep'
    | 'too-tangled'
    | 'follow-up-astray';
  /** Key of the question that the condition asks about, where one is to blame. */
  readonly about?: string;
  /** Key of the choice that is gone. */
  readonly choice?: string;
  /** Worth looking at, but it does not stop approval. */
  readonly warning: boolean;
}

/**
 * The route's problems in the order of the questions; empty when every question can be reached and every condition
 * chooses. A question whose own condition is broken counts as shown for those that lean on it, so that one mistake is
 * told once. `skips-nothing` is a warning, and is told of nothing that was taken in as a file.
 */
export function routeProblemsOf(body: Questionnaire): readonly RouteProblem[] {
  const questions = questionsOf(body);
  const place = new Map(questions.map(({ key }, i) => [key, i]));
  const earlier = new Map<string, Question>();
  const never = new Set<string>();
  const steps = { reach: stepsForAll(), always: stepsForAll() };
  return questions.flatMap((question) => {
    const broken = brokenParts(question, body, place);
    const found = broken.length > 0 ? broken : reachOf(question, earlier, never, body, steps);
    if (isAskable(question, body))
      earlier.set(question.key, broken.length > 0 ? unconditional(question) : question);
    return found;
  });
}

/** Whether conditions can ask about a question as it stands: its lists are there and it has answers to choose. */
export function isAskable(question: Question, around: Questionnaire): boolean {
  const kind = kindOf(question);
  const known = kind.lists(question).every((list) => Object.hasOwn(around.choiceLists, list));
  return known && kind.choices(question, around).length > 0;
}

function unconditional(question: Question): Question {
  const { showIf: _, ...shown } = question;
  return shown;
}

function brokenParts(
  { key, showIf, followUpTo }: Question,
  body: Questionnaire,
  place: ReadonlyMap<string, number>,
): readonly RouteProblem[] {
  const problem = (what: RouteProblem['what'], more: Pick<RouteProblem, 'about' | 'choice'> = {}) => ({
    question: key,
    what,
    ...more,
    warning: false,
  });
  if (!showIf) return followUpTo ? [problem('follow-up-astray', { about: followUpTo })] : [];
  if (depthOf(showIf) > deepest) return [problem('too-deep')];
  const asked = [...new Set(asksAbout(showIf))];
  const astray = followUpTo !== undefined && !asked.includes(followUpTo);
  const found = asked.flatMap((about): readonly RouteProblem[] => {
    const at = place.get(about);
    const question = at === undefined ? undefined : questionsOf(body)[at];
    if (at === undefined || !question) return [problem('deleted', { about })];
    if (about === key) return [problem('itself')];
    if (at > (place.get(key) ?? 0)) return [problem('later', { about })];
    if (!isAskable(question, body)) return [problem('no-choices', { about })];
    const choices = kindOf(question).choices(question, body);
    return [...new Set(choicesNamed(showIf, about))]
      .filter((choice) => !choices.includes(choice))
      .map((choice) => problem('vanished-choice', { about, choice }));
  });
  return astray ? [...found, problem('follow-up-astray', { about: followUpTo })] : found;
}

function reachOf(
  { key, showIf }: Question,
  earlier: ReadonlyMap<string, Question>,
  never: Set<string>,
  body: Questionnaire,
  steps: Readonly<Record<'reach' | 'always', Steps>>,
): readonly RouteProblem[] {
  if (!showIf) return [];
  const reached = canHold(showIf, earlier, body, steps.reach);
  if (reached === 'unknown') return [{ question: key, what: 'too-tangled', warning: false }];
  if (reached)
    return holdsAlways(showIf, earlier, body, steps.always) === true
      ? [{ question: key, what: 'skips-nothing', warning: true }]
      : [];
  never.add(key);
  const about = asksAbout(showIf).find((asked) => never.has(asked));
  return [
    about === undefined
      ? { question: key, what: 'never-shown', warning: false }
      : { question: key, what: 'leans-on-never-shown', about, warning: false },
  ];
}

/**
 * Whether a condition holds for everyone who answers every earlier question that is put to them: `any of` all choices.
 * Those who pass a question over are left out of it, since no condition on that question holds for them. Every question
 * and choice that it names has to be there, and earlier. `unknown` when the search was given up.
 */
export function holdsAlways(
  condition: Condition,
  earlier: Earlier,
  around: Surroundings,
  steps?: Steps,
): boolean | 'unknown' {
  const fails = canHold(opposite(condition, earlier, new Map()), earlier, around, steps);
  return fails === 'unknown' ? fails : !fails;
}

/** Each question's own condition turned round once, however many conditions lean on it. */
type Turned = Map<string, Condition>;

/** The condition that holds for exactly those for whom this one does not, where every question shown is answered. */
function opposite(condition: Condition, earlier: Earlier, turned: Turned): Condition {
  if ('all' in condition) return { any: condition.all.map((part) => opposite(part, earlier, turned)) };
  if ('any' in condition) return { all: condition.any.map((part) => opposite(part, earlier, turned)) };
  const otherwise = otherAnswer(condition);
  const unseen = notShown(condition.question, earlier, turned);
  return unseen ? { any: [otherwise, unseen] } : otherwise;
}

function otherAnswer(part: Exclude<Condition, { all: unknown } | { any: unknown }>): Condition {
  const { question } = part;
  if ('isNot' in part) return { question, is: part.isNot };
  if ('is' in part) return { question, isNot: part.is };
  return { all: part.anyOf.map((isNot) => ({ question, isNot })) };
}

function notShown(key: string, earlier: Earlier, turned: Turned): Condition | undefined {
  const showIf = earlier.get(key)?.showIf;
  if (!showIf) return undefined;
  const made = turned.get(key) ?? opposite(showIf, earlier, turned);
  turned.set(key, made);
  return made;
}
