import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { type Batch, bytesOf, isFresh, makeBatchToken } from '../../../surveys/answering/codes/batch.ts';
import { makeCodes } from '../../../surveys/answering/codes/cards.ts';

const batch: Batch = { collectionId: 'c', personId: 'p', token: '2026-03-10.x', counts: [['sv', 4]] };
const codesOf = (secret: string, given: Partial<Batch> = {}) =>
  makeCodes(bytesOf(secret, { ...batch, ...given }), 40);

describe('the cards of one press', () => {
  it('have the same codes each time, and no two alike', () => {
    expect(codesOf('secret')).to.deep.equal(codesOf('secret'));
    expect(new Set(codesOf('secret')).size).to.equal(40);
  });

  it('have other codes for another secret, person, collection, page or number', () => {
    const others = [
      codesOf('other'),
      codesOf('secret', { personId: 'q' }),
      codesOf('secret', { collectionId: 'd' }),
      codesOf('secret', { token: '2026-03-10.y' }),
      codesOf('secret', { counts: [['sv', 5]] }),
    ];
    const all = [codesOf('secret'), ...others].flat();
    expect(new Set(all).size).to.equal(240);
  });

  it('can be fetched on the day they were made and on the next', () => {
    const token = makeBatchToken('2026-02-28', randomBytes);
    expect(
      ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'].map((day) => isFresh(token, day)),
    ).to.deep.equal([false, true, true, false]);
    expect(isFresh('2026-02-28', '2026-02-28')).to.equal(false);
  });
});
