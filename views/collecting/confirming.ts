/** The pages that say what an action means before it is done: open, close, remove. */
import type { Answered } from '../../surveys/audits/answered.ts';
import type { Overlap } from '../../surveys/audits/overlapping.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { collectionCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import type { OutlookBox } from '../outlook-box.ts';
import type { InCollection } from '../shell.ts';
import { overlapLines } from './overlap-lines.ts';

/** Each is a path below the collection, and the lines of words on its page. */
const lines = {
  opening: ['questions', 'k', 'link', 'nothing-before'],
  closing: ['final', 'outside', 'drafts', 'results'],
  removal: ['gone', 'link'],
} as const;

export type Confirmed = keyof typeof lines;

interface Confirming extends InCollection {
  /** As far as it is told. */
  readonly answered: Answered;
  readonly questionnaire: Questionnaire;
  /** Where the same people are asked the same, so that it is not told here; of one that opens or closes. */
  readonly overlaps: readonly Overlap[];
  /** Of one that is about to open. */
  readonly outlook?: OutlookBox | undefined;
}

export function confirmingPage(kind: Confirmed, about: Confirming): View {
  const { say, audit, collection } = about;
  const values = { service: collection.service.name, k: audit.k, kCut: audit.kCut };
  const words = (part: string) => say(`collections.${kind}.${part}`, values);
  const codes = collection.access === 'codes';
  return confirmPage(about, {
    heading: words('title'),
    crumbs: collectionCrumbs(audit, collection, say, words('crumb')),
    invented: audit.invented,
    lines: [
      ...linesOf(kind, about).map((line) => words(codes && line === 'link' ? 'link-codes' : line)),
      ...(kind === 'opening' ? tooFewLines(about) : []),
      ...overlapLines(about),
    ],
    outlook: about.outlook,
    button: words('button'),
    danger: kind === 'removal',
    action: `/collections/${collection.id}/${kind}`,
    leave: `/collections/${collection.id}`,
    revision: collection.revision,
  });
}

/** So few that nothing will be told of them. */
function tooFewLines({ say, collection }: Confirming): readonly string[] {
  const { nature, invited, k } = collection;
  return nature === 'anonymous' && invited < k ? [say('collections.too-few', { k })] : [];
}

/** Closing is final, so it is told beforehand that so few may lead to nothing shown at all. */
function linesOf(kind: Confirmed, { collection, answered }: Confirming): readonly string[] {
  if (collection.nature === 'named') return lines[kind].filter((line) => !anonymousOnly.has(line));
  const few = kind === 'closing' && typeof answered === 'object' && 'fewerThan' in answered;
  return few ? ['final', 'outside', 'few', 'drafts'] : lines[kind];
}

/** Promises about groups, which a named collection does not make. */
const anonymousOnly: ReadonlySet<string> = new Set(['k', 'nothing-before']);
