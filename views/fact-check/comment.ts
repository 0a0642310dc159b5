/** One comment on the draft, with what the auditors answer and what the others say. */
import { answerForm, remarkForm } from '../../surveys/reporting/fact-check/answering.ts';
import {
  answerTo,
  type FactComment,
  type FactEntry,
  mostEntries,
  ofRound,
  outcomes,
} from '../../surveys/reporting/fact-check/fact-check.ts';
import { showDay } from '../days.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, type Typed, untouched } from '../fields.ts';
import { pageInAudit } from '../shell.ts';
import { commentHead, crumbsTo, type InRound } from './round.ts';
import { personIn, roundPath } from './rounds.ts';

interface CommentPage extends InRound {
  readonly comment: FactComment;
  /** Somebody has written meanwhile: what they wrote is among the entries. */
  readonly meanwhile?: boolean;
}

export function commentPage(about: CommentPage): View {
  const { round, comment, may, say, meanwhile, typed = untouched } = about;
  const all = ofRound(round, about.comments);
  const place = all.findIndex(({ id }) => id === comment.id);
  const next = [...all.slice(place + 1), ...all.slice(0, place)].find((one) => answerTo(one) === undefined);
  const path = roundPath(round);
  const title = say('fact-check.comments.one', { number: place + 1, count: all.length });
  const isFull = comment.entries.length >= mostEntries;
  return pageInAudit(about, 'fact-check/comment', title, {
    crumbs: crumbsTo(about, { href: path, label: say('fact-check.short', { number: round.number }) }, title),
    ...commentHead(comment, about),
    meanwhile: meanwhile && say('fact-check.comments.meanwhile'),
    entries: comment.entries.map((entry) => entryModel(entry, about)),
    full: isFull,
    answer: may('answer-fact-check') && !isFull ? answerModel(about, typed) : undefined,
    remark:
      may('comment-report') && !isFull
        ? {
            action: `${path}/comments/${comment.id}/remarks`,
            field: formFields(remarkForm, say, typed).remark,
          }
        : undefined,
    decidesNot: !may('answer-fact-check'),
    next: next && `${path}/comments/${next.id}`,
    back: path,
  });
}

function entryModel({ as, by, on, words }: FactEntry, about: CommentPage) {
  const { say, language } = about;
  const who = { name: personIn(about, by), day: showDay(on, language) };
  return {
    words,
    head:
      as === 'remark'
        ? say('fact-check.comments.remark-by', who)
        : say('fact-check.comments.answer-by', { ...who, outcome: say(`fact-check.outcomes.${as}`) }),
  };
}

/** An answer that is given already stands in the form, to be written over: what it was is kept above it. */
function answerModel({ round, comment, say }: CommentPage, typed: Typed) {
  const given = answerTo(comment);
  const chosen = typed.form.get('outcome')?.[0] ?? given?.as;
  return {
    action: `${roundPath(round)}/comments/${comment.id}/answer`,
    seen: comment.entries.length,
    again: given !== undefined,
    problem: problemOn('outcome', typed.problems, say),
    outcomes: outcomes.map((value, i) => ({
      value,
      id: i === 0 ? 'outcome' : undefined,
      label: say(`fact-check.outcomes.${value}`),
      means: say(`fact-check.outcome-means.${value}`),
      chosen: value === chosen,
    })),
    field: formFields(answerForm, say, typed, { answer: { start: given?.words } }).answer,
  };
}
