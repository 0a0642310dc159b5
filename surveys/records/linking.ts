/** Links by which a service answers are made, renewed and ended, and keep what is typed by them. */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { type Draft, mostPlanLinks, type PlanLink } from './storage.ts';

/** False where there are as many as may be. */
export async function addPlanLink(
  store: Store,
  link: Omit<PlanLink, 'endedOn' | 'drafts'>,
): Promise<boolean> {
  return store.inTransaction(async ({ planLinks }) => {
    if ((await planLinks.lock(link.auditId)).length >= mostPlanLinks) return false;
    await planLinks.add({ ...link, endedOn: undefined, drafts: {} });
    return true;
  });
}

type Which = Pick<PlanLink, 'id' | 'auditId'>;

/** With another token and more days: whoever has the old one has nothing; what was typed by it is there. */
export function renewPlanLink(
  store: Store,
  which: Which,
  to: Pick<PlanLink, 'tokenDigest' | 'lastDay'>,
): Promise<PlanLink> {
  return changing(store, which, (link) => ({ ...link, ...to, endedOn: undefined }));
}

/** It opens nothing any more, and what was typed by it is forgotten. */
export function endPlanLink(store: Store, which: Which, day: string): Promise<PlanLink> {
  return changing(store, which, (link) => ({ ...link, endedOn: link.endedOn ?? day, drafts: {} }));
}

/** Keeps what is typed of a proposal, or forgets it where it is sent. */
export function keepDraft(
  store: Store,
  which: Which,
  proposal: string,
  draft: Draft | undefined,
): Promise<PlanLink> {
  return changing(store, which, (link) => {
    const { [proposal]: _, ...others } = link.drafts;
    return { ...link, drafts: draft ? { ...others, [proposal]: draft } : others };
  });
}

/** Refuses ('not-found') a link of something else. */
async function changing(
  store: Store,
  { id, auditId }: Which,
  change: (link: PlanLink) => PlanLink,
): Promise<PlanLink> {
  return store.inTransaction(async ({ planLinks }) => {
    const link = (await planLinks.lock(auditId)).find((one) => one.id === id);
    if (!link) throw new Failure('not-found', `link ${id}`);
    const changed = change(link);
    await planLinks.keep(changed);
    return changed;
  });
}
