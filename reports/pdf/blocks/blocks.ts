/** Every kind of block, laid out by its own renderer. */
import type { Block } from '../../document/document.ts';
import { bound, onFirst, type Piece, within } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { facts, notice, quote } from './boxed.ts';
import { contents } from './contents.ts';
import { figure, figuresBeside, isBeside } from './figure.ts';
import { finding, proposal } from './finding.ts';
import { table } from './table.ts';
import { continuing, heading, list, paragraph } from './text.ts';
import { tiles } from './tiles.ts';

/**
 * Blocks one after the other; findings, and proposals, that follow each other are one list to the ear. `isHeaded` in a
 * chapter, with its heading above the first of them; `beneath` is the level of the heading that stands above them.
 */
export function blocksOf(
  sheet: Sheet,
  blocks: readonly Block[],
  isHeaded = false,
  beneath: Level = 1,
): readonly Piece[] {
  const runs = runsOf(blocks, beneath);
  return runs.flatMap(({ run, level, under }, i) => {
    const [block] = run;
    const pieces = isBeside(run)
      ? figuresBeside(sheet, run)
      : run.flatMap((one) => blockOf(sheet, one, level));
    const whole = isListed(block) && pieces.length > 0 ? within(sheet, 'L', pieces) : pieces;
    const above = i === 0 ? isHeaded : runs[i - 1]?.run[0]?.as === 'heading';
    const isBound = above && i > 0 && isShort(run, pieces) && isPicture(runs[i + 1]?.run[0]);
    const told = isHeaded && under !== undefined && isUnnamed(block) ? continued(sheet, whole, under) : whole;
    return headed(isBound ? bonded(told) : told, above, sheet.styles.air);
  });
}

/** What a heading stands above follows it closely. */
function headed(pieces: readonly Piece[], isHeaded: boolean, air: number): readonly Piece[] {
  const closer = (piece: Piece) => ({ ...piece, before: Math.min(piece.before ?? 0, 7 * air) });
  return isHeaded ? onFirst(pieces, closer) : pieces;
}

/** A figure with a title says whose it is. */
function isUnnamed(block: Block | undefined): boolean {
  return block?.as === 'table' || (block?.as === 'figure' && block.title === '');
}

/** At the head of a page a picture says what it is under. */
function continued(sheet: Sheet, pieces: readonly Piece[], under: string): readonly Piece[] {
  const above = continuing(sheet, under, sheet.styles.small);
  return pieces.map(({ head, ...piece }) => {
    const write = (): void => {
      above.write();
      sheet.y += above.height;
      head?.write();
    };
    return { ...piece, head: { height: above.height + (head?.height ?? 0), write } };
  });
}

/** A line or two between a heading and what it is about do not stand on another page than that. */
function isShort([block]: readonly Block[], pieces: readonly Piece[]): boolean {
  return block?.as === 'paragraph' && pieces.length === 1;
}

function isPicture(block: Block | undefined): boolean {
  return block?.as === 'figure' || block?.as === 'table' || block?.as === 'together';
}

function bonded(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => ({ ...piece, bond: piece.bond ?? 'if-it-fits' }));
}

function isListed(block: Block | undefined): boolean {
  return block?.as === 'finding' || block?.as === 'proposal';
}

/** What is laid out together, with the heading that it stands beneath. */
interface Run {
  readonly run: readonly Block[];
  readonly level: Level;
  /** Of the second level. */
  readonly under: string | undefined;
}

function runsOf(blocks: readonly Block[], beneath: Level): readonly Run[] {
  const runs: (Run & { readonly run: Block[] })[] = [];
  let [level, under]: [Level, string | undefined] = [beneath, undefined];
  for (const block of blocks) {
    const last = runs.at(-1)?.run;
    if (block.as === 'heading') level = block.level;
    if (block.as === 'heading' && level === 2) under = block.text;
    if (last && goesWith(last, block)) last.push(block);
    else runs.push({ run: [block], level, under });
  }
  return runs;
}

function goesWith(run: readonly Block[], block: Block): boolean {
  return isListed(block) ? run[0]?.as === block.as : isBeside([...run, block]);
}

type Level = 1 | 2 | 3;

function blockOf(sheet: Sheet, block: Block, level: Level): readonly Piece[] {
  switch (block.as) {
    case 'heading':
      return heading(sheet, block);
    case 'paragraph':
      return paragraph(sheet, block);
    case 'list':
      return list(sheet, block);
    case 'facts':
      return facts(sheet, block);
    case 'tiles':
      return tiles(sheet, block);
    case 'notice':
      return notice(sheet, block);
    case 'table':
      return table(sheet, block);
    case 'figure':
      return figure(sheet, block);
    case 'quote':
      return quote(sheet, block);
    case 'finding':
      return finding(sheet, block, level + 1);
    case 'proposal':
      return proposal(sheet, block);
    case 'contents':
      return contents(sheet, block);
    case 'together':
      return bound(blocksOf(sheet, block.blocks, false, level), 'if-it-fits');
  }
}
