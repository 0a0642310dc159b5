/** Rows of fact checks. */
import type { FactCheck, FactCheckLink, FactComment } from '../surveys/reporting/fact-check/fact-check.ts';
import type { Row } from './rows.ts';

export interface FactCheckRow extends Row<FactCheck> {
  /** As JSON text. */
  draft: string;
}

/** Numbers are the order they came in. */
export interface FactCheckLinkRow extends Row<FactCheckLink> {
  number: number;
}

export interface FactCommentRow extends Row<Omit<FactComment, 'chapter' | 'by' | 'entries'>> {
  number: number;
  /** The id of the chapter, and its heading. */
  chapter: string | null;
  title: string | null;
  saidBy: string;
  /** As JSON text. */
  entries: string;
  /** Whether the auditors have, as the entries say. */
  answered: number;
}
