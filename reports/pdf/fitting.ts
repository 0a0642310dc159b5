/** The pages that a document comes to. What is to have one page, or two, is written smaller until it does. */
import type { Block, DocumentChapter, ReportDocument } from '../document/document.ts';
import { chapter } from './blocks/chapter.ts';
import { page } from './layout/looks.ts';
import { inPages, type Page, stretched } from './layout/paging.ts';
import type { Piece } from './layout/pieces.ts';
import { topOf } from './layout/running.ts';
import { type Sheet, stylesOf } from './layout/styles.ts';

interface Try {
  /** Of letters, and of the air between things. */
  readonly scale: number;
  readonly air: number;
  readonly spared: Spared;
}

const asItIs: Try = { scale: 1, air: 1, spared: {} };

const onTwoPages: readonly Try[] = [
  asItIs,
  { ...asItIs, air: 0.8 },
  { scale: 0.96, air: 0.65, spared: {} },
  { scale: 0.92, air: 0.5, spared: {} },
  ...[3, 2, 1, 0].map((evidence) => ({ scale: 0.92, air: 0.5, spared: { evidence } })),
  ...[5, 4, 3, 2].map((things) => ({ scale: 0.9, air: 0.4, spared: { evidence: 0, things } })),
];

/** How many pages a cut has at most, and what is tried until it has no more, the best first. */
const limits: Partial<
  Record<ReportDocument['cut'], { readonly pages: number; readonly tries: readonly Try[] }>
> = {
  management: { pages: 2, tries: onTwoPages },
  easy: {
    pages: 1,
    tries: [
      ...steps(1.2, 0.82, {}),
      ...[undefined, 3, 2, 1].flatMap((things) =>
        [0.7, 0.5, 0.35].map((air) => ({ scale: 0.82, air, spared: things === undefined ? {} : { things } })),
      ),
    ],
  },
  // From afar few large words are more than many small ones.
  poster: {
    pages: 1,
    tries: [
      ...steps(1.3, 0.86, {}),
      ...steps(1.1, 0.74, { evidence: 0 }),
      ...steps(0.82, 0.5, { evidence: 0 }),
    ],
  },
};

function steps(from: number, to: number, spared: Spared): readonly Try[] {
  const count = Math.round((from - to) / 0.04);
  const scales = Array.from({ length: count + 1 }, (_, i) => from - i * 0.04);
  return scales.map((scale) => ({ scale, air: Math.min(1.5, scale * 1.05), spared }));
}

/** `rest` is awaited between chapters. */
export async function fittedPages(sheet: Sheet, rest: () => Promise<void>): Promise<readonly Page[]> {
  const limit = limits[sheet.document.cut];
  let pages: readonly Page[] = [];
  for (const one of limit?.tries ?? [asItIs]) {
    pages = await pagesOf(sheet, one, rest);
    if (!limit || pages.length <= limit.pages) break;
  }
  if (!limit && endsShort(pages)) {
    const closer = await pagesOf(sheet, { ...asItIs, air: 0.85 }, rest);
    if (closer.length < pages.length) pages = closer;
  }
  return stretched(pages, frame);
}

/** A few lines on a page of their own. */
function endsShort(pages: readonly Page[]): boolean {
  const last = pages.at(-1)?.at(-1);
  return pages.length > 1 && last !== undefined && last.y + last.piece.height < frame.top + leastOfLast;
}

/** A third of a page, in points. */
const leastOfLast = 230;

async function pagesOf(sheet: Sheet, one: Try, rest: () => Promise<void>): Promise<readonly Page[]> {
  const { cut, chapters } = sheet.document;
  const pieces: Piece[] = [];
  for (const part of chapters) {
    await rest();
    const isSummary = part.key === 'first' && chapters.length > 1;
    pieces.push(...(isSummary && !limits[cut] ? summary(sheet, part) : laidOut(sheet, part, one)));
  }
  return inPages(pieces, frame);
}

const frame = { first: topOf(true), top: topOf(false), bottom: page.bottom };

function laidOut(sheet: Sheet, part: DocumentChapter, { scale, air, spared }: Try): readonly Piece[] {
  sheet.styles = stylesOf(sheet.document.cut, scale, air);
  return chapter(sheet, sparing(part, spared, sheet.say('printed.more')));
}

/** The first two pages are the report: a summary that is somewhat longer is written closer. */
function summary(sheet: Sheet, part: DocumentChapter): readonly Piece[] {
  for (const one of onTwoPages) {
    const laid = laidOut(sheet, part, one);
    if (inPages(laid, frame).length <= mostOfSummary) return laid;
  }
  return laidOut(sheet, part, asItIs);
}

const mostOfSummary = 2;

/** At most so many of each; all where it is not told. */
interface Spared {
  /** Lines of evidence a finding. */
  readonly evidence?: number;
  /** Findings, proposals, and items of a list. */
  readonly things?: number;
}

/** `more` says where what is left out can be read; evidence, which is there for those who doubt, is left out without it. */
export function sparing(
  chapter: DocumentChapter,
  { evidence = Infinity, things = Infinity }: Spared,
  more: string,
): DocumentChapter {
  const blocks = chapter.blocks.map((block) => withEvidence(block, evidence));
  return { ...chapter, blocks: things === Infinity ? blocks : fewer(blocks, things, more) };
}

function withEvidence(block: Block, most: number): Block {
  return block.as === 'finding' ? { ...block, evidence: block.evidence.slice(0, most) } : block;
}

function fewer(blocks: readonly Block[], most: number, more: string): readonly Block[] {
  const counts = new Map<string, number>();
  return blocks.flatMap((block): readonly Block[] => {
    if (block.as === 'list' && block.items.length > most) {
      return [{ ...block, items: block.items.slice(0, most) }, small(more)];
    }
    const kind = kindOf(block);
    if (kind === undefined) return [block];
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count <= most) return [block];
    return count === most + 1 ? [small(more)] : [];
  });
}

/** On an easy page a finding is a heading, with its picture or alone. */
function kindOf(block: Block): string | undefined {
  if (block.as === 'finding' || block.as === 'proposal') return block.as;
  return block.as === 'together' || (block.as === 'heading' && block.level === 3) ? 'easy' : undefined;
}

function small(text: string): Block {
  return { as: 'paragraph', tone: 'small', inlines: [{ as: 'text', text }] };
}
