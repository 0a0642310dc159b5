/** A document as screens to be looked at together, one thing at a time. */
import type { Block, DocumentChapter, ReportDocument } from '../../reports/document/document.ts';

export interface Screen {
  /** Its own heading; undefined where a finding is that. */
  readonly title: string | undefined;
  readonly first: boolean;
  readonly area: string | undefined;
  /** What it goes on with, where the screen before had no more room. */
  readonly more: string | undefined;
  /** Words alone, which have room to be larger. */
  readonly airy: boolean;
  readonly blocks: readonly Block[];
}

/** As many as can be read from the back of a room. */
const mostProposals = 3;
const mostQuotes = 2;

/** A chapter is a screen; what there is no room for beside its first picture comes on the next. */
export function screensOf({ chapters }: Pick<ReportDocument, 'chapters'>): readonly Screen[] {
  return chapters.flatMap((chapter) =>
    partsOf(chapter.blocks.map((block) => untitled(block, chapter.title))).map((blocks, i) =>
      screenOf(chapter, blocks, i > 0),
    ),
  );
}

function screenOf({ key, title, area }: DocumentChapter, blocks: readonly Block[], goesOn: boolean): Screen {
  const [block] = blocks;
  return {
    title: block?.as === 'finding' || goesOn ? undefined : title,
    first: key === 'first',
    area,
    more: goesOn ? title : undefined,
    airy: !blocks.some((one) => isPicture(one) || one.as === 'tiles'),
    blocks,
  };
}

/** A box that is called what the screen is called does not say it again. */
function untitled(block: Block, said: string): Block {
  if (block.as !== 'facts' || block.title !== said) return block;
  const { title: _, ...rest } = block;
  return rest;
}

function partsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]];
  for (const block of blocks.filter(({ as }) => as !== 'contents')) {
    const part = parts.at(-1) ?? [];
    if (isFull(part, block)) parts.push([block]);
    else part.push(block);
  }
  return parts;
}

/** No two things that want to be looked at share a screen; a quote may follow another. */
function isFull(part: readonly Block[], next: Block): boolean {
  if (isPicture(next)) return part.some((one) => isPicture(one) || one.as === 'quote');
  if (next.as === 'quote') return part.some(isPicture) || count(part, 'quote') >= mostQuotes;
  return next.as === 'proposal' && count(part, 'proposal') >= mostProposals;
}

const count = (part: readonly Block[], kind: Block['as']) => part.filter(({ as }) => as === kind).length;

/** What takes half a screen; also where it is kept together with its heading. */
function isPicture(block: Block): boolean {
  if (block.as === 'together') return block.blocks.some(isPicture);
  return block.as === 'figure' || block.as === 'table';
}
