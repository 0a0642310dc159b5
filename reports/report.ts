/** The one object that every way out reads: web page, chart, PDF and CSV (disclosure.md, rule 8). Plain data. */

import type { Service } from '../surveys/audits/service.ts';
import type { StaffLanguage } from '../surveys/languages.ts';
import type { Audience, Form } from '../surveys/questionnaires/definition.ts';

/** The fixed chapters, in this order (domain.md §1); other areas follow in the order of their questionnaires. */
export const fixedAreas = ['participation', 'influence', 'accessibility'] as const;

export interface AuditReport {
  readonly language: StaffLanguage;
  readonly title: string;
  readonly commissioner: string;
  readonly auditors: string;
  readonly contact: string;
  readonly feedback: string;
  /** The day the report was made, an ISO date. */
  readonly madeOn: string;
  /** Every page and file says "PÅHITTADE SVAR". */
  readonly invented: boolean;
  /** Smallest group that is shown. */
  readonly k: number;
  readonly units: readonly Unit[];
  /** The fixed chapters first, then the other areas that any told unit has. */
  readonly chapters: readonly Chapter[];
}

/** A service x audience x round (disclosure.md, rule 2). */
export interface UnitHead {
  readonly key: string;
  readonly service: Service;
  readonly audience: Audience;
  readonly round: number;
  readonly form: Form;
  readonly questionnaire: string;
  readonly invited: number;
  readonly openedOn: string | undefined;
  readonly closedOn: string | undefined;
}

export type Unit = SuppressedUnit | DisclosedUnit | NamedUnit;

/** A link that went on, or somebody who answered often: nothing stops either, so it is told. */
export function hasMoreThanInvited(unit: Unit): boolean {
  return unit.as === 'anonymous' && unit.answered > unit.invited;
}

/** Fewer answered than may be shown; how many is not known from here on. */
export interface SuppressedUnit extends UnitHead {
  readonly as: 'suppressed';
  readonly fewerThan: number;
}

export interface DisclosedUnit extends UnitHead {
  readonly as: 'anonymous';
  /** How many answered, at least k. */
  readonly answered: number;
  readonly areas: readonly AreaReport[];
  /** Questions in no area: background and whole. */
  readonly others: readonly QuestionReport[];
  /** How the answers came in and who helped, told like questions. */
  readonly method: readonly QuestionReport[];
  /** Whether free texts or notes of interviews could be waiting to be reviewed; not whether there are any. */
  readonly textsWait: boolean;
}

/** A named collection: the service's own account, told as it was given. */
export interface NamedUnit extends UnitHead {
  readonly as: 'named';
  readonly accounts: readonly Account[];
}

/** One sent response to a named collection: question and answer in words, in the order asked. */
export type Account = readonly { readonly question: string; readonly answer: string }[];

export interface Chapter {
  readonly area: string;
  readonly title: string;
  /** One of the fixed areas, which has its chapter even where nobody asked about it. */
  readonly fixed: boolean;
  /** The told units that have questions in the area, by unit key. */
  readonly parts: readonly { readonly unit: string; readonly area: AreaReport }[];
}

export type Verdict = 'strength' | 'develop' | 'change' | 'unknown';

export interface AreaReport {
  readonly key: string;
  readonly title: string;
  /** Mean of the scores of the questions told in full, 0-100, a whole number; undefined when none is. */
  readonly score: number | undefined;
  /** How many of the area's scored questions the score rests on. */
  readonly scoreFrom: { readonly disclosed: number; readonly all: number };
  /** A suggestion from the told numbers or words alone; the auditors decide. */
  readonly verdict: {
    readonly suggestion: Verdict;
    readonly reason: 'share' | 'words' | 'too-few' | 'many-unknown' | 'nothing-scored';
    /** With the reason 'share': how many answers to the scored questions are positive, out of how many. */
    readonly rests?: { readonly positive: number; readonly of: number };
  };
  readonly questions: readonly QuestionReport[];
}

export interface QuestionReport {
  readonly key: string;
  readonly text: string;
  /** The choice list, or the kind of a question that names none: rows with the same one can share a key. */
  readonly scale: string;
  readonly followUp: boolean;
  readonly disclosed: Disclosed;
}

export type Disclosed = Suppressed | Banded | Full;

/** Too few real answers: fewer than k, or fewer than ten where two sides cannot be told. */
export interface Suppressed {
  readonly as: 'suppressed';
  readonly fewerThan: number;
}

/** k to 9 real answers: two sides and the rest, in words that do not give each other away (rule 3). */
export interface Banded {
  readonly as: 'banded';
  /** All who were asked: who answered the unit or, of a follow-up, whom its condition reached. The cells add up to it. */
  readonly base: number;
  readonly positive: BandedCell;
  readonly negative: BandedCell;
  /** Ways out and skipped. */
  readonly rest: BandedCell;
}

export interface BandedCell {
  readonly label: string;
  /** The bounds that the words tell; equal when the count itself is told. */
  readonly low: number;
  readonly high: number;
  /** How many the words are "of": those who gave a real answer where that is told, else all who were asked. */
  readonly of: number;
  readonly words: 'exactly' | 'at-most-one' | 'at-most-two' | 'one-of-two' | 'all-or-nearly';
}

/** Ten real answers or more: every step, as counts. */
export interface Full {
  readonly as: 'full';
  /** Real answers to the question, at least 10. */
  readonly n: number;
  /** In the order asked. `level` 0 (worst) to 1 (best) places a step on the colour ramp; undefined without order. */
  readonly steps: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
    readonly level: number | undefined;
  }[];
  /** Each non-answer with its count, then `skipped` (for a follow-up: skipped or not asked). */
  readonly rest: readonly { readonly key: string; readonly label: string; readonly count: number }[];
  /** Real answers on the positive side; undefined without order. */
  readonly positive: number | undefined;
  /** Mean score 0-100, a whole number; undefined when the question is not scored. */
  readonly score: number | undefined;
  /** Of those who chose several the counts may add up to more than n; of a rank they are those who put it first. */
  readonly counts: 'once' | 'several' | 'first';
}
