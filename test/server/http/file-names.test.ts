import { expect } from 'chai';
import { fileNameOf } from '../../../server/http/file-names.ts';

describe('the name of a downloaded file', () => {
  it('is the words, without what file systems cannot take', () => {
    expect(fileNameOf('Kort, CM/boende: "Vi"?', 'pdf')).to.equal('Kort, CM boende   Vi  .pdf');
  });

  it('has nothing in it that turns a line round', () => {
    expect(fileNameOf('بطاقات \u2068CM\u2069', 'pdf')).to.equal('بطاقات  CM .pdf');
  });

  for (const [where, words] of [
    ['where it is cut', `${'a'.repeat(119)}🌳`],
    ['in the middle', 'a\ud83cb'],
  ] as const) {
    it(`can be written into a header though half a character stands ${where}`, () => {
      expect(() => encodeURIComponent(fileNameOf(words, 'pdf'))).to.not.throw();
    });
  }
});
