/** A document as JSON text, and back: what an archive keeps of it, beside the files that are written from it. */
import type { Block, DocumentChapter, ReportDocument } from './document.ts';
import type { Picture } from './picture.ts';

/** In one line, the bytes of the logo as base64. The same document gives the same text. */
export function freezeDocument({ logo, ...document }: ReportDocument): string {
  const bytes = logo && Buffer.from(logo.bytes).toString('base64');
  return JSON.stringify({ ...document, logo: logo && { ...logo, bytes } });
}

/**
 * As it was frozen, perhaps by another version of the program: fields that nobody knows any more are left as they are. Undefined
 * where a block or a picture is of a kind that is not known, or lacks what it must have: shown in part it would be another report.
 */
export function readFrozen(text: string): ReportDocument | undefined {
  const { logo, ...document } = JSON.parse(text);
  if (!has(document, neededOfAll) || !document.chapters.every(isChapter)) return undefined;
  return {
    ...document,
    lacking: document.lacking ?? [],
    ...(logo && { logo: { ...logo, bytes: Buffer.from(logo.bytes, 'base64') } }),
  };
}

const neededOfAll: readonly (keyof ReportDocument)[] = [
  'cut',
  'language',
  'title',
  'running',
  'sender',
  'madeOn',
  'state',
  'invented',
  'chapters',
];
const neededOfChapters: readonly (keyof DocumentChapter)[] = ['key', 'title', 'id', 'blocks'];

/** What each kind must have, by its name. */
type Needed<T extends { readonly as: string }> = {
  readonly [K in T['as']]: readonly (keyof Extract<T, { readonly as: K }>)[];
};

const neededOfBlocks: Needed<Block> = {
  heading: ['level', 'text'],
  paragraph: ['inlines'],
  list: ['items'],
  facts: ['facts'],
  tiles: ['tiles'],
  notice: ['tone', 'text'],
  table: ['caption', 'columns', 'rows'],
  figure: ['id', 'title', 'of', 'picture', 'alt'],
  quote: ['words', 'from'],
  finding: ['number', 'id', 'heading', 'evidence'],
  proposal: ['number', 'id', 'what', 'to'],
  contents: ['title'],
  together: ['blocks'],
};

const neededOfPictures: Needed<Picture> = {
  bars: ['questions'],
  choices: ['question'],
  shares: ['rows'],
  people: ['count', 'of'],
  comparison: ['compared'],
};

function isChapter(chapter: DocumentChapter): boolean {
  return has(chapter, neededOfChapters) && chapter.blocks.every(isBlock);
}

function isBlock(block: Block): boolean {
  if (!has(block, neededIn(neededOfBlocks, block))) return false;
  if (block.as === 'figure') return has(block.picture, neededIn(neededOfPictures, block.picture));
  return block.as !== 'together' || block.blocks.every(isBlock);
}

/** Undefined of a kind that is not known. */
function neededIn(
  needed: Readonly<Record<string, readonly string[]>>,
  { as }: { readonly as: string },
): readonly string[] | undefined {
  return Object.hasOwn(needed, as) ? needed[as] : undefined;
}

function has(thing: object, fields: readonly string[] | undefined): boolean {
  const known: Readonly<Record<string, unknown>> = { ...thing };
  return fields?.every((field) => known[field] !== undefined && known[field] !== null) ?? false;
}
