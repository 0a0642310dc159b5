/** What pages by a link are about, and what is told there of what was said. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { StaffLanguage } from '../../surveys/languages.ts';
import {
  answerTo,
  type FactCheck,
  type FactCheckLink,
  type FactComment,
} from '../../surveys/reporting/fact-check/fact-check.ts';
import { wordsIn } from '../words.ts';

export interface Reading {
  readonly token: string;
  readonly audit: Pick<Audit, 'title' | 'keptUntil'>;
  readonly round: FactCheck;
  readonly link: Pick<FactCheckLink, 'receiver'>;
  readonly language: StaffLanguage;
}

/** What was said by one link, and what the auditors have answered: nobody else's words, and no remarks. */
export function answeredModel(comments: readonly FactComment[], language: StaffLanguage) {
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
