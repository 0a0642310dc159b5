/** The report areas of a unit: which told questions belong where, with share, suggested verdict and score. */
import { inLanguage, type StaffLanguage } from '../surveys/languages.ts';
import { isBackground } from '../surveys/questionnaires/background.ts';
import { type Questionnaire, questionsOf } from '../surveys/questionnaires/definition.ts';
import type { Question } from '../surveys/questionnaires/questions/index.ts';
import type { AreaReport, QuestionReport } from './report.ts';
import { areaScore, shareOf, verdictOn } from './verdicts.ts';

/** The areas that a unit's told questions belong to, in the order of the questionnaire. */
export function areasOf(
  questionnaire: Questionnaire,
  told: readonly QuestionReport[],
  language: StaffLanguage,
): readonly AreaReport[] {
  const areasBy = new Map(questionsOf(questionnaire).map((one) => [one.key, areasIn(one)]));
  return Object.entries(questionnaire.areas)
    .map(([key, title]) => {
      const questions = told.filter((question) => areasBy.get(question.key)?.includes(key));
      return anArea(key, inLanguage(title, language), questions);
    })
    .filter(({ questions }) => questions.length > 0);
}

/** Told questions that belong to no area: who those are who answered, and all else. */
export function outsideAreas(
  questionnaire: Questionnaire,
  told: readonly QuestionReport[],
): { readonly background: readonly QuestionReport[]; readonly more: readonly QuestionReport[] } {
  const [without, background] = [new Set<string>(), new Set<string>()];
  for (const section of questionnaire.sections) {
    for (const question of section.questions) {
      if (areasIn(question).length > 0) continue;
      without.add(question.key);
      if (isBackground(question, section)) background.add(question.key);
    }
  }
  const outside = told.filter(({ key }) => without.has(key));
  return {
    background: outside.filter(({ key }) => background.has(key)),
    more: outside.filter(({ key }) => !background.has(key)),
  };
}

function areasIn(question: Question): readonly string[] {
  return question.kind === 'information' ? [] : question.areas;
}

function anArea(key: string, title: string, questions: readonly QuestionReport[]): AreaReport {
  return {
    key,
    title,
    share: shareOf(questions),
    verdict: verdictOn(questions),
    score: areaScore(questions),
    questions,
  };
}
