/** Throwing away a questionnaire that was begun in vain: asked first, then done. */
import type { Request } from 'express';
import { discard } from '../../surveys/designing/bank/discarding.ts';
import { discardingPage } from '../../views/designing/discarding.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import type { Designing } from './design-context.ts';

export async function askDiscarding(
  { store }: Services,
  request: Request,
  { design, audit }: Designing,
): Promise<Reply> {
  if ((await store.versions.ofDesign(design.id)).length > 0) return tooLate(request, design);
  const comments = (await store.comments.ofDesign(design.id)).length;
  return page(discardingPage({ design, audit, language: languageOf(request), comments }));
}

export async function discardDesign(
  { store }: Services,
  request: Request,
  { design, audit }: Designing,
): Promise<Reply> {
  if (!(await discard(store, design.id))) return tooLate(request, design);
  notify(request, 'starting.discarding.done');
  return redirect(`/audits/${audit.id}/questions`);
}

function tooLate(request: Request, { id }: Designing['design']): Reply {
  notify(request, 'starting.discarding.approved');
  return redirect(`/designs/${id}`);
}
