/** The draft, as whoever has the link reads it: beside each chapter a place to say what is wrong in it. */
import type { DocumentChapter, ReportDocument } from '../../reports/document/document.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Problem } from '../../surveys/failures.ts';
import type { Fields } from '../../surveys/forms/reading.ts';
import { type Say, type StaffLanguage, staffLanguages } from '../../surveys/languages.ts';
import {
  answerTo,
  atBeginning,
  type FactCheck,
  type FactCheckLink,
  type FactComment,
} from '../../surveys/reporting/fact-check/fact-check.ts';
import { boxOf, type Said } from '../../surveys/reporting/fact-check/saying.ts';
import { linkNotice } from '../commenting/link-notice.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { summaryOf } from '../error-summary.ts';
import { problemOn, titleOf } from '../fields.ts';
import { documentModel } from '../reporting/document.ts';
import { reportWords } from '../reporting/words.ts';
import { wordsIn } from '../words.ts';

interface ReaderPage extends Reading {
  readonly document: ReportDocument;
  /** What was said by the link, where the answers are shown. */
  readonly comments: readonly FactComment[];
  readonly form: Fields;
  readonly problems: readonly Problem[];
}

export function readerPage(about: ReaderPage): View {
  const { token, audit, round, link, language, document, comments, form, problems } = about;
  const say = wordsIn(language);
  const box = boxes(about, say);
  const title = `${say('fact-check.draft')}: ${document.title}`;
  return {
    template: 'fact-check/reader',
    layout: 'report',
    language,
    title: titleOf(title, problems, say),
    model: {
      factCheck: true,
      skip: say('reading.skip'),
      summary: summaryOf(problems, say),
      action: `/f/${token}`,
      reading: language,
      asked: say('fact-check.reader.asked', { receiver: atBeginning(link.receiver) }),
      until: say('fact-check.reader.until', { day: showDay(round.lastDay, language) }),
      whoReads: say('fact-check.reader.who-reads', { receiver: link.receiver }),
      kept: say('fact-check.reader.kept', { day: showDay(audit.keptUntil, language) }),
      languages: staffLanguages.map((tag) => ({
        tag,
        name: wordsIn(tag)('site.language'),
        current: tag === language,
      })),
      answers: comments.length > 0 ? answeredModel(comments, language) : undefined,
      ...documentModel(document, reportWords(document.language), box),
      person: {
        name: field('name', form, problems, say),
        role: field('role', form, problems, say),
      },
      whole: box(undefined),
    },
  };
}

/** A box is open where something is typed in it. */
function boxes({ form, problems }: ReaderPage, say: Say) {
  return (chapter: DocumentChapter | undefined) => {
    const its = field(boxOf(chapter), form, problems, say);
    const open = its.value !== '' || its.problem !== undefined;
    return { ...its, chapter: chapter?.title, open };
  };
}

function field(name: string, form: Fields, problems: readonly Problem[], say: Say) {
  return { field: name, value: form.get(name)?.[0] ?? '', problem: problemOn(name, problems, say) };
}

/** A link that opens nothing, whatever is wrong with it. */
export const goneNotice = (language: StaffLanguage): View => linkNotice(language, 'fact-check.reader.gone');

/** After the last day, an ISO date. */
export const overNotice = (language: StaffLanguage, lastDay: string): View =>
  linkNotice(language, 'fact-check.reader.over', { day: showDay(lastDay, language) });

/** With what was sent, to be printed or copied. */
export function thanksPage({ token, audit, round, language, said }: Reading & { readonly said: Said }): View {
  const say = wordsIn(language);
  return told('thanks', language, say('fact-check.reader.thanks'), {
    about: audit.title,
    more: say('fact-check.reader.more', { day: showDay(round.lastDay, language) }),
    sent: said.comments.map((comment) => wordsOf(comment, say)),
    again: `/f/${token}?language=${language}`,
  });
}

/** For whoever sends when it is over: it is not kept here, and not lost to them. */
export function latePage({
  audit,
  language,
  round,
  typed,
}: Reading & { readonly typed: Said['comments'] }): View {
  const say = wordsIn(language);
  const day = showDay(round.lastDay, language);
  return told('late', language, say('fact-check.reader.over.title'), {
    about: audit.title,
    what: say('fact-check.reader.over.what', { day }),
    typed: typed.map((comment) => wordsOf(comment, say)),
  });
}

function wordsOf({ chapter, words }: Said['comments'][number], say: Say) {
  return { chapter: chapter?.title ?? say('fact-check.comments.on-whole'), words };
}

/** When the time is over and the auditors show their answers. */
export function answersPage({
  audit,
  language,
  comments,
}: Reading & { readonly comments: readonly FactComment[] }): View {
  const answers = answeredModel(comments, language);
  const title = wordsIn(language)('fact-check.reader.answers');
  return told('answers', language, title, {
    about: audit.title,
    answers: answers.length > 0 ? answers : undefined,
  });
}

function told(
  what: 'thanks' | 'answers' | 'late',
  language: StaffLanguage,
  title: string,
  more: Readonly<Record<string, unknown>>,
): View {
  const model = { factCheck: true, skip: wordsIn(language)('reading.skip'), heading: title, ...more };
  return { template: `fact-check/${what}`, layout: 'report', language, title, model };
}

interface Reading {
  readonly token: string;
  readonly audit: Pick<Audit, 'title' | 'keptUntil'>;
  readonly round: FactCheck;
  readonly link: Pick<FactCheckLink, 'receiver'>;
  readonly language: StaffLanguage;
}

/** What was said by one link, and what the auditors have answered: nobody else's words, and no remarks. */
function answeredModel(comments: readonly FactComment[], language: StaffLanguage) {
  const say = wordsIn(language);
  return comments.map((comment) => {
    const answer = answerTo(comment);
    return {
      chapter: comment.chapter?.title ?? say('fact-check.comments.on-whole'),
      words: comment.words,
      waits: answer ? undefined : say('fact-check.reader.no-answer'),
      outcome: answer && say(`fact-check.outcomes.${answer.as}`),
      answer: answer?.words,
    };
  });
}
