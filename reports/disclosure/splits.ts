/** Answers split by one question of background, in sides (disclosure.md, rule 4). */
import { backgroundKeys } from '../../surveys/questionnaires/background.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { PartTally, TrueCounts } from '../tally.ts';
import {
  type Disclosed,
  noAnswerPart,
  type SplitCount,
  type SplitPart,
  type SplitTables,
} from './disclosed.ts';
import { choicesOnSteps, disclosedStepsOf } from './disclosed-steps.ts';
import type { Rules } from './rules.ts';

interface Splitting {
  readonly questionnaire: Questionnaire;
  readonly counts: TrueCounts;
  readonly told: ReadonlyMap<string, Disclosed>;
  /** Least part, and least real answers in it; at least k. */
  readonly kCut: number;
  readonly rules: Rules;
}

/** By the key of the question that splits; those that leave one part, or no question that can be split, are not there. */
export function splitsOf(splitting: Splitting): Readonly<Record<string, SplitTables>> {
  const tables = (splitting.questionnaire.splits ?? []).flatMap((key) => {
    const split = splitBy(key, splitting);
    return split ? [[key, split] as const] : [];
  });
  return Object.fromEntries(tables);
}

function splitBy(key: string, splitting: Splitting): SplitTables | undefined {
  const { questionnaire, counts: all, told, kCut } = splitting;
  const by = questionsOf(questionnaire).find((question) => question.key === key);
  const before = told.get(key);
  const counted = all.parts.get(key);
  if (!by || !before || !counted || by.showIf) return undefined;
  const parts = partsOf(by, before, questionnaire, kCut);
  if (parts.length < 2) return undefined;
  const counts = parts.map(({ keys }) => together(keys, counted));
  const questions = splittable(splitting).flatMap((question) => {
    const positive =
      disclosedStepsOf(question, questionnaire)?.filter(({ side }) => side === 'positive') ?? [];
    const keys = positive.flatMap(({ choices }) => choices);
    const split = counts.map((part) => countIn(part, question.key, keys));
    return mayBeSplit(split, splitting) ? [[question.key, split] as const] : [];
  });
  if (questions.length === 0) return undefined;
  return { parts, questions: Object.fromEntries(questions) };
}

/**
 * Ordered questions that are told. Not background: who somebody is is not told by who somebody is. Not follow-ups: how many
 * of a part answered one would bound what the part answered to the question before.
 */
function splittable({ questionnaire, told }: Splitting): readonly Question[] {
  const background = backgroundKeys(questionnaire);
  return questionsOf(questionnaire).filter(
    ({ key, showIf }) => !showIf && !background.has(key) && told.get(key)?.as === 'ordered',
  );
}

/** In every part enough real answers, and enough on either side; else in none, since the whole is told too. */
function mayBeSplit(parts: readonly SplitCount[], { kCut, rules }: Splitting): boolean {
  return parts.every(
    ({ n, positive }) => n >= kCut && positive >= rules.splitSideFrom && n - positive >= rules.splitSideFrom,
  );
}

function together(keys: SplitPart['keys'], counted: ReadonlyMap<string, PartTally>): readonly PartTally[] {
  return keys.flatMap((key) => counted.get(key) ?? []);
}

function countIn(parts: readonly PartTally[], question: string, positive: readonly string[]): SplitCount {
  const counted = parts.flatMap((part) => part.get(question) ?? []);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    n: sum(counted.map(({ n }) => n)),
    positive: sum(counted.flatMap(({ choices }) => positive.map((key) => choices[key] ?? 0))),
  };
}

/**
 * Everybody in one part each, in the order asked; none where the question is not told. Those without an answer, and parts
 * under kCut, are joined with the smallest other part. Their sizes are told, so that they are made of numbers that the
 * background question itself is told by, and of nothing finer: a part that is "at least 12" there, alone here, would say how
 * many the "at most two" are.
 */
export function partsOf(
  question: Question,
  told: Disclosed,
  questionnaire: Questionnaire,
  kCut: number,
): readonly SplitPart[] {
  const order = [...kindOf(question).choices(question, questionnaire), noAnswerPart];
  const place = ({ keys }: SplitPart) => order.indexOf(keys[0] ?? '');
  const inOrder = ({ keys, answered }: SplitPart): SplitPart => ({
    keys: [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    answered,
  });
  const all = groupsOf(question, told, questionnaire).map(inOrder);
  let parts = all
    .filter(({ answered }) => answered > 0)
    .sort((a, b) => a.answered - b.answered || place(a) - place(b));
  for (let small = leastOf(parts, kCut); small && parts.length > 1; small = leastOf(parts, kCut)) {
    const [least, ...rest] = parts.filter((part) => part !== small);
    if (!least) break;
    const joined = inOrder({
      keys: [...small.keys, ...least.keys],
      answered: small.answered + least.answered,
    });
    parts = [...rest, joined].sort((a, b) => a.answered - b.answered || place(a) - place(b));
  }
  return parts.sort((a, b) => place(a) - place(b));
}

/** The next that may not stand by itself: without an answer, or the smallest under kCut. */
function leastOf(parts: readonly SplitPart[], kCut: number): SplitPart | undefined {
  const without = parts.find(({ keys }) => keys.length === 1 && keys[0] === noAnswerPart);
  return without ?? parts.find(({ answered }) => answered < kCut);
}

/** What the question is told by, as numbers of people that are known exactly. */
function groupsOf(question: Question, told: Disclosed, questionnaire: Questionnaire): readonly SplitPart[] {
  if (told.as === 'choices') {
    const exact = told.choices.filter(({ low, high }) => low === high);
    const blurred = told.choices.filter(({ low, high }) => low !== high).map(({ key }) => key);
    const left = told.n - exact.reduce((sum, { low }) => sum + low, 0);
    return [
      ...exact.map(({ key, low }) => ({ keys: [key], answered: low })),
      { keys: [...blurred, ...(told.others?.keys ?? [])], answered: left },
      withoutAnswer(told.noAnswer),
    ];
  }
  if (told.as !== 'ordered' || told.outOf !== 'answers') return [];
  const inChoices = choicesOnSteps(question, questionnaire);
  const cells = told.sides.flatMap(({ steps, keys, low, high, end }) => {
    if (steps) return Object.entries(steps).map(([key, count]) => ({ keys: [key], answered: count }));
    if (low === high) return [{ keys, answered: low }];
    return end ? [{ keys: [end.key], answered: end.count }] : [];
  });
  const covered = cells.flatMap(({ keys }) => keys);
  const rest = told.sides.flatMap(({ keys }) => keys).filter((key) => !covered.includes(key));
  const left = told.of - cells.reduce((sum, { answered }) => sum + answered, 0);
  const known = [...cells, { keys: rest, answered: left }];
  return [
    ...known.map(({ keys, answered }) => ({ keys: inChoices(keys), answered })),
    withoutAnswer(told.noAnswer),
  ];
}

function withoutAnswer(noAnswer: { readonly count: number } | undefined): SplitPart {
  return { keys: [noAnswerPart], answered: noAnswer?.count ?? 0 };
}
