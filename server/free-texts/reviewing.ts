/** What an auditor does with a text on its card, or on the board. */
import { readMasks } from '../../surveys/analysing/masking-form.ts';
import { type ReadableTexts, readableTexts, textIn } from '../../surveys/analysing/readable.ts';
import { changeReview, masked, type ReviewAct, undoReview } from '../../surveys/analysing/reviewing.ts';
import { newThemeIn, readSorting } from '../../surveys/analysing/sorting-form.ts';
import { addTheme, themeForm } from '../../surveys/analysing/themes.ts';
import { nameIn } from '../../surveys/audits/people.ts';
import { type Checked, isConflict, type Problem } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { ReviewContent } from '../../surveys/free-texts/review.ts';
import { revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { cardView, noteSorting } from './cards.ts';

type Change = (review: ReviewContent) => ReviewContent;

const paraphraseForm = {
  area: 'free-texts',
  fields: { paraphrase: { kind: 'text', most: 400, long: true } },
} as const;

const asideForm = { area: 'free-texts', fields: { reason: { kind: 'text', most: 200 } } } as const;

export const takeMasks: Handler<'audit' | 'text'> = async (context) => {
  const id = context.params.text;
  const words = (await context.store.freeTexts.readWords([id])).get(id) ?? '';
  const masks = readMasks(context.form, words);
  return reviewed(context, masks, (value) => (review) => masked(review, value, words), 'masked');
};

export const takeParaphrase: Handler<'audit' | 'text'> = async (context) => {
  const read = checkForm(paraphraseForm, context.form);
  return reviewed(
    context,
    read,
    ({ paraphrase }) =>
      (review) => ({ ...review, paraphrase }),
    'paraphrased',
  );
};

export const takeAside: Handler<'audit' | 'text'> = async (context) => {
  const read = checkForm(asideForm, context.form);
  return reviewed(
    context,
    read,
    ({ reason }) =>
      (review) => ({ ...review, aside: reason }),
    'put-aside',
  );
};

export const takeBack: Handler<'audit' | 'text'> = (context) =>
  reviewed(
    context,
    { ok: true, value: undefined },
    () => (review) => ({ ...review, aside: undefined }),
    'taken-back',
  );

export const takeUndo: Handler<'audit' | 'text'> = (context) =>
  telling(context, async () => {
    await undoReview(context.store, actOf(context));
    await noteSorting(context);
    context.notify('free-texts.notices.undone');
    return redirect(cardOf(context));
  });

/** Sorts the text, and goes on to the next one; from the board, back to it. */
export const takeSorting: Handler<'audit' | 'text'> = async (context) => {
  const { store, audit, services, form } = context;
  const readable = await readableTexts(store, audit.id);
  const themes = await store.themes.ofAudits([audit.id]);
  const known = { areas: Object.keys(readable.areas), themes };
  const read = readSorting(form, known, themeForm.fields.title.most);
  if (!read.ok) return again(context, read.problems, readable);
  return telling(context, async () => {
    const title = newThemeIn(form);
    const added = title && (await addTheme(store, { id: newId(services), auditId: audit.id, title }));
    const own = added ? [...new Set([...read.value.themes, added.id])] : read.value.themes;
    await changeReview(store, actOf(context), (review) => ({ ...review, ...read.value, themes: own }));
    await noteSorting(context);
    context.notify('free-texts.notices.sorted');
    return redirect(`/audits/${audit.id}/free-texts?after=${context.params.text}`);
  });
};

/** From one heap of the board to another; themes and tags stay. */
export const takeMove: Handler<'audit' | 'text'> = async (context) => {
  const { store, audit, form, notify } = context;
  const readable = await readableTexts(store, audit.id);
  const read = readSorting(form, { areas: Object.keys(readable.areas), themes: [] }, 0);
  const board = redirect(`/audits/${audit.id}/themes#board`);
  if (!read.ok) return board;
  const { verdict, area } = read.value;
  try {
    await changeReview(store, actOf(context), (review) => ({ ...review, verdict, area }));
  } catch (error) {
    if (!isConflict(error)) throw error;
    notify('free-texts.notices.moved-meanwhile');
    return board;
  }
  await noteSorting(context);
  notify('free-texts.notices.moved');
  return board;
};

async function reviewed<T>(
  context: Context<'audit' | 'text'>,
  read: Checked<T>,
  change: (value: T) => Change,
  notice: string,
): Promise<Reply> {
  if (!read.ok) return again(context, read.problems);
  return telling(context, async () => {
    await changeReview(context.store, actOf(context), change(read.value));
    await noteSorting(context);
    context.notify(`free-texts.notices.${notice}`);
    return redirect(cardOf(context));
  });
}

function actOf({ audit, person, params, form }: Context<'audit' | 'text'>): ReviewAct {
  return { auditId: audit.id, textId: params.text, baseRevision: revisionIn(form), by: person.id };
}

const cardOf = ({ audit, params }: Context<'audit' | 'text'>) =>
  `/audits/${audit.id}/free-texts/${params.text}`;

/** Where another auditor was first, the card is shown as it is now, with what was typed still in its fields. */
async function telling(context: Context<'audit' | 'text'>, act: () => Promise<Reply>): Promise<Reply> {
  try {
    return await act();
  } catch (error) {
    if (!isConflict(error)) throw error;
    const readable = await readableTexts(context.store, context.audit.id);
    const { review } = textIn(readable, context.params.text);
    const name = nameIn(context.members, review.changedBy) ?? context.say('free-texts.somebody');
    return again(
      context,
      [{ field: 'card', message: 'free-texts.problems.changed', values: { name } }],
      readable,
      409,
    );
  }
}

async function again(
  context: Context<'audit' | 'text'>,
  problems: readonly Problem[],
  known?: ReadableTexts,
  status = 422,
): Promise<Reply> {
  const readable = known ?? (await readableTexts(context.store, context.audit.id));
  const text = textIn(readable, context.params.text);
  return page(await cardView(context, readable, text, { form: context.form, problems }), status);
}
