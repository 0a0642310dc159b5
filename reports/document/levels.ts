/** Headings in their order: a part of a part stands beneath a part, or whoever listens has lost one (PDF/UA-1, 7.4.2). */
import type { Block, DocumentChapter } from './document.ts';

/** In a chapter nothing is of the third level before something is of the second. */
export function* levelled(chapters: Iterable<DocumentChapter>): Iterable<DocumentChapter> {
  for (const chapter of chapters) yield { ...chapter, blocks: raised(chapter.blocks, { isDeep: false }) };
}

function raised(blocks: readonly Block[], seen: { isDeep: boolean }): readonly Block[] {
  return blocks.map((block) => {
    if (block.as === 'together') return { ...block, blocks: raised(block.blocks, seen) };
    if (block.as !== 'heading') return block;
    if (block.level === 2) seen.isDeep = true;
    return seen.isDeep ? block : { ...block, level: 2 };
  });
}
