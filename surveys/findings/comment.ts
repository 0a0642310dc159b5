/** What FoU and the team say of a finding. */
import type { StaffComment } from '../documents/comment.ts';

export interface FindingComment extends StaffComment {
  readonly findingId: string;
}
