/** What staff say of something that the auditors write, by whom, and what became of it. */
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import { commentForm, type StaffComment } from '../../surveys/documents/comment.ts';
import { showDay } from '../days.ts';
import { formFields, type Typed } from '../fields.ts';
import type { Words } from '../shell.ts';

export interface Commented extends Words {
  readonly comments: readonly StaffComment[];
  readonly people: readonly Person[];
}

/**
 * `inForm` is the form that the words stand in, where they can be written on, and else the only one of the page: what is
 * typed is sent with every act, so that nothing unsaved is lost without a script.
 */
interface Place {
  /** Where a comment is posted to; each has its own address beneath. */
  readonly path: string;
  readonly typed: Typed;
  readonly inForm: string;
  /** There is no other form on the page. */
  readonly isAlone: boolean;
  readonly mayComment: boolean;
  readonly mayResolve: boolean;
  /** Where two were at once that is settled first. */
  readonly isCalm?: boolean;
}

/** For `partials/staff-commenting`. */
export function commentsModel(about: Commented, place: Place) {
  const { say, comments } = about;
  const { path, typed, inForm, isAlone, isCalm = true } = place;
  if (!place.mayComment) return {};
  const shown = comments.map((comment) => commentModel(comment, about, path));
  return {
    commenting: {
      action: path,
      field: { ...formFields(commentForm, say, typed).comment, inForm },
      inForm,
      isAlone,
      sends: isCalm,
      open: shown.filter(({ how }) => how === undefined),
      resolved: shown.filter(({ how }) => how !== undefined),
      resolvedCount: say('commenting.resolved', { count: shown.filter(({ how }) => how).length }),
      resolves: place.mayResolve && isCalm,
    },
  };
}

function commentModel({ id, by, day, words, resolved }: StaffComment, about: Commented, path: string) {
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
