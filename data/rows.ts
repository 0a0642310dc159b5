/** Rows, and what the database has no words for: truth is 0 or 1 in a row, and what is not there is null. */
import type { Comment, Dismissal, Version } from '../surveys/designing/document/design.ts';
import type { Translation } from '../surveys/designing/translating/translations.ts';
import type { Resolution, StaffComment } from '../surveys/documents/comment.ts';
import type { Quote } from '../surveys/free-texts/quote.ts';
import type { KeptRecord } from '../surveys/records/record.ts';
import type { PlanLink } from '../surveys/records/storage.ts';
import type { WritingPart } from '../surveys/reporting/pieces.ts';

export type Row<Thing> = {
  [Name in keyof Thing]-?: Thing[Name] extends boolean
    ? number
    : undefined extends Thing[Name]
      ? Exclude<Thing[Name], undefined> | null
      : Thing[Name];
};

/** A row without nulls; its truths are still numbers. */
type WithoutNulls<Row> = {
  [Name in keyof Row]: null extends Row[Name] ? Exclude<Row[Name], null> | undefined : Row[Name];
};

export function toRow<Thing extends object>(thing: Thing): Row<Thing> {
  const row = { ...thing } as Record<string, unknown>;
  for (const name in row) {
    const value = row[name];
    if (value === undefined) row[name] = null;
    else if (typeof value === 'boolean') row[name] = Number(value);
  }
  return row as Row<Thing>;
}

export function fromRow<Row extends object>(row: Row): WithoutNulls<Row> {
  const thing = { ...row } as Record<string, unknown>;
  for (const name in thing) if (thing[name] === null) thing[name] = undefined;
  return thing as WithoutNulls<Row>;
}

/** A revision as each of the tables keeps it, beside the document that it is of. */
export interface KeptRevision {
  revision: number;
  body: string;
  changedBy: string;
  changedAt: string;
}

export interface StaffCommentRow extends ResolvedRow {
  id: string;
  /** In the order they came. */
  number: number;
  writtenBy: string;
  day: string;
  words: string;
}

export interface ResolvedRow {
  resolvedBy: string | null;
  resolvedOn: string | null;
  resolvedHow: NonNullable<StaffComment['resolved']>['how'] | null;
}

export interface DesignRow {
  id: string;
  auditId: string;
  body: string;
  revision: number;
}

/** What lists tell of a design; always as its body is. */
export interface DesignSummaryRow {
  designId: string;
  auditId: string;
  /** Of the body. */
  digest: string;
  summary: string;
}

export interface RevisionRow extends KeptRevision {
  designId: string;
}

export interface VersionRow extends Omit<Version, 'auditId' | 'afterReset'> {
  afterReset: string | null;
}

export interface CommentRow extends Row<Omit<Comment, 'from' | 'resolved'>> {
  /** In the order they came. */
  number: number;
  personId: string | null;
  guest: string | null;
  resolvedBy: string | null;
  resolvedOn: string | null;
  resolvedHow: Resolution['how'] | null;
}

export interface DismissalRow extends Omit<Dismissal, 'by'> {
  wordsDigest: string;
  dismissedBy: string;
}

export interface TranslationRow extends Omit<Translation, 'checked'> {
  checkedBy: string | null;
  checkedOn: string | null;
}

/** What auditors have written in the report of an audit: all of it as JSON text. */
export interface WrittenReportRow {
  auditId: string;
  body: string;
  revision: number;
  /** Digest of the picture that it has as its logo. */
  logo: string | null;
}

export interface ReportCommentRow extends StaffCommentRow {
  auditId: string;
  part: WritingPart;
}

export interface WrittenRevisionRow extends KeptRevision {
  auditId: string;
}

/** What auditors decided of a text, as JSON text, and what they had decided before. */
export interface TextReviewRow {
  textId: string;
  collectionId: string;
  revision: number;
  changedBy: string;
  body: string;
  before: string | null;
}

/** The words as JSON text, as those of texts are. */
export interface QuoteRow extends Omit<Quote, 'approvedBy'> {
  wordsDigest: string;
}

/** What was written in its form as JSON text. */
export interface RecordRow extends Omit<KeptRecord, 'values' | 'by' | 'on'>, Changed {}

export interface RecordRevisionRow extends Changed {
  recordId: string;
  revision: number;
}

export interface Changed {
  body: string;
  changedBy: string;
  changedOn: string;
}

/** What is typed and not sent as JSON text. */
export interface PlanLinkRow extends Omit<Row<PlanLink>, 'drafts'> {
  drafts: string;
  number: number;
}
