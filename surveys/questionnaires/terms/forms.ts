/** What each term brings in one language: nouns for what somebody has and for who gives it, and words that agree. */

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
  /** Who gives it, where that is another word: a housing support worker. */
  readonly person?: Noun;
  /** The same person as before. */
  readonly same: string;
  /** Words that agree with the noun, and cases of "your" person, by the end of their placeholder. */
  readonly agreeing: Readonly<Record<string, string>>;
}

export type LanguageTerms = Readonly<Record<Term, TermWords>>;

/** The words of a term by placeholder: `cm.your` for what one has, `cm.person.your` for who gives it. */
export function formsOf({ noun, person = noun, same, agreeing }: TermWords): ReadonlyMap<string, string> {
  const others = Object.entries({ same, ...agreeing });
  return new Map([
    ...nounForms('cm', noun),
    ...nounForms('cm.person', person),
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
