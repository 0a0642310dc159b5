import { expect } from 'chai';
import { showable, unprintableWords } from '../../../reports/pdf/fonts/characters.ts';
import { inkOn, stepColour } from '../../../reports/pdf/layout/looks.ts';
import { share } from '../../../reports/shares.ts';
import { period } from '../../../reports/words.ts';

describe('the characters of a PDF report', () => {
  it('leaves what the typeface has as it is', () => {
    expect(showable('Vård & stöd – ”Łódź”, Šarić, 50 €')).to.equal('Vård & stöd – ”Łódź”, Šarić, 50 €');
  });

  it('writes signs that the typeface lacks in other signs', () => {
    expect(showable('≥ 5 → grön\u2011blå')).to.equal('>= 5 -> grön-blå');
  });

  it('draws by another typeface what the first lacks: emoji, signs, further alphabets', () => {
    for (const text of ['😀 Bra', '🙁', '★ ☐ ✓ ✗', 'Українська', 'Ελληνικά', '👍 ❤'])
      expect(showable(text)).to.equal(text);
    expect(showable('👍🏽 ❤️')).to.equal('👍🏽 ❤');
  });

  it('tells the words that cannot be drawn, as they are written', () => {
    expect(unprintableWords('Bra 😀 eller 検査, sade 報')).to.deep.equal(['検査,', '報']);
    expect(unprintableWords('Vård & stöd – ≥ 5')).to.deep.equal([]);
  });

  it('falls back on the letter beneath an accent', () => {
    expect(showable('Việt')).to.match(/^Vi[eêệ]t$/);
  });

  it('tells a run of other scripts once', () => {
    expect(showable('検査 報告: 12')).to.equal('[?]: 12');
  });

  it('leaves Arabic letters as they are', () => {
    expect(showable('تقرير: 12')).to.equal('تقرير: 12');
  });

  it('drops what cannot be seen', () => {
    expect(showable('a\u0000b\u00adc\u200bd\u202ee')).to.equal('abcde');
  });

  it('keeps line breaks', () => {
    expect(showable('a\r\nb')).to.equal('a\nb');
  });
});

describe('the numbers and colours of a PDF report', () => {
  it('has no percentages below twenty', () => {
    expect([share(10, 19, 'sv'), share(10, 20, 'sv'), share(10, 20, 'en')]).to.deep.equal([
      undefined,
      '50\u00a0%',
      '50%',
    ]);
  });

  it('tells a period as shortly as it can be told', () => {
    expect(period('2026-09-01', '2026-09-30', 'sv')).to.equal('1–30 september 2026');
    expect(period('2026-09-01', '2026-09-30', 'en')).to.equal('1–30 September 2026');
    expect(period('2026-12-30', undefined, 'sv')).to.equal('30 december 2026');
    expect(period(undefined, undefined, 'sv')).to.equal(undefined);
  });

  it('writes on every step with enough contrast', () => {
    for (let level = 0; level <= 1; level += 0.05) {
      expect(contrast(inkOn(stepColour(level)), stepColour(level))).to.be.at.least(4.5);
    }
  });
});

/** WCAG 2.2, written anew so as not to trust what is tested. */
function contrast(one: string, other: string): number {
  const light = (hex: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const c = Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
      return sum + weight * (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    }, 0.05);
  const [a, b] = [light(one), light(other)];
  return Math.max(a, b) / Math.min(a, b);
}
