/** Answers held back during an alarm: what has happened, and the two ways out of it. */
import { mostUsual } from '../../surveys/answering/fair-play/flood-warning.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

export interface HeldPage {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
}

/** How many are held is not told: a number that grows while somebody looks tells when each answer came. */
export function heldPage({ language, audit, collection }: HeldPage): View {
  const say = wordsIn(language);
  const title = say('held.title');
  const href = `/collections/${collection.id}`;
  return {
    template: 'held/held',
    layout: 'staff',
    language,
    title,
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, title),
      heading: title,
      unusual: say('held.unusual', { most: mostUsual(collection.invited) }),
      invited: say('held.invited', { count: collection.invited }),
      taking: `${href}/held/taking`,
      rejection: `${href}/held/rejection`,
      leave: href,
    },
  };
}
