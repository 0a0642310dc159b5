/** Instead of the question whether to close: what has to be decided first, and where (disclosure.md, rule 6). */
import type { Waiting } from '../../surveys/audits/waiting.ts';
import type { Say } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type InCollection, pageInCollection } from '../shell.ts';

interface ClosingWaits extends InCollection {
  readonly waiting: Waiting;
}

export function closingWaitsPage(about: ClosingWaits): View {
  const { say, audit, collection, waiting } = about;
  const title = say('collections.waiting.title', { service: collection.service.name });
  const href = `/collections/${collection.id}`;
  return pageInCollection(about, 'collecting/closing-waits', title, {
    crumbs: collectionCrumbs(audit, collection, say, say('collections.closing.crumb')),
    waits: waitsOf(waiting, href, say),
    leave: href,
  });
}

/** Each with what to do about it, and where. */
function waitsOf({ quarantined, ...papers }: Waiting, href: string, say: Say) {
  return [
    ...(['sheets', 'aside', 'agreed'] as const)
      .filter((kind) => papers[kind] > 0)
      .map((kind) => ({ kind, count: papers[kind], to: `${href}/paper` })),
    ...(quarantined ? [{ kind: 'quarantined' as const, count: 0, to: `${href}/quarantine` }] : []),
  ].map(({ kind, count, to }) => ({
    what: say(`collections.waiting.${kind}`, { count }),
    how: say(`collections.waiting.${kind}-how`, { count }),
    to,
    link: say(`collections.waiting.${kind}-link`),
  }));
}
