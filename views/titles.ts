/** Texts of questionnaires that nobody has frozen yet, with a word for `{cm}` so that they can be read. */
import type { Audit } from '../surveys/audits/audit.ts';
import { inLanguage, type Language, type Localised, type Say } from '../surveys/languages.ts';
import { listTitle } from '../surveys/questionnaires/choices.ts';
import type { Questionnaire } from '../surveys/questionnaires/definition.ts';
import { type Term, withTerm } from '../surveys/questionnaires/terms.ts';

/** How the texts of a questionnaire are told: in which language, with which word for the case manager, among which words. */
export interface Wording {
  readonly language: Language;
  readonly term: Term;
  readonly say: Say;
}

/** Keys are told by what they are the keys of in this questionnaire. */
export interface BodyWording extends Wording {
  readonly body: Questionnaire;
}

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

/** What a choice list is called; undefined where there is none of that key. */
export function titleOfList(
  { choiceLists }: Pick<Questionnaire, 'choiceLists'>,
  key: string,
): Localised | undefined {
  const list = Object.hasOwn(choiceLists, key) ? choiceLists[key] : undefined;
  return list && listTitle(list);
}

/** What it is called on pages for staff; one without a title yet has a name all the same. */
export function designTitle(
  { title }: Pick<Questionnaire, 'title'>,
  { term }: Pick<Audit, 'term'>,
  language: Language,
  say: Say,
): string {
  return readable(title, language, term) || say('designing.untitled');
}

/** "3. Får du svar?"; without a number what is only read. */
export function numberedText(number: number | undefined, text: string): string {
  return number === undefined ? text : `${number}. ${text}`;
}
