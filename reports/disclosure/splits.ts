/** Answers split by one question of background, in sides (disclosure.md, rule 4). */
import { backgroundKeys } from '../../surveys/questionnaires/background.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { Question } from '../../surveys/questionnaires/questions/index.ts';
import type { PartTally, TrueCounts } from '../tally.ts';
import type { Disclosed, SplitCount, SplitPart, SplitTables } from './disclosed.ts';
import { disclosedStepsOf } from './disclosed-steps.ts';
import { partsOf } from './parts.ts';
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
