/** For the feedback meeting: one finding a screen, users' voices first, and at the end proposals and what happens next. */
import { isOrdered } from '../../cells.ts';
import type { FindingReport } from '../../findings/findings.ts';
import type { Voice } from '../../findings/placed.ts';
import { chapter, chapterId, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { DocumentChapter } from '../document.ts';
import { findingBlock, findingInShort, headingOf, proposalBlock } from '../findings.ts';
import { lead, states, whatNow, whereAll } from '../parts/first.ts';
import { tiles } from '../parts/tiles.ts';
import { wholeOf } from '../placing.ts';
import { firstChapter } from './full.ts';

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
  const end = chapter('follow-up', say('document.now.title'), told, { id: chapterId('follow-up') });
  if (proposals.length === 0) return [end];
  const title = say('document.parts.proposals');
  return [chapter('proposals', title, proposals, { id: chapterId('proposals') }), end];
}
