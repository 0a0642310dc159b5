/** What whoever has the link is told instead of the draft: thanks, answers, or that it is over. */
import type { StaffLanguage } from '../../surveys/languages.ts';
import type { FactComment } from '../../surveys/reporting/fact-check/fact-check.ts';
import type { Said } from '../../surveys/reporting/fact-check/saying.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { answeredModel, type Reading } from './answered.ts';

/** A link that opens nothing, whatever is wrong with it. */
export function goneNotice(language: StaffLanguage): View {
  return notice(language, 'gone', {});
}

/** After the last day, an ISO date. */
export function overNotice(language: StaffLanguage, lastDay: string): View {
  return notice(language, 'over', { day: showDay(lastDay, language) });
}

function notice(
  language: StaffLanguage,
  what: 'gone' | 'over',
  values: Readonly<Record<string, string>>,
): View {
  const say = wordsIn(language);
  const title = say(`fact-check.reader.${what}.title`);
  const text = say(`fact-check.reader.${what}.what`, values);
  return { template: 'commenting/notice', layout: 'plain', language, title, model: { title, text } };
}

/** With what was sent, to be printed or copied. */
export function thanksPage({ token, round, language, said }: Reading & { readonly said: Said }): View {
  const say = wordsIn(language);
  const title = say('fact-check.reader.thanks');
  return {
    template: 'fact-check/thanks',
    layout: 'plain',
    language,
    title,
    model: {
      title,
      more: say('fact-check.reader.more', { day: showDay(round.lastDay, language) }),
      sent: said.comments.map(({ chapter, words }) => ({
        chapter: chapter?.title ?? say('fact-check.comments.on-whole'),
        words,
      })),
      again: `/f/${token}?language=${language}`,
    },
  };
}

/** When the time is over and the auditors show their answers. */
export function answersPage({
  language,
  comments,
}: Reading & { readonly comments: readonly FactComment[] }): View {
  const say = wordsIn(language);
  const title = say('fact-check.reader.answers');
  const answers = answeredModel(comments, language);
  return {
    template: 'fact-check/answers',
    layout: 'plain',
    language,
    title,
    model: { title, answers: answers.length > 0 ? answers : undefined },
  };
}
