/** The report areas of a unit: which told questions belong where, with score and suggested verdict. */
import { inLanguage, type StaffLanguage } from '../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import type { AreaReport, QuestionReport } from './report.ts';
import { areaScore, isScored } from './scores.ts';
import { verdictOn } from './verdicts.ts';

/** The areas that a unit's told questions belong to, in the order of the questionnaire. */
export function areasOf(
  questionnaire: Questionnaire,
  disclosed: readonly QuestionReport[],
  language: StaffLanguage,
): readonly AreaReport[] {
  return Object.entries(questionnaire.areas)
    .map(([key, title]) => {
      const belonging = questionsOf(questionnaire).filter(
        (question) => question.kind !== 'information' && question.areas.includes(key),
      );
      const scored = belonging.filter((question) => isScored(question, questionnaire)).map(({ key }) => key);
      const questions = disclosed.filter((question) => belonging.some(({ key }) => key === question.key));
      return area(key, inLanguage(title, language), questions, scored);
    })
    .filter(({ questions }) => questions.length > 0);
}

/** Told questions that belong to no area: background. */
export function outsideAreas(
  questionnaire: Questionnaire,
  disclosed: readonly QuestionReport[],
): readonly QuestionReport[] {
  const without = questionsOf(questionnaire)
    .filter((question) => question.kind !== 'information' && question.areas.length === 0)
    .map(({ key }) => key);
  return disclosed.filter(({ key }) => without.includes(key));
}

function area(
  key: string,
  title: string,
  questions: readonly QuestionReport[],
  scored: readonly string[],
): AreaReport {
  const counting = questions.filter((question) => scored.includes(question.key));
  const inFull = counting.filter(({ disclosed }) => disclosed.as === 'full');
  return {
    key,
    title,
    score: areaScore(counting),
    scoreFrom: { disclosed: inFull.length, all: scored.length },
    verdict: verdictOn(counting),
    questions,
  };
}
