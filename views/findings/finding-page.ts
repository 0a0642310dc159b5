/** What the page of one finding is made of. */
import type { FindingReport, FindingsReport } from '../../reports/findings/findings.ts';
import type { EvidenceSources } from '../../reports/findings/placed.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { FindingComment } from '../../surveys/findings/comment.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Typed } from '../fields.ts';
import type { PageContext, Words } from '../shell.ts';

/** Somebody was first: what is kept now, beside what was typed. */
export interface Meanwhile {
  readonly as: 'conflict' | 'concluded';
  readonly theirs: Finding;
}

export interface FindingPage extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly finding: FindingReport;
  readonly told: FindingsReport;
  readonly sources: EvidenceSources;
  /** Titles by key. */
  readonly areas: ReadonlyMap<string, string>;
  readonly people: readonly Person[];
  readonly comments: readonly FindingComment[];
  readonly typed?: Typed;
  readonly meanwhile?: Meanwhile;
  readonly savedAt?: string;
}
