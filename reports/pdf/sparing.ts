/** What is left out of a chapter that is to have room on a page or two: the last first, and a reader is told. */
import type { Block, DocumentChapter } from '../document/document.ts';

/** At most so many of each; all where it is not told. */
export interface Spared {
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
