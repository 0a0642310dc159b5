/** The short cuts: a poster for the wall, two pages for those who lead, and screens for the feedback meeting. */

import { isOrdered } from '../../cells.ts';
import type { FindingReport } from '../../findings/findings.ts';
import type { Voice } from '../../findings/placed.ts';
import { chapter, chapterId, heading, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, DocumentChapter } from '../document.ts';
import { findingBlock, findingInShort, headingOf, proposalBlock } from '../findings.ts';
import { first, lead, states, whatNow, whereAll } from '../parts/first.ts';
import { answeredBy, lastRoundsOfEach, tiles } from '../parts/tiles.ts';
import { wholeOf } from '../placing.ts';
import { firstChapter, named } from './full.ts';

const most = 3;

/** What matters most, and when those who answered are told more: one chapter, with at most three findings. */
export function poster(composition: Composition): readonly DocumentChapter[] {
  const { concluded, say } = composition;
  const findings = concluded.findings.slice(0, most).map((finding) => findingInShort(finding, composition));
  const blocks = [
    ...states(composition),
    paragraph([say('document.poster.thanks'), answered(composition)].filter(Boolean).join(' '), 'lead'),
    ...(findings.length > 0 ? findings : [paragraph(say('document.first.none'))]),
    ...whatNow(composition),
  ];
  return [firstChapter(composition, blocks)];
}

function answered(composition: Composition): string {
  const units = lastRoundsOfEach(composition);
  const [told] = answeredBy('user', units, composition);
  return told ? `${told.large} ${told.words}` : '';
}

/** The first two pages of the report, and what limits them: one chapter, which the writer of the PDF fits to two pages. */
export function management(composition: Composition): readonly DocumentChapter[] {
  const { report, say } = composition;
  const told = first(composition).filter(({ as }) => as !== 'contents');
  const limits: readonly Block[] = [
    heading(2, say('document.management.limits')),
    paragraph(say('report.method.limits')),
    paragraph(`${say('report.method.group', { k: report.k })} ${say('report.method.causes')}`),
    paragraph(say('document.management.whole'), 'small'),
  ];
  return [firstChapter(composition, [...told, ...limits])];
}

/** In the aquarium those who are spoken of speak first (domain.md §1, row 13). */
const order: readonly (Voice | undefined)[] = [
  'user',
  'staff',
  'close-person',
  'manager',
  'several',
  'register',
  undefined,
];
/** Of what can be seen from the back of a room. */
const mostFigures = 2;
/** Of a meeting there is an end; the others are read. */
const mostProposals = 12;

/**
 * A chapter a screen: the opening, each finding by whose voice it rests on, proposals (at most twelve), and what
 * happens next.
 */
export function meeting(composition: Composition): readonly DocumentChapter[] {
  const findings = [...composition.concluded.findings].sort((a, b) => placeOf(a) - placeOf(b));
  const opening = firstChapter(composition, [
    ...states(composition),
    ...lead(composition),
    ...tiles(composition),
  ]);
  return [opening, ...findings.map((finding) => screen(finding, composition)), ...ending(composition)];
}

/** By the first of the voices that it rests on. */
function placeOf({ evidence }: FindingReport): number {
  const places = evidence.map(({ voice }) => order.indexOf(voice));
  return Math.min(order.length, ...places);
}

function screen(finding: FindingReport, composition: Composition): DocumentChapter {
  const { id, area, evidence } = finding;
  const pictures = evidence
    .filter(({ says }) =>
      says.as === 'question' ? isOrdered(says.question) : says.as === 'comparison' || says.as === 'quote',
    )
    .slice(0, mostFigures)
    .flatMap(({ reference }) => wholeOf({ ...reference, number: 0 }, composition));
  const told = (pictures.length > 0 ? findingBlock : findingInShort)(finding, composition);
  const place = { id: chapterId(`finding-${id}`), area };
  return chapter('verdicts', headingOf(finding, composition), [told, ...pictures], place);
}

function ending(composition: Composition): readonly DocumentChapter[] {
  const { concluded, say } = composition;
  const all = concluded.proposals;
  const shown = all.slice(0, mostProposals).map((proposal, i) => proposalBlock(proposal, i + 1, composition));
  const proposals = [...shown, ...whereAll('proposals', all.length, shown.length, composition)];
  const now = whatNow(composition);
  const told = now.length > 0 ? now : [paragraph(say('document.now.nothing'))];
  const end = named('follow-up', say('document.now.title'), told);
  return proposals.length === 0
    ? [end]
    : [named('proposals', say('document.parts.proposals'), proposals), end];
}
