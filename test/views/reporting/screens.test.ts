/** A document as screens for a room. */
import { expect } from 'chai';
import type { Block } from '../../../reports/document/document.ts';
import { screensOf } from '../../../views/reporting/meeting.ts';
import {
  aChapter,
  aFigure,
  barsPicture,
  someFindings,
  someProposals,
  whatNow,
} from '../../support/documents.ts';

const figure = aFigure({ picture: barsPicture() });
const quote: Block = { as: 'quote', words: 'Jag vill veta.', from: 'Någon som får stöd' };

/** The kinds of block on each screen. */
const screens = (...blocks: readonly Block[]) =>
  screensOf({ chapters: [aChapter(blocks)] }).map(({ blocks }) => blocks.map(({ as }) => as).join(' '));

describe('the screens of a document', () => {
  it('have one picture each, with the finding on the first', () => {
    const [finding] = someFindings();
    expect(screens(finding as Block, figure, figure)).to.deep.equal(['finding figure', 'figure']);
  });

  it('give a quote a screen of its own after a picture', () => {
    expect(screens(figure, quote, quote, quote)).to.deep.equal(['figure', 'quote quote', 'quote']);
  });

  it('have no more than three proposals', () => {
    expect(screens(...someProposals())).to.deep.equal(['proposal proposal proposal', 'proposal']);
  });

  it('go on under the heading of the one before', () => {
    const chapters = [aChapter([figure, figure], { title: 'Slutsatsen' })];
    expect(screensOf({ chapters }).map(({ title, more }) => [title, more])).to.deep.equal([
      ['Slutsatsen', undefined],
      [undefined, 'Slutsatsen'],
    ]);
  });

  it('do not say twice what happens next', () => {
    const chapters = [aChapter([whatNow()], { title: 'Vad händer nu?' })];
    expect(screensOf({ chapters })[0]?.blocks[0]).to.not.have.property('title');
  });
});
