/** What FoU and the team say of a finding or of a proposal. */
import type { StaffComment } from '../documents/comment.ts';

export interface ConclusionComment extends StaffComment {
  /** Id of the finding or of the proposal. */
  readonly about: string;
}
