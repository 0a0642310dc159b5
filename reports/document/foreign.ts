/** What stands in Swedish in a document of another language is told to be so: else it is read aloud as what it is not. */
import type { Block, DocumentChapter, Inlines } from './document.ts';
import type { OwnWords } from './own-words.ts';

type Own = Pick<OwnWords, 'isSwedish'>;

/** Marks the blocks whose words are, whole, among those that the auditors have written in Swedish alone. */
export function* markedSwedish(chapters: Iterable<DocumentChapter>, own: Own): Iterable<DocumentChapter> {
  for (const chapter of chapters)
    yield {
      ...chapter,
      ...langOf(chapter.title, own),
      blocks: chapter.blocks.map((block) => marked(block, own)),
    };
}

function langOf(words: string, own: Own): { readonly lang?: 'sv' } {
  return own.isSwedish(words) ? { lang: 'sv' } : {};
}

const wordsOf = (inlines: Inlines) => inlines.map(({ text }) => text).join('');

function marked(block: Block, own: Own): Block {
  switch (block.as) {
    case 'heading':
      return { ...block, ...langOf(block.text, own) };
    case 'paragraph':
      return { ...block, ...langOf(wordsOf(block.inlines), own) };
    case 'list':
      return { ...block, ...(block.items.every((item) => own.isSwedish(wordsOf(item))) && { lang: 'sv' }) };
    case 'facts':
      return { ...block, facts: block.facts.map((fact) => ({ ...fact, ...langOf(fact.detail, own) })) };
    case 'quote':
      return { ...block, ...langOf(block.words, own) };
    case 'finding':
      return { ...block, ...langOf(block.heading, own) };
    case 'proposal':
      return { ...block, ...langOf(block.what, own) };
    case 'together':
      return { ...block, blocks: block.blocks.map((one) => marked(one, own)) };
    default:
      return block;
  }
}
