/** What the domain asks of whatever keeps fact checks. Implemented in `data`. */
import type { FactCheck, FactCheckLink, FactComment } from './fact-check.ts';

export interface FactChecks {
  /** The first round first. */
  ofAudit(auditId: string): Promise<readonly FactCheck[]>;
  /** Of several audits. */
  ofAudits(auditIds: readonly string[]): Promise<readonly FactCheck[]>;
  /** The same inside a transaction: until it ends nobody else changes fact checks of the audit. */
  lock(auditId: string): Promise<readonly FactCheck[]>;
  byId(id: string): Promise<FactCheck | undefined>;
  /** With the draft as it stays, as text. */
  add(check: FactCheck, draft: string): Promise<void>;
  readDraft(id: string): Promise<string | undefined>;
  showAnswers(id: string, shown: boolean): Promise<void>;
  /** Forgets the draft; a day stays. */
  erase(id: string, day: string): Promise<void>;
}

export interface FactCheckLinks {
  add(link: FactCheckLink): Promise<void>;
  find(tokenDigest: string): Promise<FactCheckLink | undefined>;
  /** The first one first. */
  ofAudit(auditId: string): Promise<readonly FactCheckLink[]>;
  /** Only where it is not ended: a day stays. */
  end(id: string, day: string): Promise<void>;
}

export interface FactComments {
  /** Inside a transaction, under the lock of fact checks. */
  add(comment: FactComment): Promise<void>;
  /** In the order they came, round by round. */
  ofAudit(auditId: string): Promise<readonly FactComment[]>;
  /** Those by one link. */
  ofLink(linkId: string): Promise<readonly FactComment[]>;
  /** Inside a transaction, under the lock of fact checks: all that is said of it by now. */
  keepEntries(id: string, entries: FactComment['entries']): Promise<void>;
  /** Forgets who wrote it and what, inside a transaction, under the lock of fact checks. */
  eraseWords(id: string): Promise<void>;
}
