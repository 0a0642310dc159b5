/** What FoU and the team say of a finding; the auditors resolve it, and nothing is changed by it. */
import type { Resolution } from '../designing/document/design.ts';

export interface FindingComment {
  readonly id: string;
  readonly findingId: string;
  /** Id of who said it. */
  readonly by: string;
  /** An ISO date. */
  readonly day: string;
  readonly words: string;
  readonly resolved: Resolution | undefined;
}

/** Of one finding. */
export const mostFindingComments = 100;

export const commentForm = {
  area: 'findings',
  fields: { comment: { kind: 'text', most: 1000, long: true } },
} as const;
