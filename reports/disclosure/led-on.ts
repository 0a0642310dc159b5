/** How many a follow-up question was put to, as far as what is told of the question before says it (disclosure.md, rule 3). */
import type { Condition } from '../../surveys/questionnaires/conditions.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import { type Bounds, baseOf, type DisclosedContent, exactly, type NoAnswer } from './disclosed.ts';
import { choicesOnSteps } from './disclosed-steps.ts';
import { type Rules, theRules } from './rules.ts';

/** The question before, and what is told of it. */
interface Gate {
  readonly question: Question;
  readonly told: DisclosedContent;
}

/** Told exactly as one number; or all but at most two of the `of` real answers to the question before. */
export type LedOn = { readonly asked: number } | { readonly nearlyAllOf: number };

/** Undefined where the number cannot be read off the question before, or is at most two. */
export function ledOnBy(
  condition: Condition,
  gate: Gate,
  questionnaire: Questionnaire,
  rules: Rules = theRules,
): LedOn | undefined {
  const picked = pickedBy(condition, gate.question, questionnaire);
  if (!picked) return undefined;
  const cells = cellsOf(gate, questionnaire);
  const exact = cells.filter(({ low, high, keys }) => low === high && keys.every((key) => picked.has(key)));
  const covered = new Set(exact.flatMap(({ keys }) => keys));
  if (covered.size === picked.size) return { asked: exact.reduce((sum, { low }) => sum + low, 0) };
  const none = new Set(exact.flatMap(({ low, keys }) => (low === 0 ? keys : [])));
  if (gate.told.as === 'suppressed') return undefined;
  const of = baseOf(gate.told);
  const isNearlyAll = ({ low, high, keys }: Cell) =>
    high === of &&
    low === of - rules.least + 1 &&
    isSame(
      keys,
      [...picked].filter((key) => !none.has(key) || keys.includes(key)),
    );
  return cells.some(isNearlyAll) ? { nearlyAllOf: of } : undefined;
}

/**
 * The answers that make a condition on one question true. Undefined where their counts are no number of people: on several
 * questions, or where one person may be in more than one of them (several choices; a rank, of which any place counts).
 */
export function pickedBy(
  condition: Condition,
  question: Question,
  questionnaire: Questionnaire,
): ReadonlySet<string> | undefined {
  if ('all' in condition || 'any' in condition) return undefined;
  const { counts, choices, nonAnswersOf } = kindOf(question);
  const keys = choices(question, questionnaire);
  const named =
    'isNot' in condition ? [condition.isNot] : 'is' in condition ? [condition.is] : condition.anyOf;
  const picked = new Set(keys.filter((key) => named.includes(key) !== 'isNot' in condition));
  if (counts === 'once') return picked;
  if ('isNot' in condition) return undefined;
  if (counts === 'several') return picked.size === 1 ? picked : undefined;
  const nonAnswers = nonAnswersOf(question, questionnaire);
  return [...picked].every((key) => nonAnswers.includes(key)) ? picked : undefined;
}

type Cell = Bounds & { readonly keys: readonly string[] };

/** The numbers that are told, each with the answers it counts; no answer is in two of the exact ones. */
function cellsOf({ question, told }: Gate, questionnaire: Questionnaire): readonly Cell[] {
  const nonAnswers = kindOf(question).nonAnswersOf(question, questionnaire);
  switch (told.as) {
    case 'suppressed':
      return [];
    case 'several':
      // Of all who were asked, not of those who answered: "nearly all" of them is no side that a follow-up is told as.
      return told.choices
        .filter(({ low, high }) => low === high)
        .map(({ key, ...bounds }) => ({ ...bounds, keys: [key] }));
    case 'choices': {
      const alone = told.choices.map(({ key, ...bounds }) => ({ ...bounds, keys: [key] }));
      const first = told.counts === 'first' ? [] : [...alone, ...(told.others ? [told.others] : [])];
      return [...first, ...kindsIn(told.noAnswer, nonAnswers)];
    }
    case 'ordered': {
      const inChoices = choicesOnSteps(question, questionnaire);
      // Where the base is more than its own real answers, the other side is everybody else, too.
      const sides = told.outOf === 'answers' ? told.sides : told.sides.slice(0, 1);
      const cells = sides.flatMap(({ keys, low, high, steps, end }): readonly Cell[] => {
        if (steps) return Object.entries(steps).map(([key, count]) => ({ ...exactly(count), keys: [key] }));
        return [{ low, high, keys }, ...(end ? [{ ...exactly(end.count), keys: [end.key] }] : [])];
      });
      return [
        ...cells.map((cell) => ({ ...cell, keys: inChoices(cell.keys) })),
        ...kindsIn(told.noAnswer, nonAnswers),
      ];
    }
  }
}

/** Where nobody gave no answer, each kind is known to be nought. */
function kindsIn(noAnswer: NoAnswer | undefined, keys: readonly string[]): readonly Cell[] {
  if (noAnswer?.count === 0) return keys.map((key) => ({ ...exactly(0), keys: [key] }));
  return keys.flatMap((key) => {
    const count = noAnswer?.kinds?.[key];
    return count === undefined ? [] : [{ ...exactly(count), keys: [key] }];
  });
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((key) => others.includes(key));
