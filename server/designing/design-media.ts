import { illustrateDesign } from '../../surveys/designing/changing/illustrating-designs.ts';
import { Failure, isConflict } from '../../surveys/failures.ts';
import { readMedia } from '../../surveys/questionnaires/handing-in.ts';
import { itemIn } from '../../surveys/questionnaires/illustrating.ts';
import { designItemPage, designMediaPage } from '../../views/designing/media/media.ts';
import { revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { carrying, withCarried } from '../media/carried.ts';
import { redrawn } from '../media/pictures.ts';
import { makerOf, whileThere } from './design-context.ts';

type ItemContext = Context<'design' | 'item'>;

export const showMedia: Handler<'design'> = (context) => designMediaPage(context);

export const showItem: Handler<'design' | 'item'> = whileThere((context) => itemPage(context));

function itemPage(context: ItemContext, typed?: Parameters<typeof designItemPage>[0]['typed']) {
  const item = itemIn(context.design.body, context.params.item);
  return designItemPage({ ...context, item, typed });
}

export const saveItem: Handler<'design' | 'item'> = async (context) => {
  const { store, design, params, form } = context;
  const checked = readMedia(design.body, itemIn(design.body, params.item), {
    fields: form,
    files: withCarried(context),
  });
  const read = checked.ok ? await redrawn(checked.value) : checked;
  if (!read.ok) return itemPage(context, { form: await carrying(context), problems: read.problems });
  const handed = { ...read.value, name: params.item, baseRevision: revisionIn(form) };
  try {
    await illustrateDesign(store, design.id, handed, makerOf(context));
  } catch (error) {
    if (!isConflict(error)) throw error;
    return asItIsNow(context);
  }
  return redirect(`/designs/${design.id}/media`, 'design-words.notices.media');
};

/** Somebody was first: the item as it is now, with the words that were typed. */
async function asItIsNow(context: ItemContext): Promise<Reply> {
  const design = await context.store.designs.byId(context.design.id);
  if (!design) throw new Failure('not-found', 'design');
  const problems = [{ field: 'picture', message: 'media.problems.changed-meanwhile' }];
  return page(itemPage({ ...context, design }, { form: await carrying(context), problems }), 409);
}
