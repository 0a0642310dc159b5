/** What FoU and the team say of something that the auditors write; the auditors resolve it, and nothing is changed by it. */

export interface Resolution {
  /** Id of the auditor. */
  readonly by: string;
  readonly day: string;
  readonly how: 'done' | 'declined';
}

export interface StaffComment {
  readonly id: string;
  /** Id of who said it. */
  readonly by: string;
  /** An ISO date. */
  readonly day: string;
  readonly words: string;
  readonly resolved: Resolution | undefined;
}

/** Of one finding, or of one part of a report. */
export const mostStaffComments = 100;

/** What is typed. */
export const commentForm = {
  area: 'commenting',
  fields: { comment: { kind: 'text', most: 1000, long: true } },
} as const;
