/** What is said of a finding or of a proposal, by whom, and what became of it. */
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { commentForm } from '../../surveys/documents/comment.ts';
import type { ConclusionComment } from '../../surveys/findings/comment.ts';
import { showDay } from '../days.ts';
import { formFields, type Typed } from '../fields.ts';
import type { PageContext, Words } from '../shell.ts';

export interface Commented extends Words, Pick<PageContext, 'may'> {
  readonly comments: readonly ConclusionComment[];
  readonly people: readonly Person[];
  /** Somebody was first. */
  readonly meanwhile?: unknown;
}

/**
 * Beneath `home`, the page of the finding or the proposal. `inForm` is the form that its words stand in, where they can be written on, and else the only one of the page:
 * what is typed is sent with every act, so that nothing unsaved is lost without a script. Where two were at once that is
 * settled first.
 */
export function commentsModel(about: Commented, home: string, typed: Typed, inForm: string) {
  const { may, say, comments } = about;
  if (!may('comment-findings')) return {};
  const path = `${home}/comments`;
  const shown = comments.map((comment) => commentModel(comment, about, path));
  return {
    commenting: {
      action: path,
      field: { ...formFields(commentForm, say, typed).comment, inForm },
      inForm,
      sends: about.meanwhile === undefined,
      open: shown.filter(({ how }) => how === undefined),
      resolved: shown.filter(({ how }) => how !== undefined),
      resolvedCount: say('commenting.resolved', { count: shown.filter(({ how }) => how).length }),
      resolves: may('resolve-comment') && about.meanwhile === undefined,
    },
  };
}

function commentModel({ id, by, day, words, resolved }: ConclusionComment, about: Commented, path: string) {
  const { say, language, people } = about;
  const named = (person: string) => nameIn(people, person) ?? say('commenting.someone');
  return {
    id,
    words,
    from: named(by),
    day,
    action: `${path}/${id}/resolving`,
    how:
      resolved &&
      say(`commenting.how.${resolved.how}`, {
        name: named(resolved.by),
        day: showDay(resolved.day, language),
      }),
  };
}
