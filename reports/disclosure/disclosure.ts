/** What may be told of a unit's questions (disclosure.md, rules 2, 3 and 8). The one door out of a tally. */
import { leastK } from '../../surveys/audits/commission.ts';
import { inLanguage, type StaffLanguage } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import { asksAbout } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { QuestionTally, Tally } from '../tally.ts';
import { bandedOf } from './banding.ts';
import { isExact, knownAsked } from './follow-ups.ts';
import type { Disclosed, Full, ToldThen } from './told-then.ts';

/** From here up a question is told in full, step by step (rule 3). */
export const fullFrom = 10;

interface TalliedUnit {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  /** Smallest group that may be told of, at least 5. */
  readonly k: number;
  readonly language: StaffLanguage;
}

/** Whether the unit may be told of at all (rule 2). */
export function mayDisclose({ tally, k }: Pick<TalliedUnit, 'tally' | 'k'>): boolean {
  return tally.answered >= Math.max(k, leastK);
}

/**
 * Every closed question of a unit that may be told of, in the order asked.
 * Refuses, by throwing, a unit with fewer than k responses.
 */
export function disclose(unit: TalliedUnit): readonly ToldThen[] {
  if (!mayDisclose(unit)) throw new Error('a unit below k is never told of');
  const earlier = new Map<string, ToldThen>();
  for (const question of questionsOf(unit.questionnaire)) {
    const counted = unit.tally.questions.get(question.key);
    if (counted) earlier.set(question.key, report(question, counted, unit, earlier));
  }
  return [...earlier.values()];
}

function report(
  question: Question,
  counted: QuestionTally,
  unit: TalliedUnit,
  earlier: ReadonlyMap<string, ToldThen>,
): ToldThen {
  return {
    key: question.key,
    text: inLanguage(aloneText(question), unit.language),
    scale: 'choices' in question ? question.choices : question.kind,
    followUp: question.showIf !== undefined,
    disclosed: leansOnBlurred(question, earlier)
      ? { as: 'suppressed', fewerThan: untilFull(unit) }
      : disclosed(question, counted, unit, earlier),
  };
}

function disclosed(
  question: Question,
  counted: QuestionTally,
  unit: TalliedUnit,
  earlier: ReadonlyMap<string, ToldThen>,
): Disclosed {
  const sides = kindOf(question).sides(question, unit.questionnaire);
  const k = smallest(unit.k);
  const asked = askedOf(question, unit, earlier);
  if (counted.n >= untilFull(unit) && (asked !== undefined || followsFull(question, earlier))) {
    return inFull(question, counted, unit, sides?.positive);
  }
  // What can only be told in full is hidden in the same words however few there are.
  if (!sides || asked === undefined) return { as: 'suppressed', fewerThan: untilFull(unit) };
  if (counted.n < k) return { as: 'suppressed', fewerThan: k };
  const sum = (keys: readonly string[]) =>
    keys.reduce((total, key) => total + (counted.choices[key] ?? 0), 0);
  const [positive, negative] = [sum(sides.positive), sum(sides.negative)];
  const cells = bandedOf({ positive, negative, rest: asked - positive - negative });
  return {
    as: 'banded',
    base: asked,
    positive: { label: sideLabel(question, sides.positive, unit), ...cells.positive },
    negative: { label: sideLabel(question, sides.negative, unit), ...cells.negative },
    rest: { label: 'rest', ...cells.rest },
  };
}

/** Below this a question without two sides is not told at all. */
function untilFull({ k }: Pick<TalliedUnit, 'k'>): number {
  return Math.max(k, fullFrom);
}

/**
 * How many a question was put to: all who answered or, for a follow-up, what the question before tells. Words that
 * were measured on all who answered would leave one or two who were asked and did not answer to be worked out.
 */
function askedOf(
  question: Question,
  { questionnaire, tally }: TalliedUnit,
  earlier: ReadonlyMap<string, ToldThen>,
): number | undefined {
  if (!question.showIf) return tally.answered;
  const [key = '', ...more] = new Set(asksAbout(question.showIf));
  const before = questionsOf(questionnaire).find((other) => other.key === key);
  const counted = tally.questions.get(key);
  const disclosed = earlier.get(key)?.disclosed;
  if (more.length > 0 || !before || !counted || !disclosed) return undefined;
  return knownAsked(question.showIf, { question: before, counted, disclosed }, questionnaire);
}

/**
 * Ten or more may have been asked for a non-answer of a question that is told coarsely ("don't know"). Its non-answers are
 * told as one number with those who skipped it, and the follow-up would take that number apart.
 */
function followsFull({ showIf }: Question, earlier: ReadonlyMap<string, ToldThen>): boolean {
  return asksAbout(showIf ?? { all: [] }).every((key) => earlier.get(key)?.disclosed.as === 'full');
}

/** With a k of 9, "9 at least and fewer than 10" would be a number by itself: questions are then told from ten. */
function smallest(k: number): number {
  return k === fullFrom - 1 ? fullFrom : Math.max(k, leastK);
}

/**
 * A follow-up's numbers bound those of the question it follows: if that one is told coarsely with any cell blurred,
 * or not at all, the follow-up is not told either, whatever its own numbers are.
 */
function leansOnBlurred(question: Question, earlier: ReadonlyMap<string, ToldThen>): boolean {
  if (!question.showIf) return false;
  return asksAbout(question.showIf).some((key) => !isExact(earlier.get(key)?.disclosed));
}

function inFull(
  question: Question,
  counted: QuestionTally,
  { questionnaire, language }: TalliedUnit,
  positive: readonly string[] | undefined,
): Full {
  const scores = kindOf(question).steps(question, questionnaire);
  const steps = labelsOf(question, questionnaire).map(({ key, label }) => {
    const score = scores?.find((step) => step.key === key)?.score;
    const level = score === undefined ? undefined : score / 100;
    return { key, label: inLanguage(label, language), count: counted.choices[key] ?? 0, level };
  });
  const nonAnswers = Object.entries(counted.nonAnswers).map(([key, count]) => ({
    key,
    label: inLanguage(questionnaire.nonAnswers[key] ?? {}, language),
    count,
  }));
  return {
    as: 'full',
    n: counted.n,
    steps,
    rest: [...nonAnswers, { key: 'skipped', label: 'skipped', count: counted.nothing }],
    positive: positive?.reduce((total, key) => total + (counted.choices[key] ?? 0), 0),
    counts: kindOf(question).counts,
  };
}

function labelsOf(question: Question, questionnaire: Questionnaire) {
  const { steps, offered } = kindOf(question);
  return steps(question, questionnaire) ?? offered(question, questionnaire);
}

/** "Ja, alltid / Ja, oftast"; a run of numbers as "8–10". */
function sideLabel(
  question: Question,
  keys: readonly string[],
  { questionnaire, language }: TalliedUnit,
): string {
  if (kindOf(question).control === 'ten') return `${keys[0]}–${keys.at(-1)}`;
  return labelsOf(question, questionnaire)
    .filter((choice) => keys.includes(choice.key))
    .map((choice) => inLanguage(choice.label, language))
    .join(' / ');
}
