/**
 * What the case manager is called: `{cm}` and its forms in the questionnaires, filled in when one is frozen. The forms
 * of each language stand in `terms/`; `{cm.your}` is what one has, `{cm.person.your}` who gives it.
 */
import type { Language, Localised } from '../languages.ts';
import { formsOf, type Term, terms, termsIn } from './terms/forms.ts';

export { type Term, terms };

type Forms = ReadonlyMap<string, string>;

const forms: ReadonlyMap<Language, ReadonlyMap<string, Forms>> = new Map(
  ['sv', 'en', 'fi', 'ar', 'so'].map((language) => [language, formsByTerm(language)]),
);

const placeholder = /\{([^{}]*)\}/g;

/** The placeholders in a text, without their braces, in their order. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

/** More of them in one text tell nothing more. */
const mostUnknown = 20;

/** The first placeholders in a text that no term fills in that language, for the static check. */
export function unknownForms(text: string, language: Language): readonly string[] {
  const unknown: string[] = [];
  for (const [, name = ''] of text.matchAll(placeholder)) {
    if (unknown.length === mostUnknown) break;
    if (formIn('cm', name, language) === undefined) unknown.push(name);
  }
  return unknown;
}

/** Every placeholder that a language has, without its braces, with what it becomes. */
export function formsIn(term: Term, language: Language): ReadonlyMap<string, string> {
  return ownForms(language)?.get(term) ?? new Map();
}

/** A text with the term filled in. `{Cm.your}` gives the form with a capital first letter. */
export function withTerm(text: string, term: Term, language: Language): string {
  return text.replace(placeholder, (whole, name: string) => {
    const words = formIn(term, name, language);
    if (words === undefined) return whole;
    return name.startsWith('C') ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

/** What a term is called when it is chosen. */
export function nameOf(term: Term): Localised {
  const names = [...forms.keys()].map((language) => [language, formIn(term, 'cm.your', language) ?? '']);
  return Object.fromEntries(names);
}

/** Easy Swedish has the forms of Swedish, and so has a language without its own. Forms are never mixed with another's. */
function formIn(term: Term, name: string, language: Language): string | undefined {
  return ownForms(language)?.get(term)?.get(name.replace(/^C/, 'c'));
}

function ownForms(language: Language): ReadonlyMap<string, Forms> | undefined {
  return forms.get(language) ?? forms.get(language.split('-')[0] ?? '') ?? forms.get('sv');
}

function formsByTerm(language: string): ReadonlyMap<string, Forms> {
  return new Map(Object.entries(termsIn(language)).map(([term, one]) => [term, formsOf(one)]));
}
