/** What people say of questions, read from forms; the limits of it, and of the links of the reference group. */

import { type Checked, fine, type Problem, wrong } from '../../failures.ts';
import { visible } from '../../forms/invisible.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { questionsOf } from '../../questionnaires/definition.ts';
import type { Comment, CommentLink } from '../document/design.ts';

/** In characters. */
const longestComment = 2000;
const longestName = 80;

/**
 * Comments of one design, resolved ones too, that those with an account can make, and as many from the reference group;
 * more is no conversation but an attack. Each has room of its own, so that nobody with the link silences the others.
 */
export const mostComments = 500;

/** How many of some comments are from those with an account, or from the reference group. */
export function countFrom(whose: 'accounts' | 'guests', comments: readonly Pick<Comment, 'from'>[]): number {
  return comments.filter(({ from }) => 'guest' in from === (whose === 'guests')).length;
}

/** Days that a link for the reference group may work, at most. */
export const longestLink = 60;

type Form = ReadonlyMap<string, readonly string[]>;

interface Said extends Pick<Comment, 'question' | 'words' | 'proposal'> {}

/**
 * One comment of somebody with an account: `question` (empty for the whole), `words`, and `proposal`, another wording of
 * the question. One of the two has to be there; a wording needs a question that is there.
 */
export function readComment(form: Form, body: Pick<Questionnaire, 'sections'>): Checked<Said> {
  const key = text(form, 'question');
  const question = questionsOf(body).some((one) => one.key === key) ? key : undefined;
  const [words, proposal] = [text(form, 'words'), text(form, 'proposal')];
  const problems = [
    ...tooLong('words', words, longestComment),
    ...tooLong('proposal', proposal, longestComment),
    ...(proposal !== '' && question === undefined
      ? [{ field: 'question', message: 'commenting.problems.which' }]
      : []),
    ...(words === '' && proposal === '' ? [{ field: 'words', message: 'commenting.problems.nothing' }] : []),
  ];
  if (problems.length > 0) return wrong(...problems);
  return fine({ question, words, proposal: proposal === '' ? undefined : proposal });
}

export interface GuestSaid {
  /** Empty for somebody who gives none. */
  readonly name: string;
  /** At least one. */
  readonly said: readonly Said[];
}

/** Field of what a guest says of a question, and of the whole. */
export const guestField = (question: string | undefined) =>
  question === undefined ? 'whole' : `about.${question}`;

/**
 * Everything that a guest has said at once: `name`, `whole`, and `about.<key>` for each question. Of the questions of
 * `body`, and of those of `base`: what somebody writes of a question that was taken away meanwhile is kept as well.
 */
export function readGuest(
  form: Form,
  body: Pick<Questionnaire, 'sections'>,
  base: Pick<Questionnaire, 'sections'>,
): Checked<GuestSaid> {
  const name = visible(text(form, 'name')).replace(/\s+/g, ' ').trim();
  const keys = new Set([...questionsOf(body), ...questionsOf(base)].map(({ key }) => key));
  const said = [undefined, ...keys].flatMap((question): Said[] => {
    const words = text(form, guestField(question));
    return words === '' ? [] : [{ question, words, proposal: undefined }];
  });
  const problems: Problem[] = [
    ...tooLong('name', name, longestName),
    ...said.flatMap(({ question, words }) => tooLong(guestField(question), words, longestComment)),
    ...(said.length === 0 ? [{ field: 'whole', message: 'commenting.problems.nothing' }] : []),
  ];
  return problems.length > 0 ? wrong(...problems) : fine({ name, said });
}

/** The last day that a new link works, from `days` in a form: 1 to 60 days from today, which is an ISO date. */
export function readLastDay(form: Form, today: string): Checked<string> {
  const given = text(form, 'days');
  const days = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (days < 1 || days > longestLink)
    return wrong({
      field: 'days',
      message: 'staff.problems.not-a-number',
      values: { least: 1, most: longestLink },
    });
  const last = new Date(`${today}T00:00:00Z`);
  last.setUTCDate(last.getUTCDate() + days);
  return fine(last.toISOString().slice(0, 10));
}

/** Whether a link works on a day; undefined is a link that nobody has made, or that was taken back. */
export function linkWorks(link: CommentLink | undefined, today: string): link is CommentLink {
  return link !== undefined && today <= link.lastDay;
}

function text(form: Form, name: string): string {
  return (form.get(name)?.[0] ?? '').replace(/\r\n?/g, '\n').trim();
}

function tooLong(field: string, given: string, most: number): readonly Problem[] {
  if (given.length <= most) return [];
  return [{ field, message: 'staff.problems.too-long', values: { most, given: given.length } }];
}
