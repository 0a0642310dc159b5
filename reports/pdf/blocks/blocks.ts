/** Every kind of block, laid out by its own renderer. */
import type { Block } from '../../document/document.ts';
import { bound, type Piece, within } from '../layout/pieces.ts';
import type { Sheet } from '../layout/styles.ts';
import { contents } from './contents.ts';
import { facts } from './facts.ts';
import { figure } from './figure.ts';
import { finding } from './finding.ts';
import { list } from './list.ts';
import { notice } from './notice.ts';
import { proposal } from './proposal.ts';
import { quote } from './quote.ts';
import { table } from './table.ts';
import { heading, paragraph } from './text.ts';
import { tiles } from './tiles.ts';

/** Blocks one after the other; findings, and proposals, that follow each other are one list to the ear. */
export function blocksOf(sheet: Sheet, blocks: readonly Block[]): readonly Piece[] {
  return runsOf(blocks).flatMap((run) => {
    const pieces = run.flatMap((block) => blockOf(sheet, block));
    return isListed(run[0]) && pieces.length > 0 ? within(sheet, 'L', pieces) : pieces;
  });
}

function isListed(block: Block | undefined): boolean {
  return block?.as === 'finding' || block?.as === 'proposal';
}

function runsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && isListed(block) && last[0]?.as === block.as) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function blockOf(sheet: Sheet, block: Block): readonly Piece[] {
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
      return finding(sheet, block);
    case 'proposal':
      return proposal(sheet, block);
    case 'contents':
      return contents(sheet, block);
    case 'together':
      return bound(blocksOf(sheet, block.blocks), 'if-it-fits');
  }
}
