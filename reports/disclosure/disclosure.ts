/** What may be told of a unit's questions (disclosure.md, rules 2, 3 and 8). The one door out of a tally. */
import { leastK } from '../../surveys/audits/commission.ts';
import { type InterfaceLanguage, inLanguage, type Say } from '../../surveys/languages.ts';
import { asksAbout } from '../../surveys/questionnaires/conditions.ts';
import { type Questionnaire, questionsOf } from '../../surveys/questionnaires/definition.ts';
import { listOf } from '../../surveys/questionnaires/questions/closed.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { FullTelling, QuestionReport, Telling } from '../report.ts';
import { scoreOf } from '../scores.ts';
import type { QuestionTally, Tally } from '../tally.ts';
import { tellCoarsely } from './coarse.ts';

/** From here up a question is told in full, step by step (rule 3). */
export const fullFrom = 10;

/** From so many answers on a count is told as a percentage too (rule 3). */
export const percentFrom = 20;

export interface UnitToTell {
  readonly questionnaire: Questionnaire;
  readonly tally: Tally;
  /** Smallest group that may be told of, at least 5. */
  readonly k: number;
  readonly language: InterfaceLanguage;
  readonly say: Say;
}

/** Whether the unit may be told of at all (rule 2). */
export function mayTell({ tally, k }: Pick<UnitToTell, 'tally' | 'k'>): boolean {
  return tally.answered >= Math.max(k, leastK);
}

/**
 * Every closed question of a unit that may be told of, in the order asked.
 * Refuses, by throwing, a unit with fewer than k responses.
 */
export function disclose(unit: UnitToTell): readonly QuestionReport[] {
  if (!mayTell(unit)) throw new Error('a unit below k is never told of');
  const told = new Map<string, QuestionReport>();
  for (const question of questionsOf(unit.questionnaire)) {
    const counted = unit.tally.questions.get(question.key);
    if (counted) told.set(question.key, report(question, counted, unit, told));
  }
  return [...told.values()];
}

function report(
  question: Question,
  counted: QuestionTally,
  unit: UnitToTell,
  told: ReadonlyMap<string, QuestionReport>,
): QuestionReport {
  return {
    key: question.key,
    text: inLanguage(question.text, unit.language),
    scale: 'choices' in question ? question.choices : question.kind,
    followUp: question.showIf !== undefined,
    telling: leansOnBlurred(question, told)
      ? { as: 'hidden', fewerThan: fullFrom }
      : telling(question, counted, unit),
  };
}

function telling(question: Question, counted: QuestionTally, unit: UnitToTell): Telling {
  const { questionnaire, tally, say } = unit;
  const k = smallest(unit.k);
  if (counted.n < k) return { as: 'hidden', fewerThan: k };
  const sides = kindOf(question).sides(question, questionnaire);
  if (counted.n >= fullFrom) return inFull(question, counted, unit, sides?.positive);
  if (!sides) return { as: 'hidden', fewerThan: fullFrom };
  const sum = (keys: readonly string[]) =>
    keys.reduce((total, key) => total + (counted.choices[key] ?? 0), 0);
  const [positive, negative] = [sum(sides.positive), sum(sides.negative)];
  const cells = tellCoarsely({ positive, negative, rest: tally.answered - positive - negative });
  const followUp = question.showIf !== undefined;
  return {
    as: 'coarse',
    base: tally.answered,
    positive: { label: sideLabel(question, sides.positive, unit), ...cells.positive },
    negative: { label: sideLabel(question, sides.negative, unit), ...cells.negative },
    rest: { label: say(followUp ? 'telling.rest-follow-up' : 'telling.rest'), ...cells.rest },
  };
}

/** With a k of 9, "9 at least and fewer than 10" would be a number by itself: questions are then told from ten. */
function smallest(k: number): number {
  return k === fullFrom - 1 ? fullFrom : Math.max(k, leastK);
}

/**
 * A follow-up's numbers bound those of the question it follows: if that one is told coarsely with any cell blurred,
 * or not at all, the follow-up is not told either, whatever its own numbers are.
 */
function leansOnBlurred(question: Question, told: ReadonlyMap<string, QuestionReport>): boolean {
  if (!question.showIf) return false;
  return asksAbout(question.showIf).some((key) => !isExact(told.get(key)?.telling));
}

function isExact(telling: Telling | undefined): boolean {
  if (telling?.as !== 'coarse') return telling?.as === 'full';
  return [telling.positive, telling.negative, telling.rest].every((cell) => cell.words === 'exactly');
}

function inFull(
  question: Question,
  counted: QuestionTally,
  { questionnaire, language, say }: UnitToTell,
  positive: readonly string[] | undefined,
): FullTelling {
  const scores = kindOf(question).steps(question, questionnaire);
  const steps = labelsOf(question, questionnaire).map(({ key, label }) => {
    const score = scores?.find((step) => step.key === key)?.score;
    const level = score === undefined ? undefined : score / 100;
    return { key, label: inLanguage(label, language), count: counted.choices[key] ?? 0, level };
  });
  const waysOut = Object.entries(counted.waysOut).map(([key, count]) => ({
    key,
    label: inLanguage(questionnaire.nonAnswers[key] ?? {}, language),
    count,
  }));
  const skipped = say(question.showIf ? 'telling.skipped-or-not-asked' : 'telling.skipped');
  return {
    as: 'full',
    n: counted.n,
    steps,
    rest: [...waysOut, { key: 'skipped', label: skipped, count: counted.nothing }],
    positive: positive?.reduce((total, key) => total + (counted.choices[key] ?? 0), 0),
    score: scoreOf(question, counted, questionnaire),
    several: question.kind === 'several',
  };
}

function labelsOf(question: Question, questionnaire: Questionnaire) {
  if ('choices' in question) return listOf(question, questionnaire).choices;
  return kindOf(question).steps(question, questionnaire) ?? [];
}

/** "Ja, alltid / Ja, oftast"; a run of numbers as "8–10". */
function sideLabel(
  question: Question,
  keys: readonly string[],
  { questionnaire, language }: UnitToTell,
): string {
  if (question.kind === 'ten') return `${keys[0]}–${keys.at(-1)}`;
  return labelsOf(question, questionnaire)
    .filter((choice) => keys.includes(choice.key))
    .map((choice) => inLanguage(choice.label, language))
    .join(' / ');
}
