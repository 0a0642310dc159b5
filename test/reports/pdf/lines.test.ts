import { expect } from 'chai';
import { unparted } from '../../../reports/pdf/layout/lines.ts';
import { inPieces } from '../../../reports/pdf/layout/parting.ts';

describe('a line', () => {
  const pieces = (text: string) => inPieces(unparted(text)).map((piece) => piece.replaceAll('\u00a0', ' '));

  it('does not end between a day and its month, or within "6 av 14" and a telephone number', () => {
    expect(pieces('11 september–1 oktober 2026')).to.deep.equal(['11 september–', '1 oktober ', '2026']);
    expect(pieces('bara 6 av 14')).to.deep.equal(['bara ', '6 av 14']);
    expect(pieces('010-000 00 00')).to.deep.equal(['010-000 00 00']);
  });
});
