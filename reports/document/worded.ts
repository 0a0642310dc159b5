/** A question's words in a language that reports have no tables in, as those who answered could read it. */
import { inLanguage } from '../../surveys/languages.ts';
import { aloneText } from '../../surveys/questionnaires/alone.ts';
import { questionsOf } from '../../surveys/questionnaires/definition.ts';
import type { ReportSources } from './sources.ts';

/** `unit` is the key of a unit of the report. Undefined of a question that was not asked there. */
export function wordedIn(
  unit: string,
  key: string,
  { compared, language }: Pick<ReportSources, 'compared' | 'language'>,
): string | undefined {
  const questionnaire = compared.units.find(({ id }) => id === unit)?.asked.questionnaire;
  const question = questionnaire && questionsOf(questionnaire).find((one) => one.key === key);
  return question && 'text' in question ? inLanguage(aloneText(question), language) : undefined;
}
