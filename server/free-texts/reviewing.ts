/** What an auditor does with a text on its card, or on the board. */
import { type CardPart, changedParts, onlyParts } from '../../surveys/analysing/card-form.ts';
import { readableTexts, textIn } from '../../surveys/analysing/readable.ts';
import {
  changeReview,
  type QuotesAfter,
  type ReviewAct,
  undoReview,
} from '../../surveys/analysing/reviewing.ts';
import { readSorting } from '../../surveys/analysing/sorting-form.ts';
import { nameIn } from '../../surveys/audits/people.ts';
import { isConflict, type Problem } from '../../surveys/failures.ts';
import { textVerdicts } from '../../surveys/free-texts/review.ts';
import type { Typed } from '../../views/fields.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { type Change, type ReviewPart, readPart, reviewParts } from './card-parts.ts';
import { cardView, noteSorting } from './cards.ts';

type CardContext = Context<'audit' | 'text'>;

export const takeMasks: Handler<'audit' | 'text'> = (context) => one(context, 'masks', 'masked');

export const takeParaphrase: Handler<'audit' | 'text'> = (context) =>
  one(context, 'paraphrase', 'paraphrased');

/** Puts it aside; what else was chosen or typed on the card is saved with that, since the card is done with. */
export const takeAside: Handler<'audit' | 'text'> = (context) =>
  saved(context, 'aside', [], (quotes) => stay(context, 'free-texts.notices.put-aside', reviewParts, quotes));

/** Sorts the text with all that was done on its card, and goes on to the next one. */
export const takeSorting: Handler<'audit' | 'text'> = (context) => {
  const { form } = context;
  const problems: Problem[] = textVerdicts.some((verdict) => verdict === field(form, 'verdict'))
    ? []
    : [{ field: 'verdict', message: 'free-texts.missing.verdict' }];
  const changed = changedParts(form);
  if (changed.includes('aside') && field(form, 'reason') !== '')
    problems.push({ field: 'reason', message: 'free-texts.problems.not-put-aside' });
  if (changed.includes('quote') && field(form, 'quote-words') !== '')
    problems.push({ field: 'quote-words', message: 'quotes.problems.not-chosen' });
  return saved(context, 'sorting', problems, async (quotes) => {
    await noteSorting(context);
    tell(context, 'free-texts.notices.sorted', quotes);
    return redirect(nextAfter(context));
  });
};

/** On to another text, unless something on this one waits to be saved. */
export const takeSkip: Handler<'audit' | 'text'> = (context) =>
  changedParts(context.form).length === 0
    ? redirect(nextAfter(context))
    : again(context, [{ field: 'card', message: 'free-texts.problems.unsaved' }], []);

export const takeBack: Handler<'audit' | 'text'> = (context) =>
  telling(context, async () => {
    await changeReview(context.store, actOf(context), (review) => ({ ...review, aside: undefined }));
    return stay(context, 'free-texts.notices.taken-back', ['aside']);
  });

export const takeUndo: Handler<'audit' | 'text'> = (context) =>
  telling(context, async () => {
    const quotes = await undoReview(context.store, actOf(context));
    return stay(context, 'free-texts.notices.undone', [], quotes);
  });

/** From one heap of the board to another; themes and tags stay. */
export const takeMove: Handler<'audit' | 'text'> = async (context) => {
  const { store, audit, form } = context;
  const readable = await readableTexts(store, audit.id);
  const read = readSorting(form, { areas: Object.keys(readable.areas), themes: [] }, 0);
  const board = `/audits/${audit.id}/themes#text-${context.params.text}`;
  if (!read.ok) return redirect(board);
  const { verdict, area } = read.value;
  if (!verdict) return redirect(board);
  try {
    await changeReview(store, actOf(context), (review) => ({ ...review, verdict, area }));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return redirect(board, 'free-texts.notices.moved-meanwhile');
  }
  await noteSorting(context);
  return redirect(board, 'free-texts.notices.moved');
};

/** One part is done, and everything else stays on the card as it was typed. */
async function one(context: CardContext, part: ReviewPart, notice: string): Promise<Reply> {
  const read = await readPart[part](context);
  if (!read.ok) return again(context, read.problems, [part]);
  return telling(context, async () => {
    const quotes = await changeReview(context.store, actOf(context), read.value);
    return stay(context, `free-texts.notices.${notice}`, [part], quotes);
  });
}

/** All that was changed on the card is saved in one change, with this part in any case. */
async function saved(
  context: CardContext,
  own: ReviewPart,
  problems: readonly Problem[],
  onward: (quotes: QuotesAfter) => Promise<Reply>,
): Promise<Reply> {
  const changed: readonly CardPart[] = changedParts(context.form).filter((part) => part !== 'aside');
  const changes: Change[] = [];
  const found = [...problems];
  for (const part of reviewParts.filter((one) => one === own || changed.includes(one))) {
    // A theme is not added for a card that comes back.
    if (part === 'sorting' && found.length > 0) continue;
    const read = await readPart[part](context);
    if (read.ok) changes.push(read.value);
    else found.push(...read.problems);
  }
  if (found.length > 0) return again(context, found, [own]);
  return telling(context, async () => {
    const quotes = await changeReview(context.store, actOf(context), (review) =>
      changes.reduce((content, change) => change(content), review),
    );
    return onward(quotes);
  });
}

function actOf({ audit, person, params, form }: Context<'audit' | 'text'>): ReviewAct {
  return { auditId: audit.id, textId: params.text, baseRevision: revisionIn(form), by: person.id };
}

const cardOf = ({ audit, params }: Context<'audit' | 'text'>) =>
  `/audits/${audit.id}/free-texts/${params.text}`;

const nextAfter = ({ audit, params }: CardContext) => `/audits/${audit.id}/free-texts?after=${params.text}`;

/** Where another auditor was first, the card is shown as it is now, with what was typed still in its fields. */
export async function telling(context: CardContext, act: () => Promise<Reply>): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    if (!isConflict(error)) throw error;
    const { review } = textIn(await readableTexts(context.store, context.audit.id), context.params.text);
    const name = nameIn(context.members, review.changedBy) ?? context.say('free-texts.somebody');
    const own = review.changedBy === context.person.id;
    const message = `free-texts.problems.${own ? 'changed-by-you' : 'changed'}`;
    return again(context, [{ field: 'card', message, values: { name } }], [], 409);
  }
}

/** What was typed in these parts, and wherever something was changed, comes back with what is wrong. */
export async function again(
  context: CardContext,
  problems: readonly Problem[],
  parts: readonly CardPart[],
  status?: number,
): Promise<Reply> {
  const form = onlyParts(context.form, [...parts, ...changedParts(context.form)]);
  return page(await cardAgain(context, { form, problems }), status);
}

/** The card after these parts of it were done; what was chosen and typed in the others is on it still. */
export async function stay(
  context: CardContext,
  notice: string,
  done: readonly CardPart[],
  quotes?: QuotesAfter,
): Promise<Reply> {
  await noteSorting(context);
  tell(context, notice, quotes);
  const left = changedParts(context.form).filter((part) => !done.includes(part));
  if (left.length === 0) return redirect(cardOf(context));
  return cardAgain(context, { form: onlyParts(context.form, left), problems: [] });
}

/** With what became of the quotes, which whoever masks or rewrites may not think of. */
function tell({ notify, say }: CardContext, notice: string, quotes?: QuotesAfter): void {
  const done = say(notice);
  if (quotes && quotes.gone > 0) notify('free-texts.notices.with-quotes-gone', { done, count: quotes.gone });
  else if (quotes && quotes.reworded > 0) notify('free-texts.notices.with-quotes-reworded', { done });
  else notify(notice);
}

async function cardAgain(context: CardContext, typed: Typed) {
  const readable = await readableTexts(context.store, context.audit.id);
  return cardView(context, readable, textIn(readable, context.params.text), typed);
}
