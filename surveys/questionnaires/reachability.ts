/**
 * Whether a condition can ever hold: a small search for answers that make it true. A condition asks for answers,
 * and an answer asks that its question was shown, so the search also follows the conditions of those questions.
 */
import type { Condition } from './conditions.ts';
import { kindOf, type Question } from './questions/index.ts';
import type { Surroundings } from './questions/kind.ts';

/** So many steps find an answer for any condition that a person could follow. */
const mostSteps = 5000;

/** And so many for all conditions of a questionnaire: two hundred in a row, each on the one before, take 20,000. */
const mostOfAll = 25_000;

/** What searches that belong together may still take, so that all of them come to an end soon. */
export interface Steps {
  left: number;
}

/** For all the conditions of one questionnaire, each looked at once. */
export function stepsForAll(): Steps {
  return { left: mostOfAll };
}

type Part = Exclude<Condition, { all: unknown } | { any: unknown }>;

/** What one path of the search wants of the answer to a question: with all of `must`, without any of `not`. */
interface Wish {
  readonly must: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
}

interface Path {
  readonly left: readonly Condition[];
  readonly wishes: ReadonlyMap<string, Wish>;
}

/** The closed questions that a condition may lean on, by key. */
export type Earlier = ReadonlyMap<string, Question>;

/**
 * Whether some answers to the earlier questions make a condition true. Every question and choice that it names has
 * to be there. `unknown` when the search was given up: after 5,000 steps, or when those that it shares are used up.
 */
export function canHold(
  condition: Condition,
  earlier: Earlier,
  around: Surroundings,
  steps: Steps = { left: mostSteps },
): boolean | 'unknown' {
  const paths: Path[] = [{ left: [condition], wishes: new Map() }];
  for (let step = 0; step < mostSteps && steps.left > 0; step++) {
    steps.left -= 1;
    const path = paths.pop();
    if (!path) return false;
    const [next, ...left] = path.left;
    if (!next) return true;
    paths.push(...onward(next, { left, wishes: path.wishes }, earlier, around));
  }
  return 'unknown';
}

/** The paths that a goal opens: one, one for each alternative, or none where it contradicts what is wanted already. */
function onward(goal: Condition, path: Path, earlier: Earlier, around: Surroundings): readonly Path[] {
  if ('all' in goal) return [{ ...path, left: [...goal.all, ...path.left] }];
  if ('any' in goal) return goal.any.map((part) => ({ ...path, left: [part, ...path.left] }));
  const question = earlier.get(goal.question);
  if (!question) return [];
  return wishesFrom(goal, path.wishes.get(goal.question))
    .filter((wish) => canBeAnswered(question, wish, around))
    .map((wish) => ({
      left: shownFirst(question, path),
      wishes: new Map(path.wishes).set(goal.question, wish),
    }));
}

/** A question that is asked about for the first time has to be shown itself. */
function shownFirst(question: Question, { left, wishes }: Path): readonly Condition[] {
  return question.showIf && !wishes.has(question.key) ? [question.showIf, ...left] : left;
}

function wishesFrom(part: Part, before: Wish = { must: new Set(), not: new Set() }): readonly Wish[] {
  if ('isNot' in part) return [{ ...before, not: new Set([...before.not, part.isNot]) }];
  const choices = 'is' in part ? [part.is] : part.anyOf;
  return choices.map((choice) => ({ ...before, must: new Set([...before.must, choice]) }));
}

function canBeAnswered(question: Question, { must, not }: Wish, around: Surroundings): boolean {
  const choices = kindOf(question).choices(question, around);
  if ([...must].some((choice) => not.has(choice) || !choices.includes(choice))) return false;
  if (must.size === 0) return choices.some((choice) => !not.has(choice));
  if (must.size === 1) return true;
  const { together, nonAnswersOf } = kindOf(question);
  const { most = 1, alone = [] } = together(question, around) ?? {};
  const single = [...alone, ...nonAnswersOf(question, around)];
  return must.size <= most && ![...must].some((choice) => single.includes(choice));
}
