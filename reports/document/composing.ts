/** Composes a report: one object that every way out of it is written from. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Cut } from '../../surveys/reporting/cuts.ts';
import { spelledOut } from './abbreviations.ts';
import { eachBlock, notice } from './blocks.ts';
import { aboutOf, type Composition, compositionOf, type ReportSources } from './composition.ts';
import { easy } from './cuts/easy.ts';
import { full } from './cuts/full.ts';
import { management, meeting, poster } from './cuts/short.ts';
import type { Block, DocumentChapter, ReportDocument } from './document.ts';
import { markedParts, markedSwedish } from './foreign.ts';
import type { Lacking } from './own-words.ts';
import { headline } from './parts/first.ts';

const making: Readonly<Record<Cut, (composition: Composition) => Iterable<DocumentChapter>>> = {
  full,
  web: full,
  management,
  easy,
  poster,
  meeting,
};

/**
 * In: all that may be told, all that the auditors have written, and which cut of it is wanted. Out: plain data in reading
 * order, in the language of the sources. The same sources give the same document. Works out nothing of its own: every number
 * is one that is told, and every verdict one that the auditors have concluded (domain.md §1).
 */
export function composeDocument(sources: ReportSources, cut: Cut): ReportDocument {
  const composition = compositionOf(sources, cut);
  return whole([...chaptersOf(composition)], composition);
}

/** The same chapter by chapter: a report on a hundred services takes some hundred milliseconds, and others get their turn. */
export async function composeInTurn(sources: ReportSources, cut: Cut): Promise<ReportDocument> {
  const composition = compositionOf(sources, cut);
  return whole(await inTurn(composition), composition);
}

/** What a cut has in Swedish, since nothing else is written, with where to write it. */
export async function lackingIn(sources: ReportSources, cut: Cut): Promise<readonly Lacking[]> {
  const composition = compositionOf(sources, cut);
  await inTurn(composition);
  headline(composition);
  return composition.own.lacking();
}

async function inTurn(composition: Composition): Promise<readonly DocumentChapter[]> {
  const chapters: DocumentChapter[] = [];
  for (const chapter of chaptersOf(composition)) {
    chapters.push(chapter);
    await breath();
  }
  return chapters;
}

function chaptersOf(composition: Composition): Iterable<DocumentChapter> {
  const made = markedSwedish(making[composition.cut](composition), composition.own);
  return namedOnce(markedParts(levelled(spelledOut(made, composition)), composition.own));
}

function whole(chapters: readonly DocumentChapter[], composition: Composition): ReportDocument {
  const { cut, language, written, logo, madeOn, draft, version, audit, own } = composition;
  const about = aboutOf(composition);
  const title = headline(composition);
  const lacking = own.lacking().map(({ name }) => name);
  return {
    cut,
    language,
    title: title === about ? about : `${about}: ${title}`,
    running: seasonOf(composition, about),
    sender: written.sender,
    logo,
    madeOn,
    state: draft ? 'draft' : 'released',
    version,
    invented: audit.invented,
    chapters: withLacking(chapters, lacking, composition),
    lacking,
  };
}

/** A reader of another language is told which words are in Swedish. */
function withLacking(
  chapters: readonly DocumentChapter[],
  lacking: readonly string[],
  { say, cut }: Composition,
): readonly DocumentChapter[] {
  const [first, ...others] = chapters;
  if (!first || lacking.length === 0) return chapters;
  const names = lacking.join(', ');
  const words =
    cut === 'easy' ? say('easy-report.notice.lacking') : say('document.notice.lacking', { names });
  return [{ ...first, blocks: [notice('lacking', words), ...first.blocks] }, ...others];
}

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;

/** "CM-teamet Exempelköping · hösten 2026", by the last day that something closed. */
function seasonOf({ report, say, language }: Composition, about: string): string {
  const last = report.units
    .flatMap(({ closedOn }) => closedOn ?? [])
    .sort()
    .at(-1);
  if (last === undefined) return about;
  const [year = '', month = ''] = last.split('-');
  if (about.includes(year)) return about;
  // The easy page has few words of its own.
  if (language === 'ar') return `${about} · ${year}`;
  const season = seasons[Math.floor((Number(month) % 12) / 3)] ?? 'autumn';
  return `${about} · ${say(`document.season.${season}`, { year })}`;
}

/** In a chapter nothing is of the third level before something is of the second: whoever listens would have lost one (PDF/UA-1, 7.4.2). */
function* levelled(chapters: Iterable<DocumentChapter>): Iterable<DocumentChapter> {
  for (const chapter of chapters) {
    let isDeep = false;
    const blocks = eachBlock(chapter.blocks, (block) => {
      if (block.as !== 'heading') return block;
      isDeep ||= block.level === 2;
      return isDeep ? block : { ...block, level: 2 };
    });
    yield { ...chapter, blocks };
  }
}

/** The same chapters, where what stands in several places is named after the first: `finding-a`, `finding-a-2`. */
function* namedOnce(chapters: Iterable<DocumentChapter>): Iterable<DocumentChapter> {
  const seen = new Map<string, number>();
  const name = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  const named = (block: Block): Block =>
    'id' in block && block.id !== undefined ? { ...block, id: name(block.id) } : block;
  for (const chapter of chapters)
    yield { ...chapter, id: name(chapter.id), blocks: eachBlock(chapter.blocks, named) };
}
