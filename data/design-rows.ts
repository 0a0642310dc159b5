/** Rows of questionnaires in the making, of what was approved of them, and of what is said of them. */
import type { Comment, Dismissal, Version } from '../surveys/designing/document/design.ts';
import type { Translation } from '../surveys/designing/translating/translations.ts';
import type { Resolution } from '../surveys/documents/comment.ts';
import type { KeptRevision, Row } from './rows.ts';

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
