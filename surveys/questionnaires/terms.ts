/**
 * What the case manager is called: `{cm}` and its forms in the questionnaires, filled in when one is frozen. The forms
 * of each language stand in `terms/`; `{cm.your}` is what one has, `{cm.person.your}` who gives it.
 */

import { readFileSync } from 'node:fs';
import type { Language, Localised } from '../languages.ts';

/**
 * What each term brings in one language: nouns for what somebody has and for who gives it, and words that agree. As the
 * languages have them:
 *
 * - Arabic: a verb before its subject is the same for one and for many, so there are no verbs. `cm.a`, `cm.full` and
 *   `cm.subject` ("your", as the one who does something) are nominative; the others are for after a preposition.
 *   `cm.person.a` is definite, since it speaks of all who do that work.
 * - Finnish: `cm.a` is what somebody has ("jolla on ..."), so it is partitive where there are many or much;
 *   `cm.person.a` is who does something. "Your" by suffix is the same as subject, object and, of one, genitive; `cm.of`
 *   is the genitive of all ("... kanssa"). Verbs that ask carry -ko. Not "asumistuki", which is an allowance.
 * - Somali: `cm.subject` is "your" as the one who does something, marked at the end of the phrase; the other forms are
 *   unmarked. Verbs agree with one or many. `cm.a` is what somebody has; `cm.person.a` is definite, as in "the work of".
 */
export const terms = ['cm', 'coordinator', 'coordinators', 'care-coordinator', 'housing-support'] as const;
export type Term = (typeof terms)[number];

/** A noun in the forms that sentences ask for. */
interface Noun {
  readonly bare: string;
  readonly your: string;
  /** "Your", explained: where the word comes first. */
  readonly full?: string;
  readonly a: string;
  readonly all: string;
}

interface TermWords {
  /** What somebody has: a CM, housing support. */
  readonly noun: Noun;
  /** Who gives it, in the forms that are other words: a housing support worker. */
  readonly person?: Partial<Noun>;
  /** The same person as before. */
  readonly same: string;
  /** Words that agree with the noun, and cases of "your" person, by the end of their placeholder. */
  readonly agreeing: Readonly<Record<string, string>>;
}

type LanguageTerms = Readonly<Record<Term, TermWords>>;

/** The words of each term in one of the languages beside this file. */
export function termsIn(language: string): LanguageTerms {
  return JSON.parse(
    readFileSync(new URL(`./terms/${language}.json`, import.meta.url), 'utf8'),
  ) as LanguageTerms;
}

/** The words of a term by placeholder: `cm.your` for what one has, `cm.person.your` for who gives it. */
export function formsOf({ noun, person, same, agreeing }: TermWords): ReadonlyMap<string, string> {
  const others = Object.entries({ same, ...agreeing });
  return new Map([
    ...nounForms('cm', noun),
    ...nounForms('cm.person', { ...noun, ...person }),
    ...others.map(([end, words]): [string, string] => [`cm.${end}`, words]),
  ]);
}

function nounForms(name: string, { bare, your, full = your, a, all }: Noun): [string, string][] {
  return [
    [name, bare],
    [`${name}.your`, your],
    [`${name}.full`, full],
    [`${name}.a`, a],
    [`${name}.all`, all],
  ];
}

type Forms = ReadonlyMap<string, string>;

const forms: ReadonlyMap<Language, ReadonlyMap<string, Forms>> = new Map(
  ['sv', 'en', 'fi', 'ar', 'so'].map((language) => [
    language,
    new Map(Object.entries(termsIn(language)).map(([term, one]) => [term, formsOf(one)])),
  ]),
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
  return formsOfLanguage(language)?.get(term) ?? new Map();
}

/** What one service calls it, in Swedish; in other languages it is the term of the audit. */
export interface OwnTerm {
  readonly term: Term;
  readonly word: string;
  readonly article: 'en' | 'ett';
  /** Several of them; the same word where it is not said. */
  readonly several?: string | undefined;
}

export type Called = Term | OwnTerm;

/** A text with the term filled in. `{Cm.your}` gives the form with a capital first letter. */
export function withTerm(text: string, called: Called, language: Language): string {
  const [term, own] = typeof called === 'string' ? [called] : [called.term, ownForms(called, language)];
  return text.replace(placeholder, (whole, name: string) => {
    const words = own?.get(name.replace(/^C/, 'c')) ?? formIn(term, name, language);
    if (words === undefined) return whole;
    return name.startsWith('C') ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

function ownForms({ word, article, several = word }: OwnTerm, language: Language): Forms | undefined {
  if (language.split('-')[0] !== 'sv') return undefined;
  const your = `${article === 'en' ? 'din' : 'ditt'} ${word}`;
  const noun = { bare: word, your, a: `${article} ${word}`, all: several };
  return formsOf({ noun, same: `samma ${word}`, agreeing: { is: 'är' } });
}

/** What a term is called when it is chosen. */
export function nameOf(term: Term): Localised {
  const names = [...forms.keys()].map((language) => [language, formIn(term, 'cm.your', language) ?? '']);
  return Object.fromEntries(names);
}

/** Easy Swedish has the forms of Swedish, and so has a language without its own. Forms are never mixed with another's. */
function formIn(term: Term, name: string, language: Language): string | undefined {
  return formsOfLanguage(language)?.get(term)?.get(name.replace(/^C/, 'c'));
}

function formsOfLanguage(language: Language): ReadonlyMap<string, Forms> | undefined {
  return forms.get(language) ?? forms.get(language.split('-')[0] ?? '') ?? forms.get('sv');
}
