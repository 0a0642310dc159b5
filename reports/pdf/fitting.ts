/** The pages that a document comes to. What is to have one page, or two, is written smaller until it does. */
import type { Block, DocumentChapter, ReportDocument } from '../document/document.ts';
import { chapter } from './blocks/chapter.ts';
import { page } from './layout/looks.ts';
import { inPages, type Page } from './layout/paging.ts';
import type { Piece } from './layout/pieces.ts';
import { topOf } from './layout/running.ts';
import { type Sheet, stylesOf } from './layout/styles.ts';

interface Try {
  /** Of letters, and of the air between things. */
  readonly scale: number;
  readonly air: number;
  /** So many lines of evidence a finding at most. */
  readonly evidence: number;
}

const asItIs: Try = { scale: 1, air: 1, evidence: 99 };

/** How many pages a cut has at most, and what is tried until it has no more, the best first. */
const limits: Partial<
  Record<ReportDocument['cut'], { readonly pages: number; readonly tries: readonly Try[] }>
> = {
  management: {
    pages: 2,
    tries: [
      asItIs,
      { ...asItIs, air: 0.8 },
      { scale: 0.96, air: 0.65, evidence: 99 },
      ...[3, 2, 1, 0].map((evidence) => ({ scale: 0.94, air: 0.6, evidence })),
      { scale: 0.85, air: 0.45, evidence: 0 },
    ],
  },
  easy: { pages: 1, tries: steps(1.2, 0.82) },
  poster: { pages: 1, tries: steps(1.3, 0.5) },
};

function steps(from: number, to: number): readonly Try[] {
  const count = Math.round((from - to) / 0.04);
  const sizes = Array.from({ length: count + 1 }, (_, i) => from - i * 0.04);
  return [
    ...sizes.map((scale) => ({ scale, air: Math.min(1.5, scale * 1.05), evidence: 99 })),
    ...[1, 0].map((evidence) => ({ scale: to, air: to * 0.6, evidence })),
  ];
}

/** `rest` is awaited between chapters. */
export async function fittedPages(sheet: Sheet, rest: () => Promise<void>): Promise<readonly Page[]> {
  const limit = limits[sheet.document.cut];
  let pages: readonly Page[] = [];
  for (const one of limit?.tries ?? [asItIs]) {
    pages = await pagesOf(sheet, one, rest);
    if (!limit || pages.length <= limit.pages) return pages;
  }
  return pages;
}

async function pagesOf(sheet: Sheet, one: Try, rest: () => Promise<void>): Promise<readonly Page[]> {
  const { cut, chapters } = sheet.document;
  sheet.styles = stylesOf(cut, one.scale, one.air);
  const pieces: Piece[] = [];
  for (const part of chapters) {
    await rest();
    const laid = chapter(sheet, sparing(part, one.evidence));
    const turns =
      part.key !== 'first' && pieces.length > 0 && chapters[chapters.indexOf(part) - 1]?.key === 'first';
    pieces.push(...laid.map((piece, i) => (i === 0 && turns ? { ...piece, turns: true as const } : piece)));
  }
  return inPages(pieces, { first: topOf(true), top: topOf(false), bottom: page.bottom });
}

function sparing(part: DocumentChapter, most: number): DocumentChapter {
  return { ...part, blocks: part.blocks.map((block) => spare(block, most)) };
}

function spare(block: Block, most: number): Block {
  if (block.as === 'together') return { ...block, blocks: block.blocks.map((one) => spare(one, most)) };
  return block.as === 'finding' ? { ...block, evidence: block.evidence.slice(0, most) } : block;
}
