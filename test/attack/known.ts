/** What everybody knows before any result is out: the questions, whom they were put to, and the rules of the tool. */

export type SideName = 'positive' | 'neutral' | 'rest';

/** A choice as results can name it; of 0-10 a band. */
export interface AskedCell {
  readonly key: string;
  readonly label: string;
  /** Of ordered questions only. */
  readonly side?: SideName;
}

export interface Asked {
  readonly key: string;
  readonly text: string;
  readonly telling: 'ordered' | 'choices' | 'several';
  /** Best first where they have an order, else in the order asked. */
  readonly cells: readonly AskedCell[];
  /** Ways to give no answer, going past the question among them (`skipped`). */
  readonly kinds: readonly { readonly key: string; readonly label: string }[];
  /** Asks who somebody is, or splits the results. */
  readonly background: boolean;
  /** Does not change between rounds. */
  readonly fact: boolean;
  /** Counts in the share of positive answers of its area. */
  readonly area?: string;
  /** The question before, and which of its answers (cells or kinds) led on to this one. */
  readonly leads?: { readonly gate: string; readonly by: readonly string[] };
}

/** The scheme of disclosure.md as far as numbers go in it: no secret. A mutant's is known too. */
export interface Scheme {
  readonly c: number;
  readonly stepsFrom: number;
  readonly stepsFromSide: number;
  readonly hidesSmallSteps: boolean;
  readonly boundsEnds: boolean;
  readonly choiceFrom: number;
  readonly blursOthers: boolean;
  readonly kindsFrom: number;
  readonly hidesSmallKinds: boolean;
  readonly measuresOnGate: boolean;
}

export const theScheme: Scheme = {
  c: 3,
  stepsFrom: 10,
  stepsFromSide: 4,
  hidesSmallSteps: true,
  boundsEnds: true,
  choiceFrom: 4,
  blursOthers: true,
  kindsFrom: 4,
  hidesSmallKinds: true,
  measuresOnGate: true,
};

/** A closed collection, by what its promise and its posters say. */
export interface KnownUnit {
  readonly id: string;
  readonly service: string;
  /** The same for services that share people: one site, one a part of the other. */
  readonly people: string;
  readonly site: string;
  readonly pilot: boolean;
  readonly audience: string;
  readonly round: number;
  readonly invited: number;
  /** ISO dates. */
  readonly openedOn: string;
  readonly closedOn: string;
  readonly k: number;
  readonly kCut: number;
  readonly asked: readonly Asked[];
  /** How the answers came in and who helped: told like background. */
  readonly method: readonly Asked[];
}

/** Fewer days than this from one closing to the next opening, and the same people say much the same. */
const daysApart = 60;

export function isSameTime(one: KnownUnit, other: KnownUnit): boolean {
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days(one.closedOn, other.openedOn) < daysApart && days(other.closedOn, one.openedOn) < daysApart;
}
