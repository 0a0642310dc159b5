/** What whoever has the link is told instead of the draft: thanks, answers, or that it is over. */
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import type { FactComment } from '../../surveys/reporting/fact-check/fact-check.ts';
import type { Said } from '../../surveys/reporting/fact-check/saying.ts';
import { linkNotice } from '../commenting/link-notice.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { answeredModel, type Reading } from './answered.ts';

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
