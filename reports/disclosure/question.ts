/** What may be told of one question (disclosure.md, rules 2 and 3). */
import type { Edition } from '../../surveys/audits/collection.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { kindOf, type Question } from '../../surveys/questionnaires/questions/index.ts';
import type { QuestionTally } from '../question-count.ts';
import { choicesOf, noAnswerOf, severalOf } from './choices.ts';
import type { DisclosedContent } from './disclosed.ts';
import { disclosedStepsOf } from './disclosed-steps.ts';
import { blursNoAnswer } from './edition.ts';
import type { LedOn } from './led-on.ts';
import { againstOthers, type CountedStep, sidesOf } from './ordered.ts';
import type { Rules } from './rules.ts';

interface CountedQuestion {
  readonly question: Question;
  readonly questionnaire: Questionnaire;
  readonly counted: QuestionTally;
  /** Whom it was put to; undefined where that cannot be known. */
  readonly put: LedOn | undefined;
  /** Least number of real answers. */
  readonly least: number;
  readonly edition: Edition;
  readonly rules: Rules;
}

const hidden: DisclosedContent = { as: 'suppressed' };

/** What may be told of it, as counts of people; hidden where it may not be told at all. Follow-ups need what they follow first. */
export function discloseQuestion(asked: CountedQuestion): DisclosedContent {
  const { put, counted, least } = asked;
  if (!put || counted.n < least) return hidden;
  if ('nearlyAllOf' in put) return asSideOf(put.nearlyAllOf, asked);
  if (put.asked < counted.n) return hidden;
  return onItsOwn(put.asked, asked);
}

/** By its own real answers, where the number it was put to is told. */
function onItsOwn(
  of: number,
  { question, questionnaire, counted, least, edition, rules }: CountedQuestion,
): DisclosedContent {
  const { counts } = kindOf(question);
  const { n, choices } = counted;
  if (counts === 'several') {
    if (edition === 1 && n < rules.stepsFrom) return hidden;
    const told = severalOf({ counts: choices, n, of, least }, rules);
    return told ? { as: 'several', of, outOf: 'asked', choices: told } : hidden;
  }
  const noAnswer = noAnswerOf(kindsOf(counted, of), rules);
  const steps = stepsCounted(question, questionnaire, counted);
  if (steps && edition === 1 && blursNoAnswer(n, of, rules)) {
    return { as: 'ordered', of, outOf: 'asked', sides: againstOthers(steps, of, rules), noAnswer: undefined };
  }
  if (steps) return { as: 'ordered', of: n, outOf: 'answers', sides: sidesOf(steps, rules), noAnswer };
  if (n < rules.stepsFrom) return hidden;
  return { as: 'choices', n, counts, ...choicesOf(choices, rules), noAnswer };
}

/**
 * A follow-up of nearly all of n: its own number and who gave no answer would show how few did not come to it, so that
 * it is told as a side of that n, answered so against all others.
 */
function asSideOf(
  of: number,
  { question, questionnaire, counted, least, rules }: CountedQuestion,
): DisclosedContent {
  if (of < least + rules.followUpGuard) return hidden;
  const { n, choices } = counted;
  const base = rules.measuresOnGate ? of : n;
  if (kindOf(question).counts === 'several') {
    const told = severalOf({ counts: choices, n, of: base, least }, rules);
    return told ? { as: 'several', of: base, outOf: 'led-on', choices: told } : hidden;
  }
  const steps = stepsCounted(question, questionnaire, counted);
  if (!steps) return hidden;
  return {
    as: 'ordered',
    of: base,
    outOf: 'led-on',
    sides: againstOthers(steps, base, rules),
    noAnswer: undefined,
  };
}

function stepsCounted(
  question: Question,
  questionnaire: Questionnaire,
  { choices }: Pick<QuestionTally, 'choices'>,
): readonly CountedStep[] | undefined {
  return disclosedStepsOf(question, questionnaire)?.map((step) => ({
    key: step.key,
    side: step.side,
    count: step.choices.reduce((sum, key) => sum + (choices[key] ?? 0), 0),
  }));
}

function kindsOf({ n, nonAnswers }: QuestionTally, of: number): Readonly<Record<string, number>> {
  const given = Object.values(nonAnswers).reduce((sum, some) => sum + some, 0);
  return { ...nonAnswers, skipped: of - n - given };
}
