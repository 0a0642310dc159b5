/** What people say of the questions: what is open first, question by question; the form; the reference group's links. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Person } from '../../../surveys/audits/people.ts';
import { countFrom, longestLink, mostComments } from '../../../surveys/designing/comments/commenting.ts';
import type { Comment, CommentLink, Design } from '../../../surveys/designing/document/design.ts';
import { sourceOf } from '../../../surveys/designing/document/source-language.ts';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import { questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { showDay } from '../../days.ts';
import type { View } from '../../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../../fields.ts';
import { readable } from '../../titles.ts';
import { wordsIn } from '../../words.ts';
import { designFrame } from '../frame.ts';
import { groupsOf } from './groups.ts';

export interface CommentsPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  /** Whether the person is told what has been written: FoU and the audit's own auditors. */
  readonly reads: boolean;
  /** Whether the person is in the team of auditors, who resolve comments. */
  readonly resolves: boolean;
  readonly people: readonly Person[];
  readonly comments: readonly Comment[];
  readonly links: readonly CommentLink[];
  /** The question that the form is about, to begin with. */
  readonly question?: string | undefined;
  readonly typed?: Typed;
}

export function commentsPage(page: CommentsPage): View {
  const { design, audit, language, reads, resolves, links, typed = untouched } = page;
  const comments = reads ? page.comments : [];
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'comments' });
  const open = comments.filter(({ resolved }) => resolved === undefined);
  const resolved = comments.filter((comment) => comment.resolved !== undefined);
  const isGone = page.question && !questionsOf(design.body).some(({ key }) => key === page.question);
  const title = `${say('designing.tabs.comments')} – ${frame.designName}`;
  return {
    template: 'designing/comments/comments',
    layout: 'staff',
    language,
    title: titleOf(title, typed.problems, say),
    model: {
      ...frame,
      revision: design.revision,
      summary: summaryOf(typed.problems, say),
      count: say('commenting.open', { count: open.length }),
      open: groupsOf(open, page, say),
      resolved: groupsOf(resolved, page, say),
      resolvedCount: say('commenting.resolved', { count: resolved.length }),
      goneQuestion: isGone,
      resolves,
      reads,
      full:
        countFrom('accounts', comments) >= mostComments
          ? say('commenting.full', { most: mostComments })
          : undefined,
      fields: reads ? fieldsFor(page, typed) : undefined,
      days: resolves ? daysField(typed, language) : undefined,
      links: links.map(({ tokenDigest, lastDay }) => ({
        until: say('commenting.link.until', { day: showDay(lastDay, language) }),
        action: `${frame.home}/comment-links/${tokenDigest}/removal`,
      })),
    },
  };
}

function fieldsFor({ design, audit, language, question }: CommentsPage, typed: Typed) {
  const say = wordsIn(language);
  const field = fieldsOf('commenting', say, typed);
  const source = sourceOf(design.body);
  const asked = questionsOf(design.body).map(({ key, text }, i) => ({
    value: key,
    label: `${i + 1}. ${shortened(readable(text ?? {}, source, audit.term) || say('commenting.unnamed'))}`,
  }));
  const options = [{ value: '', label: say('commenting.on-whole') }, ...asked];
  return [
    field({ name: 'question', type: 'select', options, start: question }),
    field({ name: 'words', type: 'area' }),
    field({ name: 'proposal', type: 'area', optional: true, hint: true }),
  ];
}

function daysField(typed: Typed, language: InterfaceLanguage) {
  const field = fieldsOf('commenting', wordsIn(language), typed);
  return field({ name: 'days', type: 'number', start: '14', hint: true, hintValues: { most: longestLink } });
}

/** A select box cannot break its lines. */
function shortened(words: string): string {
  return words.length > 70 ? `${words.slice(0, 69).trimEnd()}…` : words;
}

/** The link, shown once: only a digest of it is kept. */
export function linkPage({
  design,
  audit,
  language,
  link,
  lastDay,
}: Pick<CommentsPage, 'design' | 'audit' | 'language'> & {
  readonly link: string;
  readonly lastDay: string;
}): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'comments' });
  const heading = say('commenting.link.made');
  return {
    template: 'designing/comments/link',
    layout: 'staff',
    language,
    title: heading,
    model: {
      ...frame,
      heading,
      link,
      until: say('commenting.link.until', { day: showDay(lastDay, language) }),
      back: `${frame.home}/comments`,
    },
  };
}
