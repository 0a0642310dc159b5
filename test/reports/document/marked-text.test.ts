import { expect } from 'chai';
import { plainWords, readMarked, withoutLinks } from '../../../reports/document/marked-text.ts';

describe('the text of an introduction', () => {
  it('has paragraphs, bold and links', () => {
    const text = 'Hej **du**.\n\nLäs [mer](https://exempel.se/a) eller [ring](tel:+46701234567).';
    expect(readMarked(text)).to.deep.equal([
      [
        { as: 'text', text: 'Hej ' },
        { as: 'text', text: 'du', strong: true },
        { as: 'text', text: '.' },
      ],
      [
        { as: 'text', text: 'Läs ' },
        { as: 'link', text: 'mer', href: 'https://exempel.se/a' },
        { as: 'text', text: ' eller ' },
        { as: 'link', text: 'ring', href: 'tel:+46701234567' },
        { as: 'text', text: '.' },
      ],
    ]);
    expect(plainWords(text)).to.equal('Hej du.\n\nLäs mer eller ring.');
    expect(readMarked(text).map((one) => withoutLinks(one).at(-2))).to.deep.include({
      as: 'text',
      text: 'ring (+46701234567)',
    });
  });

  for (const text of [
    '*Obs* ett_två_tre och 2 * 3 * 4',
    '# Inte en rubrik\n1. Inte en lista\n- inte heller',
    '<b>Inte HTML</b> & `kod` \\* <https://exempel.se>',
    '__Inte fet__ **',
    '[a](javascript:alert(1)) [b](http://exempel.se) [c](/hit)',
    '[ett] (två) ![bild](https://exempel.se/spionera.png)',
  ]) {
    it(`reads as it is typed where it has no mark that means anything: ${text.split('\n')[0]}`, () => {
      expect(readMarked(text)).to.deep.equal([[{ as: 'text', text }]]);
    });
  }

  it('is read in no time, however many marks it opens', () => {
    for (const sign of ['**', '[', '**[', '](']) {
      const words = plainWords(`**a** ${sign.repeat(500)}`);
      expect(words.startsWith('a ')).to.equal(true);
    }
  });
});
