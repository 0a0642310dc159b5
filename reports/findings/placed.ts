/** Evidence as it is told now: plain data, out of what may be told and nothing beneath it. */
import type { Reference } from '../../surveys/findings/evidence.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { Bounds } from '../disclosure/disclosed.ts';

/** Whose it is. */
export type Voice = Audience | 'register';

/** How much it can carry, by the simple rules of `strength.ts`. */
export type Strength = 'strong' | 'weak' | 'one-voice';

/** A question's answers, or those of an area together, of one service x audience x round. */
export interface Figure {
  readonly as: 'figure';
  readonly title: string;
  /** What its parts are out of. */
  readonly of: number;
  /** Best first where they have an order, else as they were asked. */
  readonly parts: readonly FigurePart[];
  /** How many of the answers are positive, of which words and verdicts are made; undefined without order. */
  readonly positive: (Bounds & { readonly of: number }) | undefined;
  /** A measure of change is never taken for one of level. */
  readonly measures: 'level' | 'change';
  /** Of the whole group, for how strong it is. */
  readonly answered: number;
  readonly invited: number;
}

export interface FigurePart extends Bounds {
  readonly label: string;
  readonly side: 'positive' | 'neutral' | 'rest' | 'choice';
}

/** Too few, or hidden for another's sake. */
export interface HiddenFigure {
  readonly as: 'hidden';
  readonly title: string;
}

export interface ThemeCount {
  readonly as: 'theme';
  readonly title: string;
  /** How many texts; undefined where that may not be told. */
  readonly texts: Bounds | undefined;
}

export interface Quote {
  readonly as: 'quote';
  readonly words: string;
}

export interface RegisterFigure {
  readonly as: 'register';
  readonly what: string;
  readonly value: string;
  readonly period: string;
  readonly source: string;
}

/** Taken away since it was placed, or of a kind that nothing here knows. */
export interface Gone {
  readonly as: 'gone';
}

export type Told = Figure | HiddenFigure | ThemeCount | Quote | RegisterFigure;

/** What a source says of one reference. */
export interface Spoken {
  readonly voice: Voice;
  /** The service, where it is of one. */
  readonly from: string | undefined;
  readonly says: Told;
}

/** One place that evidence is asked of; undefined where it has nothing of that reference (any more). */
export interface EvidenceSource {
  find(reference: Reference): Spoken | undefined;
  /** All that can be placed from it, in reading order. */
  list(): readonly (Reference & Spoken)[];
}

/** By the kind of the reference. A new kind of evidence is a new source here. */
export type EvidenceSources = Readonly<Record<string, EvidenceSource>>;

export interface Placed {
  readonly id: string;
  readonly reference: Reference;
  readonly voice: Voice | undefined;
  readonly from: string | undefined;
  readonly says: Told | Gone;
  /** Undefined for what says nothing. */
  readonly strength: Strength | undefined;
  /** Staff see it otherwise than those who get support, in the same finding. */
  readonly differs: boolean;
}
