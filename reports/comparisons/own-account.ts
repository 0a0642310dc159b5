/** What services have said of themselves, question by question (disclosure.md, rule 0): told as it was given. */
import { inLanguage, type StaffLanguage } from '../../surveys/languages.ts';
import { kindOf } from '../../surveys/questionnaires/questions/index.ts';
import type { AccountUnit } from './compared.ts';
import type { MatrixCell } from './comparison.ts';

/** The answer in words; where several wrote and differ, each of their words. Undefined where it was not asked. */
export function wordsOf(unit: AccountUnit, name: string, language: StaffLanguage): string | undefined {
  const { asked, answers } = unit;
  const question = asked.by.get(name);
  if (!question) return undefined;
  const words = answers.flatMap((one) => {
    const answer = one[question.key];
    if (answer === undefined) return [];
    return [
      kindOf(question)
        .inWords(question, answer, asked.questionnaire)
        .map((word) => inLanguage(word, language))
        .join('; '),
    ];
  });
  return [...new Set(words)].join(' / ') || undefined;
}

/** The key that was chosen, where all who wrote chose the same; a number is its digits. */
export function answerIn({ asked, answers }: AccountUnit, name: string): string | undefined {
  const question = asked.by.get(name);
  if (!question) return undefined;
  const given = new Set(answers.flatMap((one) => one[question.key] ?? []).map(String));
  return given.size === 1 ? [...given][0] : undefined;
}

/** How good the answer is, 0 to 1; undefined without order, and where there is no real answer. */
export function levelIn(unit: AccountUnit, name: string): number | undefined {
  const question = unit.asked.by.get(name);
  const answer = answerIn(unit, name);
  if (!question || answer === undefined) return undefined;
  const steps = kindOf(question).steps(question, unit.asked.questionnaire);
  const score = steps?.find(({ key }) => key === answer)?.score;
  return score === undefined ? undefined : score / 100;
}

/** A cell of a matrix; `none` where there is no answer. */
export function cellOf(unit: AccountUnit, name: string, language: StaffLanguage, none: string): MatrixCell {
  return { words: wordsOf(unit, name, language) ?? none, level: levelIn(unit, name) };
}
