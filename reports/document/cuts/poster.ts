/** A poster for the wall of the service: what matters most, and when those who answered are told more. */

import { paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { DocumentChapter } from '../document.ts';
import { findingInShort } from '../findings.ts';
import { states, whatNow } from '../parts/first.ts';
import { answeredBy, lastRoundsOfEach } from '../parts/tiles.ts';
import { firstChapter } from './full.ts';

const most = 3;

/** One chapter, with at most three findings. */
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
