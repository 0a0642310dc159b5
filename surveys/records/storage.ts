import { linkWorks } from '../forms/open-links.ts';
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

/** For one receiver. Only a digest of what the link ends in is kept. */
export interface PlanLink {
  readonly id: string;
  readonly auditId: string;
  readonly tokenDigest: string;
  /** Who is to answer, as whoever made it wrote. */
  readonly receiver: string;
  /** The last day that it works, an ISO date. */
  readonly lastDay: string;
  readonly madeOn: string;
  readonly madeBy: string;
  /** The day it was ended before its time. */
  readonly endedOn: string | undefined;
  /** What is typed and not sent, by the id of the proposal and the field. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

export type Draft = Readonly<Record<string, string>>;

/** Of one audit. */
export const mostPlanLinks = 20;

export const planLinkForm = {
  area: 'plan',
  fields: { receiver: { kind: 'text', most: 120, hint: true } },
} as const;

export function planLinkWorks(link: PlanLink | undefined, today: string): link is PlanLink {
  return linkWorks(link, today) && link.endedOn === undefined;
}

/** The last day that an answer is waited for by a link that is not ended, an ISO date. */
export function answersDue(links: readonly PlanLink[]): string | undefined {
  const days = links.flatMap(({ lastDay, endedOn }) => (endedOn === undefined ? [lastDay] : []));
  return days.sort().at(-1);
}
