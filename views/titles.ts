/** Texts of questionnaires that nobody has frozen yet, with a word for `{cm}` so that they can be read. */
import { inLanguage, type Language, type Localised } from '../surveys/languages.ts';
import { type Term, withTerm } from '../surveys/questionnaires/terms.ts';

export function readable(text: Localised, language: Language, term: Term = 'cm'): string {
  return withTerm(inLanguage(text, language), term, language);
}

export function questionnaireTitle(
  { title }: { readonly title: Localised },
  language: Language,
  term: Term = 'cm',
): string {
  return readable(title, language, term);
}
