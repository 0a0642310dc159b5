/** What taking or rejecting all held answers means, before it is done. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

/** Each is a path below the held answers. */
export const decisions = ['taking', 'rejection'] as const;
export type Decision = (typeof decisions)[number];

interface Deciding {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
}

export function decidingPage(decision: Decision, { language, audit, collection }: Deciding): View {
  const say = wordsIn(language);
  const title = say(`held.${decision}.title`);
  const held = `/collections/${collection.id}/held`;
  return {
    template: 'collecting/confirming',
    layout: 'staff',
    language,
    title,
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, title),
      heading: title,
      lines: ['what', 'after', 'final'].map((line) => say(`held.${decision}.${line}`)),
      button: say(`held.${decision}.button`),
      danger: decision === 'rejection',
      action: `${held}/${decision}`,
      also: { name: '_then', value: 'close', label: say(`held.${decision}.and-close`) },
      leave: held,
      revision: collection.revision,
    },
  };
}
