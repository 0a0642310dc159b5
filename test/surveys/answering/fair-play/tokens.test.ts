import { expect } from 'chai';
import { isTokenGood, makeToken } from '../../../../surveys/answering/fair-play/tokens.ts';

const secret = 'a secret of at least thirty-two characters';
const form = { code: 'abc', draftId: 'draft' };
const noon = new Date('2026-03-10T12:00:00Z');

describe('the token of a send form', () => {
  const token = makeToken(secret, form, noon);

  it('is good for the visit that it was made for, for twelve hours', () => {
    expect(isTokenGood(secret, form, token, new Date('2026-03-11T00:00:00Z'))).to.equal(true);
    expect(isTokenGood(secret, form, token, new Date('2026-03-11T00:00:01Z'))).to.equal(false);
  });

  for (const [what, other] of Object.entries({
    visit: { ...form, draftId: 'another' },
    link: { ...form, code: 'another' },
  })) {
    it(`is worth nothing for another ${what}`, () => {
      expect(isTokenGood(secret, other, token, noon)).to.equal(false);
    });
  }

  it('is worth nothing when its time is drawn out, or another server has made it', () => {
    const [, signature] = token.split('.');
    const later = (noon.getTime() + 1e9).toString(36);
    expect(isTokenGood(secret, form, `${later}.${signature}`, noon)).to.equal(false);
    expect(isTokenGood('another secret', form, token, noon)).to.equal(false);
  });

  for (const odd of ['', '.', 'x', `${token}x`, '😀.å']) {
    it(`is not ${JSON.stringify(odd.slice(0, 4))}`, () => {
      expect(isTokenGood(secret, form, odd, noon)).to.equal(false);
    });
  }
});
