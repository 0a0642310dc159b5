/** A link by which a service's manager answers the proposals of a released report, without an account. */
import { linkWorks } from '../forms/open-links.ts';

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
