/** What people say of questions, read from forms; and the limits of it. */

import { type Checked, fine, wrong } from '../../failures.ts';
import type { Fields } from '../../forms/reading.ts';
import { nameIn, readBoxes, tooLong, tooLongName, wordsIn } from '../../forms/saying.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { questionsOf } from '../../questionnaires/definition.ts';
import type { Comment } from '../document/design.ts';

/**
 * Comments of one design, resolved ones too, that those with an account can make, and as many from the reference group;
 * more is no conversation but an attack. Each has room of its own, so that nobody with the link silences the others.
 */
export const mostComments = 500;

/** How many of some comments are from those with an account, or from the reference group. */
export function countFrom(whose: 'accounts' | 'guests', comments: readonly Pick<Comment, 'from'>[]): number {
  return comments.filter(({ from }) => 'guest' in from === (whose === 'guests')).length;
}

interface Said extends Pick<Comment, 'question' | 'words' | 'proposal'> {}

/**
 * One comment of somebody with an account: `question` (empty for the whole), `words`, and `proposal`, another wording of
 * the question. One of the two has to be there; a wording needs a question that is there.
 */
export function readComment(form: Fields, body: Pick<Questionnaire, 'sections'>): Checked<Said> {
  const key = wordsIn(form, 'question');
  const question = questionsOf(body).some((one) => one.key === key) ? key : undefined;
  const [words, proposal] = [wordsIn(form, 'words'), wordsIn(form, 'proposal')];
  const problems = [
    ...tooLong('words', words),
    ...tooLong('proposal', proposal),
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
  form: Fields,
  body: Pick<Questionnaire, 'sections'>,
  base: Pick<Questionnaire, 'sections'>,
): Checked<GuestSaid> {
  const name = nameIn(form, 'name');
  const keys = new Set([...questionsOf(body), ...questionsOf(base)].map(({ key }) => key));
  const boxes = [undefined, ...keys].map((about) => ({ field: guestField(about), about }));
  const said = readBoxes(form, boxes, guestField(undefined));
  const problems = [...tooLongName('name', name), ...(said.ok ? [] : said.problems)];
  if (!said.ok || problems.length > 0) return wrong(...problems);
  return fine({
    name,
    said: said.value.map(({ about, words }) => ({ question: about, words, proposal: undefined })),
  });
}
