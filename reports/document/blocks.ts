/** Blocks made of words alone, and names of places. */
import type { Say } from '../../surveys/languages.ts';
import type {
  Block,
  DocumentChapter,
  FactsBlock,
  HeadingBlock,
  Inline,
  ListBlock,
  NoticeBlock,
  ParagraphBlock,
  ReportDocument,
  TableBlock,
  Words,
} from './document.ts';

/** A run of plain words. */
export const text = (words: string): Inline => ({ as: 'text', text: words });

/** Words that lead to an address, within the document (`#id`) or out of it. */
export const link = (words: string, href: string): Inline => ({ as: 'link', text: words, href });

/** One run of words as a paragraph. */
export function paragraph(words: string, tone?: ParagraphBlock['tone']): ParagraphBlock {
  return { as: 'paragraph', inlines: [text(words)], ...(tone && { tone }) };
}

/** 2 is for a service or a part of a chapter, 3 within that; `id` where links lead to it. */
export function heading(level: 2 | 3, words: string, id?: string): HeadingBlock {
  return { as: 'heading', level, text: words, ...(id !== undefined && { id }) };
}

/** Plain items, not numbered. */
export function list(items: readonly string[]): ListBlock {
  return { as: 'list', ordered: false, items: items.map((item) => [text(item)]) };
}

/** Words that a reader must not miss; the tone says why. */
export const notice = (tone: NoticeBlock['tone'], words: string): NoticeBlock => ({
  as: 'notice',
  tone,
  text: words,
});

/** Those that have something to say. */
export function facts(
  rows: readonly (readonly [term: string, detail: string | undefined])[],
  box?: { readonly title: string },
): readonly FactsBlock[] {
  const told = rows.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
  return told.length === 0
    ? []
    : [{ as: 'facts', ...(box && { title: box.title, boxed: true }), facts: told }];
}

/** A table with its columns by the keys of their heads, each with how it is set. */
export function aTable(
  area: 'county' | 'mapping',
  caption: string,
  heads: Readonly<Record<string, 'plain' | 'wide' | 'right'>>,
  rows: TableBlock['rows'],
  { say, ...place }: { readonly say: Say; readonly id?: string },
): TableBlock {
  const columns = Object.entries(heads).map(([name, set]) => ({
    head: say(`${area}.heads.${name}`),
    ...(set === 'wide' && { wide: true as const }),
    ...(set === 'right' && { to: 'right' as const }),
  }));
  return { as: 'table', ...place, caption, columns, rows };
}

/** The place of a chapter: what links lead to. */
export const chapterId = (key: string): string => `chapter-${key}`;

interface About {
  readonly number?: number | undefined;
  readonly id?: string;
  readonly area?: string | undefined;
}

/** With a number, a place that is not its key, and the hue of an area only where these are said. */
export function chapter(
  key: DocumentChapter['key'],
  title: string,
  blocks: readonly Block[],
  { number, id = key, area }: About = {},
): DocumentChapter {
  return { key, number, title, id, area, blocks };
}

type Told = 'language' | 'title' | 'running' | 'sender' | 'madeOn' | 'invented' | 'chapters';

/** One that is no version of an audit's report; it is told as it is, whole, and without a logo. */
export function aDocument(about: Pick<ReportDocument, Told> & Partial<ReportDocument>): ReportDocument {
  return { cut: 'full', logo: undefined, state: 'released', version: undefined, lacking: [], ...about };
}

/** Each block changed, those that are kept together too. */
export function eachBlock(blocks: readonly Block[], change: (block: Block) => Block): readonly Block[] {
  return blocks.map((block) =>
    block.as === 'together' ? { ...block, blocks: eachBlock(block.blocks, change) } : change(block),
  );
}

/** Blocks with those that are kept together one by one. */
export function flat(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.as === 'together' ? flat(block.blocks) : [block]));
}

/** The words of some inlines, without looks. */
export function wordsOf(words: Words): string {
  return typeof words === 'string' ? words : words.map(({ text }) => text).join('');
}
