/** The pages that say what an action means before it is done: open, close, remove. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { collectionCrumbs } from './names.ts';

/** Each is a path below the collection, and the lines of words that it tells. */
const told = {
  opening: ['questions', 'k', 'link', 'nothing-before'],
  closing: ['final', 'drafts', 'results'],
  removal: ['gone', 'link'],
} as const;

export type Confirmed = keyof typeof told;

interface Confirming {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
}

export function confirmingPage(kind: Confirmed, { language, audit, collection }: Confirming): View {
  const say = wordsIn(language);
  const values = { service: collection.service.name, k: audit.k, kCut: audit.kCut };
  const lines =
    collection.nature === 'named' ? told[kind].filter((line) => !anonymousOnly.has(line)) : told[kind];
  const words = (part: string) => say(`collections.${kind}.${part}`, values);
  return {
    template: 'collecting/confirming',
    layout: 'staff',
    language,
    title: words('title'),
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, words('crumb')),
      heading: words('title'),
      lines: lines.map((line) => words(line)),
      button: words('button'),
      danger: kind === 'removal',
      action: `/collections/${collection.id}/${kind}`,
      leave: `/collections/${collection.id}`,
      revision: collection.revision,
    },
  };
}

/** Promises about groups, which a named collection does not make. */
const anonymousOnly: ReadonlySet<string> = new Set(['k', 'nothing-before']);
