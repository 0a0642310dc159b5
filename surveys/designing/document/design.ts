/** A questionnaire in the making: the auditors of an audit write it, and approve versions of it. */

import type { Resolution } from '../../documents/comment.ts';
import { type Language, staffLanguages } from '../../languages.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Summary } from '../../questionnaires/summary.ts';

export interface Design {
  readonly id: string;
  readonly auditId: string;
  /**
   * As it stands now. It may be unfinished: a section without questions, a text that is missing, a condition on a
   * question that is gone. What is wrong is told on the page (`problemsOf`) and stops approval, not writing.
   */
  readonly body: Questionnaire;
  /** Counts from 1 with every change that is kept. */
  readonly revision: number;
}

/** A questionnaire in the making as lists tell it. */
export interface DesignSummary {
  readonly id: string;
  readonly auditId: string;
  /** Of its body: the same as that of a version that says just the same. */
  readonly digest: string;
  readonly summary: Summary;
}

/**
 * What the auditors have approved: frozen under its digest. A correction of spelling keeps the number and counts up
 * `correction`, a new version counts up the number: answers to both can be told together only in the first case.
 */
export interface Version {
  readonly id: string;
  readonly designId: string;
  readonly auditId: string;
  /** From 1. */
  readonly number: number;
  /** 0 for the version as first approved, then one for each correction of it. */
  readonly correction: number;
  /** Of the frozen questionnaire. */
  readonly digest: string;
  /** The design's revision that was approved. */
  readonly revision: number;
  /** Id of the auditor, and the ISO date. */
  readonly approvedBy: string;
  readonly approvedOn: string;
  /** A reset of the approver's password that they had not confirmed then (`accounts/resets.ts`). */
  readonly afterReset?: string;
}

/** What somebody says of a question or of the whole. */
export interface Comment {
  readonly id: string;
  readonly designId: string;
  /** Undefined for the whole questionnaire. */
  readonly question: string | undefined;
  readonly words: string;
  /** Another wording of the question's text, in the first language. */
  readonly proposal: string | undefined;
  /** A person with an account, or the name that somebody of the reference group gave (may be empty). */
  readonly from: { readonly person: string } | { readonly guest: string };
  /** An ISO date. */
  readonly day: string;
  readonly resolved: Resolution | undefined;
}

/** A link for the reference group, to read and comment without an account. Only the digest of its token is kept. */
export interface CommentLink {
  readonly tokenDigest: string;
  readonly designId: string;
  /** The last day it works, an ISO date. */
  readonly lastDay: string;
}

/** A piece of advice about language that the auditors have looked at and dismissed, for as long as the words stay the same. */
export interface Dismissal {
  readonly designId: string;
  /** Key of the rule. */
  readonly rule: string;
  /** The place in the questionnaire's own keys, as `problems` tell it. */
  readonly place: string;
  /** The words that the piece was about. */
  readonly words: string;
  readonly reason: string;
  /** Id of the auditor. */
  readonly by: string;
}

/** The language that the auditors write in, and that the others are translated from. */
export function sourceOf({ languages }: Pick<Questionnaire, 'languages'>): Language {
  return languages[0] ?? staffLanguages[0];
}
