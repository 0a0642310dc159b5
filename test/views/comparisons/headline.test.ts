import { expect } from 'chai';
import type { ComparisonKind, ComparisonRow, Matrix, Side } from '../../../reports/comparisons/comparison.ts';
import { pictureOf } from '../../../reports/comparisons/picture.ts';
import { headlineOf, headlineOfKind, matrixHeadline } from '../../../views/comparisons/headline.ts';
import { say } from '../../support/say.ts';

const told = (label: string, low: number, of: number, invited = of, high = low): Side => ({
  label,
  as: 'told',
  figure: { positive: { low, high }, of, invited },
});

function aRow(text: string, sides: readonly Side[], more: Partial<ComparisonRow> = {}): ComparisonRow {
  return { key: text, text, sides, wholes: [], picture: pictureOf(sides), notes: [], ...more };
}

const words = (kind: ComparisonKind, ...rows: readonly ComparisonRow[]) => headlineOf(kind, rows, say).words;

describe('the sentence that a comparison begins with', () => {
  it('has the two that are furthest apart, before them those that are so for certain', () => {
    // 2 of 20 answers, of 60 invited, against 18: nobody knows. 4 of 12 against 8 of 12: all have answered.
    const large = aRow('Stor?', [told('A', 2, 20, 60), told('B', 18, 20, 60)]);
    const certain = aRow('Säker?', [told('A', 4, 12), told('B', 6, 12), told('C', 8, 12)]);
    expect(words('services', large, certain)).to.match(/Säker\? A: 4 av 12\. C: 8 av 12\./);
    expect(words('services', large)).to.include(say('comparisons.difference.may-be-chance'));
  });

  it('is certain only of the two that it names', () => {
    // A and C are furthest apart as told; of all invited only B and C part.
    const sides = [told('A', 2, 10, 40), told('B', 5, 20), told('C', 16, 20)];
    expect(pictureOf(sides).difference).to.equal('apart');
    const sentence = words('services', aRow('Fråga?', sides));
    expect(sentence).to.include('A: 2 av 10').and.to.include(say('comparisons.difference.may-be-chance'));
  });

  it('has rounds in their order, and the own word of a question about change', () => {
    const row = aRow('Livet?', [told('Omgång 1', 9, 12), told('Omgång 2', 3, 12)], { change: 'bättre' });
    expect(words('rounds', row)).to.match(/Omgång 1: bättre för 9 av 12\. Omgång 2: bättre för 3 av 12\./);
  });

  it('says so where all is alike, where nothing is clear, and where nothing is shown', () => {
    const alike = aRow('Lika?', [told('A', 6, 12), told('B', 6, 12)]);
    const unsure = aRow('Oklart?', [told('A', 8, 10, 10, 10), told('B', 7, 10)]);
    const hidden = aRow('Dold?', [told('A', 8, 10), { label: 'B', as: 'hidden' }]);
    expect(words('voices', alike, hidden)).to.equal(say('comparisons.headline.alike'));
    expect(words('voices', alike, unsure)).to.equal(say('comparisons.headline.unsure'));
    const alone = { picture: { likeness: 'alone', difference: undefined } } as const;
    const nothing = aRow('Dold?', [{ label: 'B', as: 'hidden' }], alone);
    expect(words('alliance', nothing)).to.equal(say('comparisons.headline.hidden'));
  });

  it('has of a single profile the lowest part, and of parts that are not laid side by side all of them', () => {
    const alone = { picture: { likeness: 'alone', difference: undefined } } as const;
    const rows = [aRow('En', [told('A', 6, 12)], alone), aRow('Två', [told('A', 5, 12)], alone)];
    expect(words('alliance', ...rows))
      .to.include('Två')
      .and.not.to.include('En');
    expect(words('three-parts', ...rows)).to.match(/En: 6 av 12\. Två: 5 av 12\./);
  });

  it('has what is important and does not work, never the other way', () => {
    const lacking = aRow('Nås', [told('Viktigt', 11, 12), told('Fungerar', 4, 12)]);
    const over = aRow('Hemma', [told('Viktigt', 1, 12), told('Fungerar', 12, 12)]);
    expect(words('importance', over, lacking)).to.include('Nås');
    expect(words('importance', over)).to.equal(say('comparisons.headline.no-lack'));
  });

  it('is of a kind that of the table that has most to say', () => {
    const row = (text: string, count: number) => aRow(text, [told('A', 1, 12), told('B', count, 12)]);
    const tables = [
      { key: 'one', title: 'Ett', notes: [], rows: [row('Liten?', 5)] },
      { key: 'two', title: 'Två', notes: [], rows: [row('Stor?', 12)] },
    ];
    const headline = headlineOfKind({ kind: 'pilots', tables, matrices: [] }, say);
    expect([headline.where, headline.table]).to.deep.equal(['Två', 'two']);
  });
});

describe('what services say of themselves, in a sentence', () => {
  const cell = (level: number | undefined, words = '') => ({ words, level });

  it('has the heading that is missing most often', () => {
    const rows = [
      { key: 'a', text: 'Mål', cells: [cell(1), cell(0)] },
      { key: 'b', text: 'Inflytande', cells: [cell(0), cell(0)] },
    ];
    const matrix: Matrix = { key: 'agreements', title: '', heads: ['A', 'B'], rows };
    expect(matrixHeadline(matrix, say)).to.include('Inflytande');
    const inPlace = { ...matrix, rows: [{ key: 'a', text: 'Mål', cells: [cell(1), cell(0.5)] }] };
    expect(matrixHeadline(inPlace, say)).to.equal(say('comparisons.headline.nothing-missing'));
  });

  it('has the highest number for cooperation, if anybody gave one', () => {
    const rows = [
      { key: 'a', text: 'A', cells: [cell(undefined), cell(1, '10 av 10'), cell(0.4, '4 av 10')] },
      { key: 'b', text: 'B', cells: [cell(undefined), cell(0.1, '1 av 10'), cell(0.8, '8 av 10')] },
    ];
    const matrix: Matrix = { key: 'cooperation', title: '', heads: [], rows };
    expect(matrixHeadline(matrix, say)).to.match(/B, 8 av 10.*1 av 10/);
    const silent = rows.map((row) => ({ ...row, cells: [cell(undefined), cell(1), cell(undefined)] }));
    expect(matrixHeadline({ ...matrix, rows: silent }, say)).to.equal(
      say('comparisons.headline.no-cooperation'),
    );
  });

  it('counts how many are integrated', () => {
    const cells = ['Ja', 'Nej', 'Ja'].map((words) => cell(undefined, words));
    const matrix: Matrix = {
      key: 'integrated',
      title: '',
      heads: [],
      rows: [{ key: 'label', text: '', cells }],
    };
    expect(matrixHeadline(matrix, say)).to.equal('Ja: 2. Nej: 1.');
  });
});
