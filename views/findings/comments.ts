/** What is said of a finding, by whom, and what became of it. */
import { nameIn } from '../../surveys/audits/people.ts';
import { commentForm, type FindingComment } from '../../surveys/findings/comment.ts';
import { showDay } from '../days.ts';
import { formFields, type Typed } from '../fields.ts';
import type { FindingPage } from './finding-page.ts';
import { findingPath } from './paths.ts';

export function commentsModel(about: FindingPage, typed: Typed) {
  const { may, say, comments, finding } = about;
  if (!may('comment-findings')) return {};
  const path = `${findingPath(finding)}/comments`;
  const shown = comments.map((comment) => commentModel(comment, about, path));
  return {
    commenting: {
      action: path,
      field: formFields(commentForm, say, typed).comment,
      open: shown.filter(({ how }) => how === undefined),
      resolved: shown.filter(({ how }) => how !== undefined),
      resolvedCount: say('commenting.resolved', { count: shown.filter(({ how }) => how).length }),
      resolves: may('resolve-comment'),
    },
  };
}

function commentModel({ id, by, day, words, resolved }: FindingComment, about: FindingPage, path: string) {
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
