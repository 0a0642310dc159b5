/** The pages that say what an action means before it is done: open, close, remove. */
import type { Answered } from '../../surveys/audits/answered.ts';
import { leastAnswered } from '../../surveys/audits/cards-or-link.ts';
import type { CommissionStatus } from '../../surveys/audits/commissioning.ts';
import type { Waiting } from '../../surveys/audits/waiting.ts';
import type { Say } from '../../surveys/languages.ts';
import { collectionCrumbs } from '../collection-names.ts';
import { commissionHome, commissionWords } from '../commissioning/commission.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import type { OutlookBox } from '../outlook-box.ts';
import { type InCollection, type PageContext, pageInCollection } from '../shell.ts';
import { type Overlapping, overlapLines } from './overlap-lines.ts';

/** Each is a path below the collection, and the lines of words on its page. */
const lines = {
  opening: ['questions', 'k', 'link', 'nothing-before'],
  closing: ['final', 'outside', 'drafts', 'results'],
  removal: ['gone', 'link'],
} as const;

export type Confirmed = keyof typeof lines;

interface Confirming extends InCollection, Pick<PageContext, 'today'> {
  /** As far as it is told. */
  readonly answered: Answered;
  /** Of one that is about to open. */
  readonly outlook?: OutlookBox | undefined;
  /** Of the audit of one that is about to open. */
  readonly commission?: CommissionStatus | undefined;
  /** Of one that is about to close: where the same people are asked the same. Its outlook has told of one that opens. */
  readonly overlapping?: Pick<Overlapping, 'questionnaire' | 'overlaps'> | undefined;
}

export function confirmingPage(kind: Confirmed, about: Confirming): View {
  const { say, audit, collection } = about;
  // As they will be once it is open.
  const k = leastAnswered({ ...collection, k: audit.k });
  const values = { service: collection.service.name, k, kCut: Math.max(k, audit.kCut) };
  const words = (part: string) => say(`collections.${kind}.${part}`, values);
  const codes = collection.access === 'codes';
  return confirmPage(about, {
    heading: words('title'),
    crumbs: collectionCrumbs(audit, collection, say, words('crumb')),
    invented: audit.invented,
    lines: [
      ...linesOf(kind, about).map((line) => words(codes && line === 'link' ? 'link-codes' : line)),
      ...(kind === 'opening' ? openingLines(about) : []),
      ...(about.overlapping ? overlapLines({ ...about, ...about.overlapping }) : []),
    ],
    outlook: about.outlook,
    ...firstOf(about),
    button: words('button'),
    danger: kind === 'removal',
    action: `/collections/${collection.id}/${kind}`,
    leave: `/collections/${collection.id}`,
    revision: collection.revision,
  });
}

/** Both parties have not approved the commission: that holds nobody up. */
function firstOf({ commission, audit, say, language, today }: Confirming) {
  if (!commission?.record || commission.waits.length === 0) return {};
  const [waits = ''] = commissionWords(commission, { say, language, today });
  const text = `${waits} ${say('commission.opening.waits')}`;
  const href = `${commissionHome(audit)}/approval`;
  return { first: [{ text, href, label: say('commission.opening.approve') }] };
}

/** So few that nothing will be told of them. */
function openingLines({ say, collection }: Confirming): readonly string[] {
  const k = leastAnswered(collection);
  return collection.nature === 'anonymous' && collection.invited < k
    ? [say('collections.too-few', { k })]
    : [];
}

/** Closing is final, so it is told beforehand that so few may lead to nothing shown at all. */
function linesOf(kind: Confirmed, { collection, answered }: Confirming): readonly string[] {
  if (collection.nature === 'named') return lines[kind].filter((line) => !anonymousOnly.has(line));
  const least = leastAnswered(collection);
  return kind === 'closing' && mayBeFewer(answered, least)
    ? ['final', 'outside', 'few', 'drafts']
    : lines[kind];
}

/** As far as it is told: "at least 5" are more than that, and may be fewer than ten. */
function mayBeFewer(answered: Answered, least: number): boolean {
  if (typeof answered !== 'object') return false;
  return 'fewerThan' in answered || ('atLeast' in answered && answered.atLeast < least);
}

/** Promises about groups, which a named collection does not make. */
const anonymousOnly: ReadonlySet<string> = new Set(['k', 'nothing-before']);

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
