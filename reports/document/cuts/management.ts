/** Two pages for those who lead: the first two of the report, and what limits them. */
import { heading, paragraph } from '../blocks.ts';
import type { Composition } from '../composition.ts';
import type { Block, DocumentChapter } from '../document.ts';
import { first } from '../parts/first.ts';
import { firstChapter } from './full.ts';

/** One chapter, which the writer of the PDF fits to two pages. */
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
