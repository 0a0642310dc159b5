import type { Localised } from '../languages.ts';
import type { Term } from '../questionnaires/terms.ts';

/** One user-led audit: who asked for it, who audits, and what those who answer are told. */
export interface Audit {
  readonly id: string;
  readonly title: string;
  /** Who commissioned it; empty until somebody has written it, which is before its first collection opens. */
  readonly commissioner: string;
  /** Who the auditors are, in words for those who answer. */
  readonly auditors: Localised;
  /** What becomes of what is found, in words; undefined where nothing has been written. */
  readonly afterwards: Localised | undefined;
  /** Whom to call with questions: name and telephone. */
  readonly contact: Localised;
  /** When and where the results are told to those who answered, in words. */
  readonly feedback: Localised;
  /** The last day on which answers are kept, an ISO date. */
  readonly keptUntil: string;
  /** What the case manager is called here. */
  readonly term: Term;
  /**
   * Key of the questionnaire that its first questions are a copy of; `empty` where they were begun from nothing. In audits
   * from before there were questions in the making, the one that collections were made of.
   */
  readonly template: string;
  /** Smallest group that may be shown; at least 5 (disclosure.md). */
  readonly k: number;
  /** Smallest group in a split by background; at least k. */
  readonly kCut: number;
  /** Invented answers: every page and file says so. */
  readonly invented: boolean;
  /** Its auditors sign that they are not users of what they audit; audits from before that was asked are without. */
  readonly declares?: true;
  /** ISO date. */
  readonly createdOn: string;
  /** The day its auditors were done with it (ISO date); undefined while it goes on. */
  readonly closedOn: string | undefined;
  /** Why it was closed though those who answered had not been told of what came of it. */
  readonly untoldReason: string | undefined;
}

/** What is decided besides its texts, until its first collection opens. */
export type AuditSettings = Pick<Audit, 'commissioner' | 'keptUntil' | 'term' | 'k' | 'kCut'>;
