import type { PlanLink } from './plan-links.ts';
import type { KeptRecord } from './record.ts';

export interface Records {
  /** Of one kind in one place, in the order in which they were added. */
  of(place: string, kind: string): Promise<readonly KeptRecord[]>;
  /** Of any of these kinds in any of these places; by place, kind and number. */
  ofEach(places: readonly string[], kinds: readonly string[]): Promise<readonly KeptRecord[]>;
  byId(id: string): Promise<KeptRecord | undefined>;
  /** After the others of its kind and place, whatever number it has. */
  add(record: Omit<KeptRecord, 'number' | 'revision'>): Promise<void>;
  /** Whether it was at `baseRevision` still. */
  change(record: Pick<KeptRecord, 'id' | 'values' | 'by' | 'on'>, baseRevision: number): Promise<boolean>;
  /** Whether it was at `baseRevision` still. */
  remove(id: string, baseRevision: number): Promise<boolean>;
  /** What it was at each of its revisions, the newest first. */
  history(id: string): Promise<readonly Pick<KeptRecord, 'values' | 'revision' | 'by' | 'on'>[]>;
}

export interface PlanLinks {
  /** In the order in which they were made. */
  ofAudit(auditId: string): Promise<readonly PlanLink[]>;
  /** The same inside a transaction: until it ends nobody else changes links of the audit. */
  lock(auditId: string): Promise<readonly PlanLink[]>;
  find(tokenDigest: string): Promise<PlanLink | undefined>;
  add(link: PlanLink): Promise<void>;
  /** Over what it was. Inside a transaction, under `lock`. */
  keep(link: PlanLink): Promise<void>;
}
