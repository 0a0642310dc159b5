/** What was typed into a part of a design, kept: then a message and the page it lies on, or the page of two changes. */
import { keepPart } from '../../surveys/designing/changing/changing.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { showConflict, type TypedPart } from './conflicts.ts';
import { type DesignContext, makerOf } from './design-context.ts';

/** Keeps it and goes back; where two have changed the same words, both are told to choose from. */
export async function keepTyped(context: DesignContext, typed: TypedPart): Promise<Reply> {
  const { store, design, notify } = context;
  const { part, mine, baseRevision, back } = typed;
  const kept = await keepPart(store, design.id, baseRevision, part, mine, makerOf(context));
  if (kept.as !== 'kept') return showConflict(context, kept, typed);
  notify(kept.alsoChanged ? 'design-lists.notices.also-changed' : 'design-lists.notices.kept');
  return redirect(back);
}
