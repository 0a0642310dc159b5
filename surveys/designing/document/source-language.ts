/** The language of a questionnaire in the making. */
import { type Language, staffLanguages } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';

/** The language that the auditors write in, and that the others are translated from. */
export function sourceOf({ languages }: Pick<Questionnaire, 'languages'>): Language {
  return languages[0] ?? staffLanguages[0];
}
