/** The one object that every way out reads: web page, chart, PDF and CSV (disclosure.md, rule 8). Plain data. */

import type { Audit } from '../surveys/audits/audit.ts';
import type { Collection } from '../surveys/audits/collection.ts';
import type { StaffLanguage } from '../surveys/languages.ts';
import type { Bounds, Disclosed, Ordered, SplitCount } from './disclosure/disclosed.ts';

/** The fixed chapters, in this order (domain.md §1); other areas follow in the order of their questionnaires. */
export const fixedAreas = ['participation', 'influence', 'accessibility'] as const;

export interface AuditReport extends Pick<Audit, 'title' | 'commissioner' | 'invented' | 'k'> {
  readonly language: StaffLanguage;
  readonly auditors: string;
  /** The day the report was made, an ISO date. */
  readonly madeOn: string;
  readonly units: readonly Unit[];
  /** The fixed areas first, also where nobody asked about them, then the others that any told unit has. */
  readonly chapters: readonly { readonly area: string; readonly title: string }[];
}

/** A service x audience x round (disclosure.md, rule 2), as it was when it opened; reasons as staff wrote them (rule 11). */
export interface UnitHead extends Pick<Collection, Fixed>, Partial<Pick<Collection, Reasons>> {
  readonly key: string;
  readonly questionnaire: string;
  readonly version: VersionName;
}

type Fixed =
  | ('service' | 'audience' | 'round' | 'form' | 'k' | 'kCut')
  | ('invited' | 'handedOut' | 'openedOn' | 'closedOn');
type Reasons = 'openLinkReason' | 'overInvitedReason';

/** Which wording was asked: a question that is changed in a later version may keep its key. */
interface VersionName {
  /** The first eight characters of the frozen questionnaire's digest. */
  readonly digest: string;
  /** "2", or "2.1" for its first correction; undefined of what was never approved in a version. */
  readonly approved: string | undefined;
}

export type Unit = SuppressedUnit | DisclosedUnit | NamedUnit;

/** A link that went on, or somebody who answered often: nothing stops either, so it is told. */
export function hasMoreThanInvited(unit: Unit): boolean {
  return unit.as === 'anonymous' && unit.answered > unit.invited;
}

/** Its questions, each once, though one can be in several areas. */
export function questionsOf({ areas, more, background }: DisclosedUnit): readonly QuestionReport[] {
  const all = [...areas.flatMap(({ questions }) => questions), ...more, ...background];
  return [...new Map(all.map((question) => [question.key, question])).values()];
}

/** Too few answered, or it is hidden for another's sake; how many is not known from here on. */
export interface SuppressedUnit extends UnitHead {
  readonly as: 'suppressed';
}

export interface DisclosedUnit extends UnitHead {
  readonly as: 'anonymous';
  /** How many answered, at least k. */
  readonly answered: number;
  readonly areas: readonly AreaReport[];
  /** Questions in no area that are not background ("Fler frågor"). */
  readonly more: readonly QuestionReport[];
  /** Who those who answered are. */
  readonly background: readonly QuestionReport[];
  /** How the answers came in and who helped, told like questions. */
  readonly method: readonly QuestionReport[];
  /** Answers split by one question of background, one at a time and never together: as declared before opening. */
  readonly splits: readonly SplitReport[];
  /** Whether free texts or notes of interviews could be waiting to be reviewed; not whether there are any. */
  readonly textsWait: boolean;
}

/** A named collection: the service's own account, told as it was given. */
export interface NamedUnit extends UnitHead {
  readonly as: 'named';
  readonly accounts: readonly Account[];
}

/** One sent response to a named collection: question and answer in words, in the order asked, by the question's key. */
export type Account = readonly { readonly key: string; readonly question: string; readonly answer: string }[];

export type Verdict = 'strength' | 'develop' | 'change' | 'unknown';

export interface AreaReport {
  readonly key: string;
  readonly title: string;
  /** The one measure that readers are given: undefined where no scored question about how it is has been told. */
  readonly share: Share | undefined;
  /** A suggestion from the told numbers alone; the auditors decide. */
  readonly verdict: AreaVerdict;
  /** For tables and comparisons only, never beside a verdict. */
  readonly score: Score | undefined;
  readonly questions: readonly QuestionReport[];
}

/** Positive answers out of all real answers to the scored questions of an area that are told, each weighing the same. */
export interface Share {
  readonly positive: Bounds;
  readonly of: number;
  /** How many questions it rests on. */
  readonly questions: number;
}

export interface AreaVerdict {
  /** One, or all that the share could come to, the worst first. Only `unknown` where it cannot be judged. */
  readonly suggestions: readonly [Verdict, ...Verdict[]];
  /** `uncounted`: told, but out of others than those who answered, so that no share of the answers is known. */
  readonly reason: 'share' | 'too-few' | 'uncounted' | 'many-unknown' | 'nothing-scored';
}

/** 0-100, a whole number. */
export interface Score {
  readonly value: number;
  /** Steps that are told together count as their middle. */
  readonly approximate: boolean;
  /** How many of the scored questions it rests on. */
  readonly from: { readonly told: number; readonly all: number };
}

export interface QuestionReport {
  readonly key: string;
  readonly text: string;
  /** The choice list, or the kind of a question that names none: rows with the same one can share a key. */
  readonly scale: string;
  readonly followUp: boolean;
  /** How it is; what has become better or worse; or neither: no order, a gate, or left out by the auditors. */
  readonly measure: 'level' | 'change' | 'none';
  /** Everything there is to choose, in the order asked. */
  readonly choices: readonly ChoiceWords[];
  /** The choices are numbers in a row, so that several are told as "8-10". */
  readonly numbers: boolean;
  /** What the other side is called where it is out of more than those who answered. */
  readonly everyoneElse: string;
  /** What choices that few took are called together. */
  readonly others: string;
  /** Words of the non-answers by key, and of `skipped`. */
  readonly nonAnswers: Readonly<Record<string, string>>;
  readonly disclosed: Disclosed;
}

/** Every question in it is told of the whole too; without questions where the split may not be told. */
export interface SplitReport {
  readonly key: string;
  readonly text: string;
  readonly parts: readonly SplitPartWords[];
  readonly questions: readonly SplitQuestion[];
}

export interface SplitPartWords {
  /** What it is made of, in the order asked, with those who gave no answer last. */
  readonly label: string;
  /** Of several, each too small to be told. */
  readonly joined: boolean;
}

export interface SplitQuestion {
  readonly question: QuestionReport & { readonly disclosed: Ordered };
  /** Part for part. */
  readonly counts: readonly SplitCount[];
}

export interface ChoiceWords {
  readonly key: string;
  readonly label: string;
  /** 0 (worst) to 1 (best): its place on the colour ramp; undefined without order. */
  readonly level: number | undefined;
}
