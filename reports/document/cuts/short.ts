/** The short cuts: a poster for the wall, and two pages for those who lead. */
import { heading, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, DocumentChapter } from '../document.ts';
import { findingInShort } from '../findings.ts';
import { first, states, whatNow } from '../parts/first.ts';
import { answeredBy, lastRoundsOfEach } from '../parts/tiles.ts';
import { firstChapter } from './full.ts';

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
