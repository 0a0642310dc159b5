/** The pages that say what an action means before it is done: open, close, remove. */
import type { Answered } from '../../surveys/audits/answered.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';

/** Each is a path below the collection, and the lines of words that it tells. */
const told = {
  opening: ['questions', 'k', 'link', 'nothing-before'],
  closing: ['final', 'outside', 'drafts', 'results'],
  removal: ['gone', 'link'],
} as const;

export type Confirmed = keyof typeof told;

interface Confirming {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly collection: Collection;
  /** As far as it is told. */
  readonly answered: Answered;
}

export function confirmingPage(kind: Confirmed, about: Confirming): View {
  const { language, audit, collection } = about;
  const say = wordsIn(language);
  const values = { service: collection.service.name, k: audit.k, kCut: audit.kCut };
  const words = (part: string) => say(`collections.${kind}.${part}`, values);
  const codes = collection.access === 'codes';
  return {
    template: 'collecting/confirming',
    layout: 'staff',
    language,
    title: words('title'),
    model: {
      invented: audit.invented,
      crumbs: collectionCrumbs(audit, collection, say, words('crumb')),
      heading: words('title'),
      lines: linesOf(kind, about).map((line) => words(codes && line === 'link' ? 'link-codes' : line)),
      button: words('button'),
      danger: kind === 'removal',
      action: `/collections/${collection.id}/${kind}`,
      leave: `/collections/${collection.id}`,
      revision: collection.revision,
    },
  };
}

/** Closing is final, so it is told beforehand that so few may lead to nothing shown at all. */
function linesOf(kind: Confirmed, { collection, answered }: Confirming): readonly string[] {
  if (collection.nature === 'named') return told[kind].filter((line) => !anonymousOnly.has(line));
  const few = kind === 'closing' && typeof answered === 'object' && 'fewerThan' in answered;
  return few ? ['final', 'outside', 'few', 'drafts'] : told[kind];
}

/** Promises about groups, which a named collection does not make. */
const anonymousOnly: ReadonlySet<string> = new Set(['k', 'nothing-before']);
