import { expect } from 'chai';
import { inPages, stretched } from '../../../reports/pdf/layout/paging.ts';
import type { Piece } from '../../../reports/pdf/layout/pieces.ts';

const frame = { first: 0, top: 0, bottom: 100 };

function aPiece(height: number, over: Partial<Piece> = {}): Piece {
  return { height, write: () => undefined, ...over };
}

const heightsOn = (pieces: readonly Piece[]) =>
  inPages(pieces, frame).map((page) => page.map(({ piece }) => piece.height));

describe('pieces on pages', () => {
  it('turn the page where there is no room', () => {
    expect(heightsOn([aPiece(60), aPiece(40), aPiece(1)])).to.deep.equal([[60, 40], [1]]);
  });

  it('have the larger of the airs between them, and none at the top of a page', () => {
    const [first, second] = inPages(
      [aPiece(40, { after: 10 }), aPiece(30, { before: 20 }), aPiece(20, { before: 30 })],
      frame,
    );
    expect(first?.map(({ y }) => y)).to.deep.equal([0, 60]);
    expect(second?.map(({ y }) => y)).to.deep.equal([0]);
  });

  it('stand on one page where they are bound', () => {
    const bound = [aPiece(10, { bond: 'always' }), aPiece(10, { bond: 'if-it-fits' }), aPiece(30)];
    expect(heightsOn([aPiece(60), ...bound])).to.deep.equal([[60], [10, 10, 30]]);
  });

  it('keep only what is always bound where all that is bound is higher than a page', () => {
    const bound = [aPiece(10, { bond: 'always' }), aPiece(50, { bond: 'if-it-fits' }), aPiece(60)];
    expect(heightsOn([aPiece(10), ...bound])).to.deep.equal([[10, 10, 50], [60]]);
  });

  it('begin a page where too little of one is left', () => {
    expect(heightsOn([aPiece(70), aPiece(10, { needs: 33 })])).to.deep.equal([[70], [10]]);
    expect(heightsOn([aPiece(60), aPiece(10, { needs: 33 })])).to.deep.equal([[60, 10]]);
  });

  it('have their head again on a new page, with room for it', () => {
    const head = { height: 15, write: () => undefined };
    const pages = inPages([aPiece(90), aPiece(20, { head }), aPiece(20, { head })], frame);
    expect(pages[1]?.map(({ y, repeats }) => [y, repeats ?? false])).to.deep.equal([
      [15, true],
      [35, false],
    ]);
  });
});

describe('the air of a page', () => {
  const heights = (pieces: readonly Piece[]) =>
    stretched(inPages(pieces, frame), frame).map((page) => page.map(({ y }) => y));
  const next = aPiece(60);

  it('is larger where its foot would be empty, and a heading stays by what it heads', () => {
    const headed = [aPiece(10, { bond: 'always' as const }), aPiece(20, { before: 5 })];
    expect(heights([...headed, aPiece(45, { before: 10 }), next])).to.deep.equal([[0, 15, 51], [0]]);
  });

  it('ends at the foot of the page', () => {
    expect(heights([aPiece(30), aPiece(55, { before: 10 }), next])).to.deep.equal([[0, 45], [0]]);
  });

  it('is as it was on a page that is far from full, and on the last', () => {
    expect(heights([aPiece(20), aPiece(20, { before: 10 }), aPiece(90)])).to.deep.equal([[0, 30], [0]]);
    expect(heights([aPiece(40), aPiece(45, { before: 10 })])).to.deep.equal([[0, 50]]);
  });
});
