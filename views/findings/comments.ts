/** What is said of a finding or of a proposal. */
import type { ConclusionComment } from '../../surveys/findings/comment.ts';
import {
  type Commented as CommentedOn,
  commentsModel as staffComments,
} from '../commenting/staff-comments.ts';
import type { Typed } from '../fields.ts';
import type { PageContext } from '../shell.ts';

export interface Commented extends CommentedOn, Pick<PageContext, 'may'> {
  readonly comments: readonly ConclusionComment[];
  /** Somebody was first. */
  readonly meanwhile?: unknown;
}

/**
 * Beneath `home`, the page of the finding or the proposal. `inForm` is the form that its words stand in, where they can be
 * written on, and else the only one of the page.
 */
export function commentsModel(about: Commented, home: string, typed: Typed, inForm: string) {
  const { may, meanwhile } = about;
  return staffComments(about, {
    path: `${home}/comments`,
    typed,
    inForm,
    isAlone: inForm === 'comment-form',
    mayComment: may('comment-findings'),
    mayResolve: may('resolve-comment'),
    isCalm: meanwhile === undefined,
  });
}
