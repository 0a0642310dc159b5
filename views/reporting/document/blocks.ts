/** What a chapter has in it, as the templates of `partials/report` show it: each block under the name of its kind. */
import type {
  Block,
  ContentsBlock,
  FactsBlock,
  FigureBlock,
  FindingBlock,
  NoticeBlock,
  ParagraphBlock,
  ProposalBlock,
  ReportDocument,
  TableBlock,
} from '../../../reports/document/document.ts';
import { findingsModel, proposalsModel } from './concluded.ts';
import { languageOfText, wordsModel } from './foreign.ts';
import { type In, pictureModel } from './pictures.ts';

export interface Within extends In {
  readonly chapters: ReportDocument['chapters'];
  /** Of the chapter's own heading on the page. */
  readonly level: number;
}

type Shown = Readonly<Record<string, unknown>>;

/**
 * Findings that follow each other are one list, proposals too: a list says how many there are. `beneath` is the level of the
 * heading that stands above the first of them.
 */
export function blocksModel(
  blocks: readonly Block[],
  within: Within,
  beneath = within.level,
): readonly Shown[] {
  const shown: Shown[] = [];
  let level = beneath;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    if (block.as === 'heading') level = within.level + block.level - 1;
    const findings = runFrom(blocks, at, isFinding);
    const proposals = runFrom(blocks, at, isProposal);
    if (findings.length > 0) shown.push(findingsModel(findings, level + 1, within));
    else if (proposals.length > 0) shown.push(proposalsModel(proposals, within));
    else shown.push(blockModel(block, level, within, blocks[at + 1]));
    at += Math.max(1, findings.length, proposals.length);
  }
  return shown;
}

function runFrom<B extends Block>(
  blocks: readonly Block[],
  at: number,
  is: (block: Block) => block is B,
): readonly B[] {
  const rest = blocks.slice(at);
  const end = rest.findIndex((block) => !is(block));
  return rest.slice(0, end < 0 ? undefined : end).filter(is);
}

const isFinding = (block: Block): block is FindingBlock => block.as === 'finding';
const isProposal = (block: Block): block is ProposalBlock => block.as === 'proposal';

function blockModel(block: Block, level: number, within: Within, next?: Block): Shown {
  const { language } = within;
  switch (block.as) {
    case 'heading':
      return { heading: { ...block, level, in: languageOfText(block.text, language, block.lang) } };
    case 'paragraph':
      return { paragraph: paragraphModel(block, within) };
    case 'list':
      return {
        list: {
          ordered: block.ordered,
          items: block.items.map((item) => wordsModel(item, language, block.lang)),
        },
      };
    case 'facts':
      return { facts: factsModel(block, within) };
    case 'tiles':
      return { tiles: block.tiles };
    case 'notice':
      return { notice: noticeModel(block, within) };
    case 'table':
      return { table: tableModel(block) };
    case 'figure':
      return { figure: { ...figureModel(block, within), said: isSaid(block, next) } };
    case 'quote':
      return { quote: { ...block, in: languageOfText(block.words, language, block.lang) } };
    case 'contents':
      return { contents: contentsModel(block, within) };
    case 'together':
      return { together: blocksModel(block.blocks, within, level) };
    case 'finding':
      return findingsModel([block], level + 1, within);
    case 'proposal':
      return proposalsModel([block], within);
  }
}

function paragraphModel({ inlines, tone, lang }: ParagraphBlock, { language }: Within) {
  return { ...wordsModel(inlines, language, lang), tone };
}

/** A box belongs to the whole chapter, not to the heading that happens to stand before it. */
function factsModel({ title, boxed, facts }: FactsBlock, { language, level }: Within) {
  const told = facts.map(({ term, detail, lang }) => ({ term, ...wordsModel(detail, language, lang) }));
  return { title, boxed, facts: told, level: level + 1 };
}

function noticeModel({ tone, text }: NoticeBlock, { language }: Within) {
  return { tone, text, in: languageOfText(text, language) };
}

/** A head that stands as a letter is read out in full. */
function tableModel({ id, caption, columns, rows, key = [], marked = [] }: TableBlock) {
  const heads = columns.map((column) => ({
    ...column,
    spoken: key.find(({ letter }) => letter === column.head)?.words,
  }));
  return {
    id,
    caption,
    heads,
    key,
    parts: partsOf(rows).map(({ over, rows: own }) => ({
      over,
      across: columns.length,
      rows: own.map((row) => ({
        first: row[0] ?? '',
        cells: row.slice(1).map((text, i) => ({
          ...cellModel(text, heads[i + 1]),
          marked: marked.some(([at, column]) => rows[at] === row && column === i + 1),
        })),
      })),
    })),
  };
}

type Rows = TableBlock['rows'];

/** Under each cell that stands alone in its row. */
function partsOf(rows: Rows): readonly { readonly over: string | undefined; readonly rows: Rows }[] {
  const parts: { over: string | undefined; rows: (readonly string[])[] }[] = [];
  for (const row of rows) {
    if (row.length === 1) parts.push({ over: row[0], rows: [] });
    else if (parts.length === 0) parts.push({ over: undefined, rows: [row] });
    else parts.at(-1)?.rows.push(row);
  }
  return parts;
}

type Head = TableBlock['columns'][number] & { readonly spoken: string | undefined };

function cellModel(text: string, head: Head | undefined) {
  return { text, head: head?.spoken ?? head?.head, to: head?.to };
}

function figureModel({ id, title, of, alt, picture, table }: FigureBlock, within: Within) {
  const words = within.say('reading.all-numbers');
  return {
    id,
    title,
    of,
    captioned: title !== '' || of !== '',
    alt,
    ...pictureModel(picture, within),
    alone: picture.as === 'bars' && picture.questions.length === 1 && picture.questions[0]?.text === title,
    // Several figures of one chapter can be called the same, and some have no title: whose it is tells them apart.
    table: table
      ? { href: `#${table}`, words, of: [title, of].filter(Boolean).join(', ') || alt }
      : undefined,
    in: languageOfText(title, within.language),
  };
}

/** What a picture says stands beneath it: then it is not read out twice. */
function isSaid({ alt, table }: FigureBlock, next: Block | undefined): boolean {
  if (table !== undefined) return false;
  return next?.as === 'paragraph' && next.inlines.map(({ text }) => text).join('') === alt;
}

function contentsModel({ title }: ContentsBlock, { chapters, say, level }: Within) {
  const others = chapters.filter(({ key }) => key !== 'first');
  return {
    title,
    level: level + 1,
    chapters: others.map(({ id, number, title }) => ({ href: `#${id}`, number, title })),
    all: say('reading.fold.all'),
  };
}
