/** What the case manager is called: `{cm}` and its forms in the questionnaires, filled in when one is frozen. */
import { inLanguage, type Language, type Localised } from '../languages.ts';

export const terms = ['cm', 'coordinator', 'coordinators', 'care-coordinator', 'housing-support'] as const;
export type Term = (typeof terms)[number];

/**
 * The nouns: bare, with "your" (once in full, where it is explained), with an article, and for all of them.
 * The verbs that follow `your` or `a`: Swedish verbs do not change, so only English has `does`.
 */
type Form = 'cm' | 'cm.your' | 'cm.full' | 'cm.a' | 'cm.all' | 'cm.does' | 'cm.is';
type Forms = Readonly<Record<Form, Localised>>;

const one = {
  'cm.does': { en: 'does' },
  'cm.is': { sv: 'är', en: 'is' },
};

const many = {
  'cm.does': { en: 'do' },
  'cm.is': { sv: 'är', en: 'are' },
};

const forms: Readonly<Record<Term, Forms>> = {
  cm: {
    cm: { sv: 'CM', en: 'CM' },
    'cm.your': { sv: 'din CM', en: 'your CM' },
    'cm.full': { sv: 'din CM', en: 'your CM (case manager)' },
    'cm.a': { sv: 'en CM', en: 'a CM' },
    'cm.all': { sv: 'CM', en: 'CMs' },
    ...one,
  },
  coordinator: {
    cm: { sv: 'samordnare', en: 'coordinator' },
    'cm.your': { sv: 'din samordnare', en: 'your coordinator' },
    'cm.full': { sv: 'din samordnare', en: 'your coordinator' },
    'cm.a': { sv: 'en samordnare', en: 'a coordinator' },
    'cm.all': { sv: 'samordnare', en: 'coordinators' },
    ...one,
  },
  coordinators: {
    cm: { sv: 'samordnare', en: 'coordinators' },
    'cm.your': { sv: 'dina samordnare', en: 'your coordinators' },
    'cm.full': { sv: 'dina samordnare', en: 'your coordinators' },
    'cm.a': { sv: 'samordnare', en: 'coordinators' },
    'cm.all': { sv: 'samordnare', en: 'coordinators' },
    ...many,
  },
  'care-coordinator': {
    cm: { sv: 'vård- och stödsamordnare', en: 'care and support coordinator' },
    'cm.your': { sv: 'din vård- och stödsamordnare', en: 'your care and support coordinator' },
    'cm.full': { sv: 'din vård- och stödsamordnare', en: 'your care and support coordinator' },
    'cm.a': { sv: 'en vård- och stödsamordnare', en: 'a care and support coordinator' },
    'cm.all': { sv: 'vård- och stödsamordnare', en: 'care and support coordinators' },
    ...one,
  },
  'housing-support': {
    cm: { sv: 'boendestöd', en: 'housing support' },
    'cm.your': { sv: 'ditt boendestöd', en: 'your housing support' },
    'cm.full': { sv: 'ditt boendestöd', en: 'your housing support' },
    'cm.a': { sv: 'ett boendestöd', en: 'housing support' },
    'cm.all': { sv: 'boendestödjare', en: 'housing support workers' },
    ...one,
  },
};

const placeholder = /\{([^{}]*)\}/g;

/** The placeholders in a text that no term fills in that language, for the static check. */
export function unknownForms(text: string, language: Language): readonly string[] {
  return [...text.matchAll(placeholder)]
    .map(([, name = '']) => name)
    .filter((name) => formIn('cm', name, language) === undefined);
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
  return forms[term]['cm.your'];
}

function formIn(term: Term, name: string, language: Language): string | undefined {
  const form: Localised | undefined = formsByName(term).get(name.replace(/^C/, 'c'));
  // A form that Swedish lacks is a mistake in Swedish, not something to borrow from English.
  if (!form || (language.startsWith('sv') && form.sv === undefined)) return undefined;
  return inLanguage(form, language);
}

function formsByName(term: Term): ReadonlyMap<string, Localised> {
  return new Map(Object.entries(forms[term]));
}
