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
import { readFileSync } from 'node:fs';

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
  return JSON.parse(readFileSync(new URL(`./${language}.json`, import.meta.url), 'utf8')) as LanguageTerms;
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
