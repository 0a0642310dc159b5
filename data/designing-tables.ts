/** The rows of what is kept of questionnaires in the making, as `tables.ts` has the others. */

export interface DesigningTables {
  teams: TeamRow;
  designs: DesignRow;
  design_summaries: DesignSummaryRow;
  revisions: RevisionRow;
  versions: VersionRow;
  comments: CommentRow;
  comment_links: CommentLinkRow;
  dismissals: DismissalRow;
  translations: TranslationRow;
}

export interface TeamRow {
  audit_id: string;
  person_id: string;
}

export interface DesignRow {
  id: string;
  audit_id: string;
  body: string;
  revision: number;
}

/** What lists tell of a design; always as its body is. */
export interface DesignSummaryRow {
  design_id: string;
  audit_id: string;
  /** Of the body. */
  digest: string;
  summary: string;
}

/** Every revision, most of them as what was changed (`steps.ts`): a questionnaire is long, and changed by a word at a time. */
export interface RevisionRow {
  design_id: string;
  revision: number;
  body: string;
  changed_by: string;
  changed_at: string;
}

export interface VersionRow {
  id: string;
  design_id: string;
  number: number;
  correction: number;
  digest: string;
  revision: number;
  approved_by: string;
  approved_on: string;
}

export interface CommentRow {
  id: string;
  design_id: string;
  /** In the order they came. */
  number: number;
  question: string | null;
  words: string;
  proposal: string | null;
  person_id: string | null;
  guest: string | null;
  day: string;
  resolved_by: string | null;
  resolved_on: string | null;
  resolved_how: string | null;
}

export interface CommentLinkRow {
  token_digest: string;
  design_id: string;
  last_day: string;
}

export interface DismissalRow {
  design_id: string;
  rule: string;
  place: string;
  words_digest: string;
  words: string;
  reason: string;
  dismissed_by: string;
}

export interface TranslationRow {
  design_id: string;
  language: string;
  place: string;
  words: string;
  source: string;
  checked_by: string | null;
  checked_on: string | null;
}
