/** Instead of the question whether to close: what has to be decided first, and where (disclosure.md, rule 6). */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Waiting } from '../../surveys/audits/waiting.ts';
import type { InterfaceLanguage, Say } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

interface ClosingWaits {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
  readonly waiting: Waiting;
}

export function closingWaitsPage({ language, audit, collection, waiting }: ClosingWaits): View {
  const say = wordsIn(language);
  const title = say('collections.waiting.title', { service: collection.service.name });
  const href = `/collections/${collection.id}`;
  return {
    template: 'collecting/closing-waits',
    layout: 'staff',
    language,
    title,
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, say('collections.closing.crumb')),
      heading: title,
      waits: waitsOf(waiting, href, say),
      leave: href,
    },
  };
}

/** Each with what to do about it, and where. */
function waitsOf({ sheets, quarantined }: Waiting, href: string, say: Say) {
  return [
    ...(sheets > 0 ? [{ kind: 'sheets', count: sheets, to: `${href}/paper` }] : []),
    ...(quarantined ? [{ kind: 'quarantined', count: 0, to: `${href}/quarantine` }] : []),
  ].map(({ kind, count, to }) => ({
    what: say(`collections.waiting.${kind}`, { count }),
    how: say(`collections.waiting.${kind}-how`, { count }),
    to,
    link: say(`collections.waiting.${kind}-link`),
  }));
}
