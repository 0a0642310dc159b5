/** What the case manager is called: `{cm}` and its forms in the questionnaires, filled in when one is frozen. */
import { type Localised, inLanguage, type Language } from '../languages.ts';

export const terms = ['cm', 'coordinator', 'coordinators', 'care-coordinator', 'housing-support'] as const;
export type Term = (typeof terms)[number];

type Forms = Readonly<Record<string, Localised>>;

/** Bare, with "your", with an article; and the English verbs that follow it. Swedish verbs do not change. */
const forms: Readonly<Record<Term, Forms>> = {
  cm: {
    cm: { sv: 'CM', en: 'CM' },
    'cm.your': { sv: 'din CM', en: 'your CM' },
    'cm.a': { sv: 'en CM', en: 'a CM' },
    'cm.does': { sv: '', en: 'does' },
    'cm.is': { sv: 'är', en: 'is' },
    'cm.holds': { sv: 'håller', en: 'holds' },
  },
  coordinator: {
    cm: { sv: 'samordnare', en: 'coordinator' },
    'cm.your': { sv: 'din samordnare', en: 'your coordinator' },
    'cm.a': { sv: 'en samordnare', en: 'a coordinator' },
    'cm.does': { sv: '', en: 'does' },
    'cm.is': { sv: 'är', en: 'is' },
    'cm.holds': { sv: 'håller', en: 'holds' },
  },
  coordinators: {
    cm: { sv: 'samordnare', en: 'coordinators' },
    'cm.your': { sv: 'dina samordnare', en: 'your coordinators' },
    'cm.a': { sv: 'samordnare', en: 'coordinators' },
    'cm.does': { sv: '', en: 'do' },
    'cm.is': { sv: 'är', en: 'are' },
    'cm.holds': { sv: 'håller', en: 'hold' },
  },
  'care-coordinator': {
    cm: { sv: 'vård- och stödsamordnare', en: 'care and support coordinator' },
    'cm.your': { sv: 'din vård- och stödsamordnare', en: 'your care and support coordinator' },
    'cm.a': { sv: 'en vård- och stödsamordnare', en: 'a care and support coordinator' },
    'cm.does': { sv: '', en: 'does' },
    'cm.is': { sv: 'är', en: 'is' },
    'cm.holds': { sv: 'håller', en: 'holds' },
  },
  'housing-support': {
    cm: { sv: 'boendestöd', en: 'housing support' },
    'cm.your': { sv: 'ditt boendestöd', en: 'your housing support' },
    'cm.a': { sv: 'ett boendestöd', en: 'housing support' },
    'cm.does': { sv: '', en: 'does' },
    'cm.is': { sv: 'är', en: 'is' },
    'cm.holds': { sv: 'håller', en: 'holds' },
  },
};

const placeholder = /\{([A-Za-z.]+)\}/g;

/** The placeholders in a text that no term fills, for the static check. */
export function unknownForms(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name).filter((name) => !(name.toLowerCase() in forms.cm));
}

/** A text with the term filled in. `{Cm.your}` gives the form with a capital first letter. */
export function withTerm(text: string, term: Term, language: Language): string {
  return text.replace(placeholder, (whole, name: string) => {
    const form = forms[term][name.toLowerCase()];
    if (!form) return whole;
    const words = inLanguage(form, language);
    return name.startsWith('C') ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

/** What a term is called when it is chosen. */
export function nameOf(term: Term): Localised {
  return forms[term]['cm.your'] as Localised;
}
