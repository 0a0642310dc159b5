/** What the domain asks of whatever keeps findings. Implemented in `data`. */

import type { StaffComment } from '../documents/comment.ts';
import type { Finding } from './finding.ts';
import type { Proposal } from './proposal.ts';
import type { RegisterDatum } from './register-data.ts';

/** What is kept whole and in an order, audit by audit. */
export interface Ordered<Thing> {
  /** In their order. */
  ofAudit(auditId: string): Promise<readonly Thing[]>;
  /** The same inside a transaction: until it ends nobody else changes findings or proposals of the audit. */
  lock(auditId: string): Promise<readonly Thing[]>;
  add(thing: Thing): Promise<void>;
  /** Over what it was. Inside a transaction, under `lock`. */
  keep(thing: Thing): Promise<void>;
  /** With what was said of it. */
  remove(id: string): Promise<void>;
}

export interface Findings extends Ordered<Finding> {}

export interface Proposals extends Ordered<Proposal> {}

/** Of findings and of proposals. */
export interface ConclusionComments {
  /** Inside a transaction, under the lock of either. */
  add(comment: ConclusionComment): Promise<void>;
  /** The oldest first. */
  ofConclusion(id: string): Promise<readonly ConclusionComment[]>;
  resolve(id: string, resolved: ConclusionComment['resolved']): Promise<void>;
}

export interface RegisterData {
  /** By what is counted, and then by the period. */
  ofAudit(auditId: string): Promise<readonly RegisterDatum[]>;
  add(datum: RegisterDatum): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface ConclusionComment extends StaffComment {
  /** Id of the finding or of the proposal. */
  readonly about: string;
}
