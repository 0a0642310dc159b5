/** Answers held back during a flood warning: what has happened, and the two ways out of it. */
import { mostUsual } from '../../surveys/answering/fair-play/flood-warning.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

export interface QuarantinePage {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
}

/** How many are held is not told: a number that grows while somebody looks tells when each answer came. */
export function quarantinePage({ language, audit, collection }: QuarantinePage): View {
  const say = wordsIn(language);
  const title = say('quarantine.title');
  const href = `/collections/${collection.id}`;
  return {
    template: 'quarantine/quarantine',
    layout: 'staff',
    language,
    title,
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, title),
      heading: title,
      unusual: say('quarantine.unusual', { most: mostUsual(collection.invited) }),
      invited: say('quarantine.invited', { count: collection.invited }),
      taking: `${href}/quarantine/taking`,
      rejection: `${href}/quarantine/rejection`,
      leave: href,
    },
  };
}
