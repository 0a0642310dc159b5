/** All planned collections of an audit, opened at once: what it means, and what each of them is to know beforehand. */
import { leastAnswered } from '../../surveys/audits/cards-or-link.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Overlap } from '../../surveys/audits/overlapping.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { auditCrumbs, collectionName } from '../collection-names.ts';
import { commissionHome } from '../commissioning/commission.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import type { InAudit } from '../shell.ts';
import { overlapLines } from './overlap-lines.ts';

export interface Opened {
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
  readonly overlaps: readonly Overlap[];
  /** Why it cannot be opened, and is left out. */
  readonly refused: 'no-language' | 'link-reason' | undefined;
}

interface OpeningAll extends InAudit {
  readonly planned: readonly Opened[];
  /** Fields of the commission that have to be written before. */
  readonly lacking: readonly string[];
}

export function openingAllPage(about: OpeningAll): View {
  const { say, audit, planned, lacking } = about;
  const opened = planned.filter(({ refused }) => !refused);
  const heading = say('collections.opening-all.title', { count: opened.length });
  const link = opened.some(({ collection }) => collection.access === 'link') ? ['link'] : [];
  const codes = opened.some(({ collection }) => collection.access === 'codes') ? ['link-codes'] : [];
  return confirmPage(about, {
    heading,
    crumbs: auditCrumbs(audit, say, say('collections.opening.crumb')),
    invented: audit.invented,
    lines: ['questions', 'k', ...link, ...codes, 'nothing-before'].map((line) =>
      say(`collections.opening.${line}`, { k: audit.k, kCut: Math.max(audit.k, audit.kCut) }),
    ),
    first: [...lacking.map((name) => lackingLine(name, about)), ...refusedLines(about)],
    lists: opened.map((one) => ({
      id: `of-${one.collection.id}`,
      title: collectionName(one.collection, say),
      lines: linesOf(one, about),
    })),
    button: opened.length > 0 && lacking.length === 0 ? say('collections.opening-all.button') : undefined,
    action: `/audits/${audit.id}/opening`,
    leave: `/audits/${audit.id}`,
    revision: seenOf(opened.map(({ collection }) => collection)),
  });
}

/** What was seen of all of them, so that nothing else is opened. */
export function seenOf(collections: readonly Pick<Collection, 'id' | 'revision'>[]): string {
  return collections.map(({ id, revision }) => `${id}.${revision}`).join(' ');
}

function lackingLine(name: string, { say, audit }: OpeningAll) {
  const field = say(`commission.fields.${name}`);
  return {
    text: say('commission.opening.why'),
    href: `${commissionHome(audit)}#${name}`,
    label: say('commission.opening.write', { field }),
  };
}

/** Each with the field that mends it. */
function refusedLines({ say, planned }: OpeningAll) {
  return planned.flatMap(({ collection, refused }) => {
    if (!refused) return [];
    const href = `/collections/${collection.id}`;
    return {
      text: say(`collections.notices.${refused}`),
      href: refused === 'link-reason' ? `${href}/settings#openLinkReason` : href,
      label: collectionName(collection, say),
    };
  });
}

function linesOf({ collection, questionnaire, overlaps }: Opened, about: OpeningAll): readonly string[] {
  const { say, audit } = about;
  const k = leastAnswered({ ...collection, k: audit.k });
  const isFew = collection.nature === 'anonymous' && collection.invited < k;
  return [
    say('collections.opening-all.invited', { count: collection.invited }),
    ...(isFew ? [say('collections.too-few', { k })] : []),
    ...overlapLines({ ...about, questionnaire, overlaps }),
  ];
}
