/** What the domain asks of whatever keeps audits, and who is in them. Implemented in `data`, as `storage.ts` is. */
import type { Audit } from './audit.ts';
import type { AuditCounts } from './audit-counts.ts';
import type { Actor } from './members.ts';
import type { Person } from './people.ts';
import type { AuditTexts } from './texts.ts';

export interface Audits {
  /** All of them, the newest first: for what is done to everything kept, and never to show to somebody. */
  list(): Promise<readonly Audit[]>;
  /** Those that a person is in, the newest first. */
  withMember(personId: string): Promise<readonly Audit[]>;
  /** Some of the same list: the next `most` after the first `skipped`. */
  some(personId: string, skipped: number, most: number): Promise<readonly Audit[]>;
  /** How many are in that list, and how many of them are invented. */
  count(personId: string): Promise<{ readonly all: number; readonly invented: number }>;
  /** How far each of that list has come, its collections on a day (ISO date). */
  counts(person: Actor, day: string): Promise<readonly AuditCounts[]>;
  byId(id: string): Promise<Audit | undefined>;
  add(audit: Audit): Promise<void>;
  /** Only where they still are as they were seen; false otherwise. */
  setTexts(id: string, seen: AuditTexts, texts: AuditTexts): Promise<boolean>;
}

/** Who is in which audit (`members.ts`). */
export interface Memberships {
  /** By name, as Swedish sorts. */
  of(auditId: string): Promise<readonly Person[]>;
  /** The same of several audits, by the id of the audit. */
  ofEach(auditIds: readonly string[]): Promise<ReadonlyMap<string, readonly Person[]>>;
  /** The same inside a transaction: until it ends nobody else changes who is in, and who wants to waits. */
  lock(auditId: string): Promise<readonly Person[]>;
  has(auditId: string, personId: string): Promise<boolean>;
  /** Adding somebody twice is once. */
  add(auditId: string, personId: string): Promise<void>;
  remove(auditId: string, personId: string): Promise<void>;
}
