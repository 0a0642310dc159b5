/** Names of places, each once in a document: what links lead to. */
import type { Block, DocumentChapter } from './document.ts';

/** The same chapters, where what stands in several places is named after the first: `finding-a`, `finding-a-2`. */
export function* namedOnce(chapters: Iterable<DocumentChapter>): Iterable<DocumentChapter> {
  const seen = new Map<string, number>();
  const name = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  };
  const named = (block: Block): Block => {
    if (block.as === 'together') return { ...block, blocks: block.blocks.map(named) };
    return 'id' in block && block.id !== undefined ? { ...block, id: name(block.id) } : block;
  };
  for (const chapter of chapters)
    yield { ...chapter, id: name(chapter.id), blocks: chapter.blocks.map(named) };
}
