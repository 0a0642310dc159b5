/** The shortest and the longest way through a questionnaire in the making. */
import { secondsOf } from '../../answering/length.ts';
import { isSame } from '../../documents/fields.ts';
import type { Condition } from '../../questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../questionnaires/definition.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import { canHold, type Earlier } from '../../questionnaires/reachability.ts';
import { timesAsked } from '../../questionnaires/summary.ts';
import { isAskable } from './route-problems.ts';

/** In questions that are answered, and whole minutes rounded up. */
export interface Way {
  readonly questions: number;
  readonly minutes: number;
}

interface Ways {
  readonly shortest: Way;
  readonly longest: Way;
  /** False where the search for the longest was given up: it is that long at least. */
  readonly exact: boolean;
}

/** So many tries find the longest way of any questionnaire that a person could follow. */
const mostTries = 200;

/** Of all tries together: each asks whether many conditions can hold at once. */
const mostSteps = 10_000;

interface Weight {
  readonly questions: number;
  readonly seconds: number;
}

interface Branch extends Weight {
  readonly condition: Condition;
}

/**
 * The shortest way is what everybody gets, whatever they answer; the longest has as many questions as any answers lead
 * to. A question of several parts counts as its parts. Optional sections count as taken in.
 */
export function waysThrough(body: Questionnaire): Ways {
  const questions = questionsOf(body);
  const certain = sum(questions.filter(({ showIf }) => !showIf).map((one) => weightOf(one, body)));
  const askable = questions.filter((question) => isAskable(question, body));
  const earlier = new Map(askable.map((question) => [question.key, question]));
  const { most, exact } = mostOf(branchesOf(questions, body), earlier, body);
  return { shortest: wayOf(certain), longest: wayOf(sum([certain, most])), exact };
}

/** Questions with the same condition come together. */
function branchesOf(questions: readonly Question[], body: Questionnaire): readonly Branch[] {
  const branches: Branch[] = [];
  for (const question of questions) {
    const { showIf: condition } = question;
    if (!condition) continue;
    const at = branches.findIndex((branch) => isSame(branch.condition, condition));
    const there = branches[at];
    const weight = weightOf(question, body);
    if (there) branches[at] = { condition, ...sum([there, weight]) };
    else branches.push({ condition, ...weight });
  }
  return branches;
}

/** The heaviest set of branches that some answers open together: each taken where it can be, then left out. */
function mostOf(
  branches: readonly Branch[],
  earlier: Earlier,
  body: Questionnaire,
): { readonly most: Weight; readonly exact: boolean } {
  let most: Weight = nothing;
  let tries = 0;
  const steps = { left: mostSteps };
  const rest = branches.map((_, i) => sum(branches.slice(i)).questions);
  const search = (i: number, open: readonly Condition[], weight: Weight): void => {
    if (weight.questions > most.questions) most = weight;
    const branch = branches[i];
    if (!branch || tries >= mostTries || weight.questions + (rest[i] ?? 0) <= most.questions) return;
    tries++;
    const wider = [...open, branch.condition];
    if (canHold({ all: wider }, earlier, body, steps) === true) search(i + 1, wider, sum([weight, branch]));
    search(i + 1, open, weight);
  };
  search(0, [], nothing);
  return { most, exact: tries < mostTries && steps.left > 0 };
}

const nothing: Weight = { questions: 0, seconds: 0 };

function weightOf(question: Question, body: Questionnaire): Weight {
  const times = timesAsked(question, body);
  return { questions: times, seconds: times * secondsOf(question) };
}

function sum(weights: readonly Weight[]): Weight {
  return {
    questions: weights.reduce((all, { questions }) => all + questions, 0),
    seconds: weights.reduce((all, { seconds }) => all + seconds, 0),
  };
}

function wayOf({ questions, seconds }: Weight): Way {
  return { questions, minutes: Math.ceil(seconds / 60) };
}
