/** What the domain asks of whatever keeps audits, and who is in them. Implemented in `data`, as `storage.ts` is. */

import type { Audience } from '../questionnaires/definition.ts';
import type { Audit, AuditSettings } from './audit.ts';
import type { AuditCounts } from './audit-counts.ts';
import type { Edition } from './collection.ts';
import type { Actor, Member } from './members.ts';
import type { AuditTexts } from './texts.ts';

export interface Audits {
  /** All of them, the newest first: for what is done to everything kept, and never to show to somebody. */
  list(): Promise<readonly Audit[]>;
  /** Those that a person is in, the newest first. */
  withMember(personId: string): Promise<readonly Audit[]>;
  /** How far each of that list has come, its collections on a day (ISO date). */
  counts(person: Actor, day: string): Promise<readonly AuditCounts[]>;
  /** The same of one audit; undefined where the person is not in it. */
  countsOf(auditId: string, person: Actor, day: string): Promise<AuditCounts | undefined>;
  byId(id: string): Promise<Audit | undefined>;
  add(audit: Audit): Promise<void>;
  /** Only where they still are as they were seen; false otherwise. */
  setTexts(id: string, seen: AuditTexts, texts: AuditTexts): Promise<boolean>;
  setSettings(id: string, settings: AuditSettings): Promise<void>;
  /** Only where it goes on, and no collection of it is open; false otherwise. */
  close(id: string, closed: Pick<Audit, 'closedOn' | 'untoldReason'>): Promise<boolean>;
  /** Only where it is closed; false otherwise. */
  reopen(id: string): Promise<boolean>;
}

/** Who is in which audit (`members.ts`). */
export interface Memberships {
  /** By name, as Swedish sorts. */
  of(auditId: string): Promise<readonly Member[]>;
  /** The same of several audits, by the id of the audit. */
  ofEach(auditIds: readonly string[]): Promise<ReadonlyMap<string, readonly Member[]>>;
  /** The same inside a transaction: until it ends nobody else changes who is in, and who wants to waits. */
  lock(auditId: string): Promise<readonly Member[]>;
  has(auditId: string, personId: string): Promise<boolean>;
  /** Adding somebody twice is once. */
  add(auditId: string, personId: string): Promise<void>;
  /** The declaration of somebody who is in it, on a day (ISO date); false where it is signed already. */
  sign(auditId: string, personId: string, day: string): Promise<boolean>;
  remove(auditId: string, personId: string): Promise<void>;
}

/**
 * What may be told of one closed anonymous collection, as it was kept when it was first told. It says by itself whom it is
 * about, since it outlives answers, collection and audit.
 */
export interface RegisterEntry {
  /** Counted from 1 in the order of keeping: whoever has the lower one told first. */
  readonly position: number;
  readonly collectionId: string;
  readonly edition: Edition;
  readonly serviceId: string;
  readonly audience: Audience;
  /** Digest of the frozen questionnaire. */
  readonly questionnaire: string;
  /** ISO dates. */
  readonly openedOn: string;
  readonly closedOn: string;
  /** How many answered, where that is told. */
  readonly answered: number | undefined;
  /** JSON text that `reports` writes and reads. */
  readonly tables: string;
}

/** An entry without its tables, which are long. */
export type RegisterHead = Omit<RegisterEntry, 'tables'>;

/** The register of what has been told: nothing in it is ever changed or erased. */
export interface Register {
  find(collectionId: string, edition: Edition): Promise<RegisterEntry | undefined>;
  /** Of several collections, by the rules of this edition (2). */
  ofCollections(collectionIds: readonly string[]): Promise<readonly RegisterHead[]>;
  /** The same with their tables. */
  ofCollectionsWhole(collectionIds: readonly string[]): Promise<readonly RegisterEntry[]>;
  /** All of one audience at some services, the earliest first. */
  ofServices(serviceIds: readonly string[], audience: Audience): Promise<readonly RegisterEntry[]>;
  /** The highest position; 0 while there is none. */
  last(): Promise<number>;
  /** Throws Failure('conflict') when the position is taken, or the collection has an entry of that edition. */
  add(entry: RegisterEntry): Promise<void>;
}
