/** What people say of the questions: what is open first, question by question; the form; the reference group's links. */

import { nameIn, type Person } from '../../../surveys/audits/people.ts';
import { countFrom, mostComments } from '../../../surveys/designing/comments/commenting.ts';
import { type Comment, type CommentLink, sourceOf } from '../../../surveys/designing/document/design.ts';
import { longestLink, usualLink } from '../../../surveys/forms/open-links.ts';
import { directionOf, type Say } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { numbersOf } from '../../../surveys/questionnaires/numbering.ts';
import { showDay } from '../../days.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, type Typed } from '../../fields.ts';
import { staffPage } from '../../shell.ts';
import { numberedText, readable } from '../../titles.ts';
import { type DesignPage, designFrame, questionAddress } from '../frame.ts';

interface CommentsPage extends DesignPage {
  readonly people: readonly Person[];
  readonly comments: readonly Comment[];
  readonly links: readonly CommentLink[];
  /** The question that the form is about, to begin with. */
  readonly question?: string | undefined;
  readonly typed: Typed;
}

/** What has been written is told to FoU and to the audit's own auditors, who resolve it. */
export function commentsPage(about: CommentsPage): View {
  const { design, may, language, say, links, question } = about;
  const reads = may('comment-design');
  const resolves = may('resolve-comment');
  const comments = reads ? about.comments : [];
  const frame = designFrame(about, 'comments');
  const open = comments.filter(({ resolved }) => resolved === undefined);
  const resolved = comments.filter((comment) => comment.resolved !== undefined);
  const isFull = countFrom('accounts', comments) >= mostComments;
  const title = `${say('designing.tabs.comments')} – ${frame.designName}`;
  return staffPage(about, 'designing/comments/comments', title, {
    ...frame,
    revision: design.revision,
    count: say('commenting.open', { count: open.length }),
    open: groupsOf(open, about),
    resolved: groupsOf(resolved, about),
    resolvedCount: say('commenting.resolved', { count: resolved.length }),
    goneQuestion: question && !questionsOf(design.body).some(({ key }) => key === question),
    resolves,
    reads,
    full: isFull ? say('commenting.full', { most: mostComments }) : undefined,
    fields: reads ? fieldsFor(about) : undefined,
    days: resolves ? daysField(about) : undefined,
    links: links.map(({ tokenDigest, lastDay }) => ({
      until: say('commenting.link.until', { day: showDay(lastDay, language) }),
      action: `${frame.home}/comment-links/${tokenDigest}/removal`,
    })),
  });
}

function fieldsFor({ design, audit, say, question, typed }: CommentsPage) {
  const field = fieldsOf('commenting', say, typed);
  const source = sourceOf(design.body);
  const numbers = numbersOf(design.body);
  const asked = questionsOf(design.body).map(({ key, text }) => ({
    value: key,
    label: numberedText(
      numbers.get(key),
      shortened(readable(text ?? {}, source, audit.term) || say('commenting.unnamed')),
    ),
  }));
  const options = [{ value: '', label: say('commenting.on-whole') }, ...asked];
  return [
    field({ name: 'question', type: 'select', options, start: question }),
    field({ name: 'words', type: 'area' }),
    field({ name: 'proposal', type: 'area', optional: true, hint: true }),
  ];
}

function daysField({ say, typed }: CommentsPage) {
  const field = fieldsOf('commenting', say, typed);
  const hintValues = { most: longestLink };
  return field({ name: 'days', type: 'number', start: usualLink, hint: true, hintValues });
}

/** A select box cannot break its lines. */
function shortened(words: string): string {
  return words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words;
}

interface LinkPage extends DesignPage {
  readonly link: string;
  readonly lastDay: string;
}

/** The link, shown once: only a digest of it is kept. */
export function linkPage(about: LinkPage): View {
  const { language, say, link, lastDay } = about;
  const frame = designFrame(about, 'comments');
  const heading = say('commenting.link.made');
  return staffPage(about, 'designing/comments/link', heading, {
    ...frame,
    heading,
    link,
    until: say('commenting.link.until', { day: showDay(lastDay, language) }),
  });
}

interface CommentedPage extends DesignPage {
  readonly people: readonly Person[];
}

/** Only those that have a comment. */
function groupsOf(comments: readonly Comment[], page: CommentedPage) {
  const { design, audit, say } = page;
  const source = sourceOf(design.body);
  const questions = questionsOf(design.body);
  const numbers = numbersOf(design.body);
  const known = new Set(questions.map(({ key }) => key));
  const about = (question: string | undefined) => comments.filter((one) => one.question === question);
  const gone = comments.filter(({ question }) => question !== undefined && !known.has(question));
  const groups = [
    { title: say('commenting.on-whole'), comments: about(undefined) },
    ...questions.map(({ key, text }) => ({
      title: numberedText(
        numbers.get(key),
        readable(text ?? {}, source, audit.term) || say('commenting.unnamed'),
      ),
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
