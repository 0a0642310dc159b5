/** A report as it was let out: frozen whole, kept for good, never made anew. */
import type { Localised } from '../languages.ts';
import type { Cut, ReportLanguage } from './cuts.ts';

export interface ReleasedReport {
  readonly id: string;
  readonly auditId: string;
  /** From 1. */
  readonly number: number;
  /** An ISO date, and the id of the auditor. */
  readonly releasedOn: string;
  readonly releasedBy: string;
  /** Of all that is frozen and of every file (SHA-256): what an archive checks. */
  readonly digest: string;
  /** What the auditors say is new since the version before; empty in the first. */
  readonly changes: Localised;
  /** The last part of the address of its public page; undefined where it has none. */
  readonly publicToken: string | undefined;
  readonly withdrawn: { readonly on: string; readonly by: string; readonly why: string } | undefined;
}

export interface ReleasedFile {
  readonly releaseId: string;
  /** "report-sv.pdf": the last part of its address. */
  readonly name: string;
  readonly type: string;
  readonly cut: Cut | 'tables';
  readonly language: ReportLanguage | undefined;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly bytes: Uint8Array;
}
