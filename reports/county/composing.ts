/** The county's report: many audits as one document, out of what each has released and nothing beneath it. */

import { setImmediate as breath } from 'node:timers/promises';
import type { Localised, Say } from '../../surveys/languages.ts';
import type { WiderPart } from '../../surveys/reporting/parts.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { aDocument, chapter, heading, list, notice, paragraph } from '../document/blocks.ts';
import type { Block, DocumentChapter, ReportDocument } from '../document/document.ts';
import { markedSwedish } from '../document/foreign.ts';
import { mappingChapter } from '../document/mapping/composing.ts';
import { ownWords } from '../document/own-words.ts';
import { newsIn } from '../document/parts/first.ts';
import { commonBlocks, questionTable } from './alike.ts';
import { areaTables } from './areas.ts';
import { areaBlocks } from './bars.ts';
import { answeredIn, coverageBlocks, coverageTable } from './coverage.ts';
import { exampleBlocks } from './examples.ts';
import { firstOf } from './first.ts';
import { type Found, findIn } from './found.ts';
import { lackingBlocks, unfinishedBlocks } from './lacking.ts';
import type { CountySources } from './rows.ts';

/**
 * In: the released results of the audits that were chosen, what their auditors have concluded, and the county's register. Out:
 * coverage, services x areas, what is common, good examples, what is missing and what is not finished, with every number
 * in the appendix. Sums are of what is told; hidden numbers have no part in anything. Chapter by chapter, so that whoever
 * answers meanwhile comes in between.
 */
export async function composeCounty(sources: CountySources): Promise<ReportDocument> {
  const { say, language, madeOn, sender, audits } = sources;
  const found = findIn(sources);
  await breath();
  const name = [...new Set(found.covered.map(({ service }) => service.county))].join(', ');
  const title = say('county.title', { name, count: answeredIn(found.rows).units });
  const chapters = await numbered(found, sources);
  if (found.mapped.length > 0) found.own.swedishOnly('account', say('document.lacking.account'));
  return aDocument({
    language,
    title,
    running: say('county.running', { name, year: madeOn.slice(0, 4) }),
    sender: sender || name,
    madeOn,
    invented: audits.some(({ audit }) => audit.invented),
    chapters: [firstOf(found, sources, title), ...chapters],
    lacking: found.own.lacking().map(({ name: words }) => words),
  });
}

const making: readonly (readonly [WiderPart, (found: Found, sources: CountySources) => readonly Block[]])[] =
  [
    ['coverage', ({ covered }, sources) => coverageBlocks(covered, sources)],
    ['areas', ({ rows, areas }, sources) => areaBlocks(rows, areas, sources)],
    ['common', ({ questions }, sources) => commonBlocks(questions, sources)],
    ['examples', ({ own }, sources) => exampleBlocks(own, sources)],
    ['lacking', lackingBlocks],
    ['unfinished', (_found, sources) => unfinishedBlocks(sources)],
  ];

async function numbered(found: Found, sources: CountySources): Promise<readonly DocumentChapter[]> {
  const { say, language } = sources;
  const chapters: DocumentChapter[] = [];
  for (const [key, blocks] of making) {
    chapters.push(chapterOf(key, chapters.length + 1, blocks(found, sources), say));
    await breath();
  }
  chapters.push(...mappingChapter({ services: found.mapped, language, say }, chapters.length + 1));
  await breath();
  return [...chapters, chapterOf('appendix', chapters.length + 1, appendixOf(found, sources), say)];
}

function appendixOf({ rows, covered, areas, questions }: Found, sources: CountySources): readonly Block[] {
  const { say } = sources;
  return [
    heading(2, say('county.limits.title')),
    list(['told', 'questions', 'sums', 'not'].map((key) => say(`county.limits.${key}`))),
    paragraph(say('county.areas.dash')),
    ...areaTables(rows, areas, sources),
    ...(questions.length > 0 ? [questionTable(questions, sources)] : []),
    coverageTable(covered, sources),
  ];
}

function chapterOf(
  key: WiderPart | 'appendix',
  number: number,
  blocks: readonly Block[],
  say: CountySources['say'],
): DocumentChapter {
  return chapter(key, say(`county.chapters.${key}`), blocks, { number, id: `county-${key}` });
}

/** It says on every page that it is not released. */
export function asDraft(document: ReportDocument, say: Say): ReportDocument {
  return { ...begunBy([notice('draft', say('county.notice.draft'))], document), state: 'draft' };
}

/** With its number, and from the second on with what those who release it say is new. */
export function asReleased(
  document: ReportDocument,
  { number: version, changes }: { readonly number: number; readonly changes: Localised },
  say: Say,
): ReportDocument {
  const own = ownWords(nothingWritten, document.language);
  const news = newsIn(version, changes, { own, say });
  const names = own.lacking().map(({ name }) => name);
  const told = names.map((name) => notice('lacking', say('document.notice.lacking', { names: name })));
  const begun = begunBy([...told, ...news], document);
  return {
    ...begun,
    state: 'released',
    version,
    chapters: [...markedSwedish(begun.chapters, own)],
    lacking: [...document.lacking, ...names],
  };
}

function begunBy(blocks: readonly Block[], document: ReportDocument): ReportDocument {
  const [first, ...others] = document.chapters;
  return first
    ? { ...document, chapters: [{ ...first, blocks: [...blocks, ...first.blocks] }, ...others] }
    : document;
}
