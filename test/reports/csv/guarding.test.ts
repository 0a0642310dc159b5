import { expect } from 'chai';
import { guarded } from '../../../reports/csv/guarding.ts';

describe('texts in a spreadsheet', () => {
  for (const text of [
    ...[
      '1-4',
      '5-9',
      '3/4',
      '1E5',
      '007',
      '10',
      ' 7 ',
      '1 000',
      '0,5',
      '1.5',
      '12:30',
      '50 %',
      '(5)',
      '-5',
      '+46 70 000',
    ],
    ...[
      '3 mar',
      'mar 3',
      '1 maj 2026',
      'May-5',
      'dec 24',
      '2026-11-21',
      '5 kr',
      'TRUE',
      'sant',
      '7–9',
      '8–10',
    ],
  ]) {
    it(`have a tab where Excel would change them: ${text}`, () => {
      expect(guarded(text)).to.equal(`\t${text}`);
    });
  }

  for (const text of ['=1+1', '-A1', '+Område @plus', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '- Ja']) {
    it(`have an apostrophe where Excel would run them: ${JSON.stringify(text)}`, () => {
      expect(guarded(text)).to.equal(`'${text}`);
    });
  }

  for (const text of [
    'Ja, alltid',
    '0 – mycket dåligt',
    '1–4 år',
    'maj månad',
    'Mars',
    'E5',
    '3 gånger',
    '',
    'sanningen',
  ]) {
    it(`are left as they are where it would not: ${JSON.stringify(text)}`, () => {
      expect(guarded(text)).to.equal(text);
    });
  }
});
