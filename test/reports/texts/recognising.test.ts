/** What the recogniser finds, measured on sentences apart from its rules; and that no text keeps it busy. */
import { expect } from 'chai';
import fc from 'fast-check';
import type * as Recognising from '../../../reports/texts/recognising.ts';
import { type Measured, markKinds, measure, showFigures } from './measuring.ts';
import { sentencesOf } from './sentences.ts';

let marksIn: typeof Recognising.marksIn;
let measured: Measured;

const found = (text: string) =>
  marksIn(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('the recogniser', () => {
  before(async () => {
    ({ marksIn } = await import('../../../reports/texts/recognising.ts'));
    measured = measure(sentencesOf('sentences-held-out.txt'), marksIn);
    process.stdout.write(`${showFigures(measured)}\n`);
  });

  for (const kind of ['personal-number', 'phone', 'email'] as const) {
    it(`finds every ${kind}`, () => {
      expect(measured[kind].there).to.be.at.least(10);
      expect(measured[kind].missed).to.deep.equal([]);
    });
  }

  it('finds 95 % of the names, and 70 % of what it takes for names are', () => {
    const { there, found, marked, right } = measured.name;
    expect(there).to.be.at.least(100);
    expect(found / there).to.be.at.least(0.95);
    expect(right / marked).to.be.at.least(0.7);
  });

  it('is measured on at least 400 sentences of which none is in both parts', () => {
    const texts = [...sentencesOf('sentences-tried.txt'), ...sentencesOf('sentences-held-out.txt')].map(
      ({ text }) => text,
    );
    expect(new Set(texts).size).to.equal(texts.length).and.to.be.at.least(400);
  });

  it('takes a name with its surname, and the digits of a number with their gaps', () => {
    expect(found('Anna Björk sa: ring 08-465 004 00 på Storgatan 12 B.')).to.deep.equal([
      'name: Anna Björk',
      'phone: 08-465 004 00',
      'address: Storgatan 12 B',
    ]);
  });

  it('tells a telephone number from a personnummer where the digits could be both', () => {
    expect(found('0701740605')).to.deep.equal(['phone: 0701740605']);
    expect(found('070174-0605')).to.deep.equal(['personal-number: 070174-0605']);
  });

  it('knows a name in lower case, in the genitive, and after emoji', () => {
    expect(found('😀👩🏽 min cm anna sa det')).to.deep.equal(['name: anna']);
    expect(found('Jag gick i Kalles grupp')).to.deep.equal(['name: Kalles']);
  });

  it('reads digits of other scripts', () => {
    expect(found('رقمي ٠٧٠١٧٤٠٦٠٥')).to.deep.equal(['phone: ٠٧٠١٧٤٠٦٠٥']);
  });

  it('leaves days, authorities and God alone', () => {
    expect(
      found('På Måndag ska CM till Försäkringskassan. Det vet bara Gud. I Maj är det SIP.'),
    ).to.deep.equal([]);
  });

  it('marks names in Arabic script that its list has', () => {
    expect(found('اسمها فاطمة وهي طيبة')).to.deep.equal(['name: فاطمة']);
  });

  const inOrder = (text: string) => {
    let at = 0;
    for (const { start, end, kind } of marksIn(text)) {
      expect(start).to.be.at.least(at);
      expect(end).to.be.within(start + 1, text.length);
      expect(markKinds).to.include(kind);
      at = end;
    }
  };
  const pieces = [
    ...[
      'a',
      'a ',
      '1 ',
      '1-',
      '@',
      'a@',
      '+',
      'a-',
      'a.',
      '😀',
      'Anna ',
      'med xqz ',
      'noll ',
      'snabela a.',
      'ا ',
    ],
    ...[' punkt ', 'a punkt a@', '850101', '\u0301', '\ud83d', '\n', 'gatan 1 ', '070', '(', 'född '],
  ];

  it('gives marks in order, none over another, for 10,000 characters of anything', () => {
    for (const piece of pieces) inOrder(piece.repeat(10_000 / piece.length));
    inOrder('b'.repeat(400));
  }).timeout(30_000);

  it('gives marks in order, none over another, whatever stands beside what', () => {
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(texts, (parts) => inOrder(parts.join(''))),
      { seed: 11, numRuns: 300 },
    );
  });

  it('finds nothing in a text without words', () => {
    expect(['', '😀😀', '\u0000', '...'].flatMap(found)).to.deep.equal([]);
  });
});
