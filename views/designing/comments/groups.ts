/** Comments by what they are about: the whole, each question in its place, and questions that are gone. */
import { nameIn, type Person } from '../../../surveys/audits/people.ts';
import { type Comment, sourceOf } from '../../../surveys/designing/document/design.ts';
import { directionOf, type Say } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { showDay } from '../../days.ts';
import { readable } from '../../titles.ts';
import { type DesignPage, questionAddress } from '../frame.ts';

interface CommentedPage extends DesignPage {
  readonly people: readonly Person[];
}

/** Only those that have a comment. */
export function groupsOf(comments: readonly Comment[], page: CommentedPage) {
  const { design, audit, say } = page;
  const source = sourceOf(design.body);
  const questions = questionsOf(design.body);
  const known = new Set(questions.map(({ key }) => key));
  const about = (question: string | undefined) => comments.filter((one) => one.question === question);
  const gone = comments.filter(({ question }) => question !== undefined && !known.has(question));
  const groups = [
    { title: say('commenting.on-whole'), comments: about(undefined) },
    ...questions.map(({ key, text }, i) => ({
      title: `${i + 1}. ${readable(text ?? {}, source, audit.term) || say('commenting.unnamed')}`,
      href: questionAddress(design, key),
      comments: about(key),
    })),
    { title: say('commenting.question-gone'), comments: gone },
  ];
  return groups
    .filter((group) => group.comments.length > 0)
    .map((group) => ({
      ...group,
      comments: group.comments.map((comment) => commentModel(comment, page, known)),
    }));
}

function commentModel(comment: Comment, page: CommentedPage, known: ReadonlySet<string>) {
  const { design, language, say, people } = page;
  const { id, words, proposal, question, day, resolved } = comment;
  const source = sourceOf(design.body);
  const named = (person: string) => nameIn(people, person) ?? say('commenting.someone');
  return {
    id,
    words,
    proposal,
    source,
    dir: directionOf(source),
    from: fromWords(comment, named, say),
    day,
    action: `/designs/${design.id}/comments/${id}/resolving`,
    mayTakeIn: proposal !== undefined && question !== undefined && known.has(question),
    how:
      resolved &&
      say(`commenting.how.${resolved.how}`, {
        name: named(resolved.by),
        day: showDay(resolved.day, language),
      }),
  };
}

function fromWords({ from }: Comment, named: (person: string) => string, say: Say): string {
  if ('person' in from) return named(from.person);
  return from.guest === '' ? say('commenting.guest') : say('commenting.guest-named', { name: from.guest });
}
