/** Evidence as it is told now: plain data, out of what may be told and nothing beneath it. */
import type { Reference } from '../../surveys/findings/evidence.ts';
import type { RegisterDatum } from '../../surveys/findings/register-data.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { ComparisonRow } from '../comparisons/comparison.ts';
import type { Bounds } from '../disclosure/disclosed.ts';
import type { AreaReport, QuestionReport, Share } from '../report.ts';

/** Whose it is; several where it lays one beside another. */
export type Voice = Audience | 'register' | 'several';

/** How much it can carry, by the simple rules of `weighing.ts`. */
export type Strength = 'strong' | 'weak' | 'one-voice';

/** How large the group is that a figure is of. */
interface Group {
  readonly answered: number;
  readonly invited: number;
}

/** The answers to a question, of one service x audience x round. */
export interface QuestionFigure extends Group {
  readonly as: 'question';
  readonly question: QuestionReport;
}

/** The answers to the questions of an area together, of one service x audience x round. */
export interface AreaFigure extends Group {
  readonly as: 'area';
  readonly area: AreaReport & { readonly share: Share };
}

/** Too few, or hidden for another's sake. */
export interface HiddenFigure {
  readonly as: 'hidden';
  readonly title: string;
}

export interface RoundTexts extends Bounds {
  readonly round: number;
}

interface ThemeCount {
  readonly as: 'theme';
  readonly title: string;
  /** How many texts, round by round; none where they are not counted yet. */
  readonly texts: readonly RoundTexts[];
}

interface Quote {
  readonly as: 'quote';
  readonly words: string;
  /** The writer's own; else they are the auditors'. */
  readonly own: boolean;
}

/** What was asked of several, with what each tells. */
export interface ComparedFigure extends Pick<ComparisonRow, 'sides' | 'picture' | 'change'> {
  readonly as: 'comparison';
  readonly title: string;
}

interface RegisterFigure extends Pick<RegisterDatum, 'what' | 'value' | 'period' | 'source'> {
  readonly as: 'register';
}

/** Answers to a named question: the service's own account, in the words of whoever answers for it (rule 0). */
interface AccountFigure {
  readonly as: 'account';
  readonly title: string;
  /** In the order of the accounts, each once. */
  readonly answers: readonly string[];
}

/** Taken away since it was placed, or of a kind that nothing here knows. */
interface Gone {
  readonly as: 'gone';
}

export type Told =
  | AccountFigure
  | ComparedFigure
  | QuestionFigure
  | AreaFigure
  | HiddenFigure
  | ThemeCount
  | Quote
  | RegisterFigure;

/** What a source says of one reference. */
export interface Spoken {
  readonly voice: Voice;
  /** The service, where it is of one. */
  readonly from: string | undefined;
  /** Where it was asked more than once. */
  readonly round?: number | undefined;
  readonly says: Told;
}

/** What can be placed, with the area that it tells of. */
export interface Listed extends Reference, Spoken {
  readonly area?: Pick<AreaReport, 'key' | 'title'> | undefined;
}

/** One place that evidence is asked of; undefined where it has nothing of that reference (any more). */
export interface EvidenceSource {
  find(reference: Reference): Spoken | undefined;
  /** All that can be placed from it, in reading order. */
  list(): readonly Listed[];
}

/** By the kind of the reference. A new kind of evidence is a new source here. */
export type EvidenceSources = Readonly<Record<string, EvidenceSource>>;

/** What is said under a reference; undefined where there is nothing to place (any more). */
export function spokenUnder(reference: Reference, sources: EvidenceSources): Spoken | undefined {
  return Object.hasOwn(sources, reference.kind) ? sources[reference.kind]?.find(reference) : undefined;
}

export interface Placed {
  readonly id: string;
  readonly reference: Reference;
  readonly voice: Voice | undefined;
  readonly from: string | undefined;
  readonly round?: number | undefined;
  readonly says: Told | Gone;
  /** Undefined for what says nothing. */
  readonly strength: Strength | undefined;
  /** Its figures suggest another verdict, for certain, than those of the users in the same finding do. */
  readonly differs: boolean;
  /** It says something else than when somebody last stood behind the finding. */
  readonly changed: boolean;
}
