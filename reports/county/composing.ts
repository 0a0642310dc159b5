/** The county's report: many audits as one document, out of what each has released and nothing beneath it. */

import type { WiderPart } from '../../surveys/reporting/parts.ts';
import { heading, list, paragraph } from '../document/blocks.ts';
import type { Block, DocumentChapter, ReportDocument } from '../document/document.ts';
import { mappingChapter } from '../document/mapping/composing.ts';
import { commonBlocks, questionTable } from './alike.ts';
import { areaBlocks } from './bars.ts';
import { answeredIn, coverageBlocks, coverageTable } from './coverage.ts';
import { exampleBlocks } from './examples.ts';
import { firstOf } from './first.ts';
import { type Found, findIn } from './found.ts';
import { lackingBlocks, unfinishedBlocks } from './lacking.ts';
import { areaTables } from './matrix.ts';
import type { CountySources } from './sources.ts';

/**
 * In: the released results of the audits that were chosen, what their auditors have concluded, and the county's register. Out:
 * coverage, services x areas, what is common, good examples, what is missing and what is not finished, with every number
 * in the appendix. Sums are of what is told; hidden numbers have no part in anything.
 */
export function composeCounty(sources: CountySources): ReportDocument {
  const { say, language, madeOn, sender, audits } = sources;
  const found = findIn(sources);
  const name = [...new Set(found.covered.map(({ service }) => service.county))].join(', ');
  const title = say('county.title', { name, count: answeredIn(found.rows).units });
  return {
    cut: 'full',
    language,
    title,
    running: say('county.running', { name, year: madeOn.slice(0, 4) }),
    sender: sender || name,
    logo: undefined,
    madeOn,
    state: 'released',
    version: undefined,
    invented: audits.some(({ audit }) => audit.invented),
    chapters: [firstOf(found, sources, title), ...numbered(found, sources)],
    lacking: [],
  };
}

function numbered(found: Found, sources: CountySources): readonly DocumentChapter[] {
  const { rows, covered, areas, questions, mapped } = found;
  const { say, language } = sources;
  const own: readonly (readonly [WiderPart, readonly Block[]])[] = [
    ['coverage', coverageBlocks(covered, sources)],
    ['areas', areaBlocks(rows, areas, sources)],
    ['common', commonBlocks(questions, sources)],
    ['examples', exampleBlocks(sources)],
    ['lacking', lackingBlocks(found, sources)],
    ['unfinished', unfinishedBlocks(sources)],
  ];
  const chapters = own.map(([key, blocks], i) => chapterOf(key, i + 1, blocks, say));
  const mapping = mappingChapter({ services: mapped, language, say }, own.length + 1);
  const tables = [
    paragraph(say('county.areas.dash')),
    ...areaTables(rows, areas, sources),
    ...(questions.length > 0 ? [questionTable(questions, sources)] : []),
    coverageTable(covered, sources),
  ];
  const limits = [
    heading(2, say('county.limits.title')),
    list(['told', 'questions', 'sums', 'not'].map((key) => say(`county.limits.${key}`))),
  ];
  const last = chapterOf('appendix', own.length + mapping.length + 1, [...tables, ...limits], say);
  return [...chapters, ...mapping, last];
}

function chapterOf(
  key: WiderPart | 'appendix',
  number: number,
  blocks: readonly Block[],
  say: CountySources['say'],
): DocumentChapter {
  return { key, number, title: say(`county.chapters.${key}`), id: `county-${key}`, area: undefined, blocks };
}
