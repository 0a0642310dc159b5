/** Instead of the question whether to open or close: what comes first, and where. */
import type { Waiting } from '../../surveys/audits/waiting.ts';
import type { Say } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import { commissionHome } from '../commissioning/commission.ts';
import type { View } from '../engine.ts';
import { type InCollection, pageInCollection } from '../shell.ts';

interface ClosingWaits extends InCollection {
  readonly waiting: Waiting;
}

/** What has to be decided before it closes (disclosure.md, rule 6). */
export function closingWaitsPage(about: ClosingWaits): View {
  const { say, audit, collection, waiting } = about;
  const title = say('collections.waiting.title', { service: collection.service.name });
  const href = `/collections/${collection.id}`;
  return pageInCollection(about, 'collecting/waits', title, {
    crumbs: collectionCrumbs(audit, collection, say, say('collections.closing.crumb')),
    why: say('collections.waiting.why'),
    waits: waitsOf(waiting, href, say),
    leave: href,
  });
}

/** What the commission has to say before it opens; `lacking` are its fields. */
export function openingLacksPage(about: InCollection & { readonly lacking: readonly string[] }): View {
  const { say, audit, collection, lacking } = about;
  const title = say('commission.opening.title', { service: collection.service.name });
  return pageInCollection(about, 'collecting/waits', title, {
    crumbs: collectionCrumbs(audit, collection, say, say('collections.opening.crumb')),
    why: say('commission.opening.why'),
    waits: lacking.map((name) => ({
      to: `${commissionHome(audit)}#${name}`,
      link: say('commission.opening.write', { field: say(`commission.fields.${name}`) }),
    })),
    leave: `/collections/${collection.id}`,
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
