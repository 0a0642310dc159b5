/** What stands in Swedish in a document of another language is told to be so: else it is read aloud as what it is not. */
import { eachBlock, wordsOf } from './blocks.ts';
import type { Block, DocumentChapter, FindingBlock, Inlines, Words } from './document.ts';
import type { OwnWords } from './own-words.ts';

type Own = Pick<OwnWords, 'isSwedish' | 'partsOf'>;

/** Marks the blocks whose words are, whole, among those that the auditors have written in Swedish alone. */
export function* markedSwedish(chapters: Iterable<DocumentChapter>, own: Own): Iterable<DocumentChapter> {
  for (const chapter of chapters)
    yield {
      ...chapter,
      ...langOf(chapter.title, own),
      blocks: eachBlock(chapter.blocks, (block) => marked(block, own)),
    };
}

function langOf(words: Words, own: Own): { readonly lang?: 'sv' } {
  return own.isSwedish(wordsOf(words)) ? { lang: 'sv' } : {};
}

/** Marks the parts of blocks that are: a quote within a sentence, a name within a list. */
export function* markedParts(chapters: Iterable<DocumentChapter>, own: Own): Iterable<DocumentChapter> {
  for (const chapter of chapters)
    yield { ...chapter, blocks: eachBlock(chapter.blocks, (block) => inParts(block, own)) };
}

function inParts(block: Block, own: Own): Block {
  const either = (words: Words): Words =>
    typeof words === 'string' ? (own.partsOf(words) ?? words) : inlines(words);
  const inlines = (some: Inlines): Inlines =>
    some.flatMap((one): Inlines => {
      const parts = one.as === 'text' ? own.partsOf(one.text) : undefined;
      return parts ? parts.map((part) => ({ ...one, ...part })) : [one];
    });
  if ('lang' in block && block.lang && block.as !== 'finding') return block;
  switch (block.as) {
    case 'paragraph':
      return { ...block, inlines: inlines(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map(inlines) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map((fact) => (fact.lang ? fact : { ...fact, detail: either(fact.detail) })),
      };
    case 'finding':
      return withEvidence(block, either);
    default:
      return block;
  }
}

function withEvidence(block: FindingBlock, either: (words: Words) => Words): FindingBlock {
  const { evidence, reason } = block;
  return { ...block, evidence: evidence.map(either), ...(reason && { reason: either(reason) }) };
}

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
    default:
      return block;
  }
}
