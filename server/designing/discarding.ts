/** Throwing away a questionnaire that was begun in vain: asked first, then done. */
import { discard } from '../../surveys/designing/bank/discarding.ts';
import { discardingPage } from '../../views/designing/discarding.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import type { DesignContext } from './design-context.ts';

export const confirmDiscarding: Handler<'design'> = async (context) => {
  const { store, design } = context;
  if ((await store.versions.ofDesign(design.id)).length > 0) return tooLate(context);
  const comments = (await store.comments.ofDesign(design.id)).length;
  return page(discardingPage({ ...context, comments }));
};

export const discardDesign: Handler<'design'> = async (context) => {
  const { store, design, audit, notify } = context;
  if (!(await discard(store, design.id))) return tooLate(context);
  notify('starting.discarding.done');
  return redirect(`/audits/${audit.id}/questions`);
};

function tooLate({ design, notify }: DesignContext): Reply {
  notify('starting.discarding.approved');
  return redirect(`/designs/${design.id}`);
}
