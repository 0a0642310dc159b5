/** Open links can be stuffed by anyone who has them, so cards are the way to small groups (disclosure.md, rule 11). */
import type { Collection } from './collection.ts';

/** From so many invited on an open link needs no reason. */
export const openLinkFrom = 30;

/** The fewest answers that are shown where few were invited by an open link. */
const leastByLink = 10;

type Invited = Pick<Collection, 'nature' | 'access' | 'invited'>;

/** Whether staff have to say why they use an open link here. */
export function needsLinkReason({ nature, access, invited }: Invited): boolean {
  return nature === 'anonymous' && access === 'link' && invited < openLinkFrom;
}

/** The fewest answers that a collection's results are shown from. What had been shown before there was this rule stays. */
export function leastAnswered(collection: Invited & Pick<Collection, 'k' | 'toldByFirst'>): number {
  const { k, toldByFirst } = collection;
  return needsLinkReason(collection) && !toldByFirst ? Math.max(k, leastByLink) : k;
}
