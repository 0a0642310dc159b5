import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { boundsOfAll, chanceOf, differenceOf, intervalOfAll } from '../../../reports/analysis/uncertainty.ts';

const exactly = (count: number) => ({ low: count, high: count });
const group = (count: number, of: number, invited: number) => ({ side: exactly(count), of, invited });

describe('what the answers say of all who were invited', () => {
  it('counts those who did not answer once on each side', () => {
    expect(boundsOfAll(group(7, 12, 20))).to.deep.equal({ low: 7, high: 15 });
  });

  it('is the answers themselves where everybody answered', () => {
    expect(boundsOfAll(group(7, 12, 12))).to.deep.equal(exactly(7));
    expect(intervalOfAll(group(7, 12, 12))).to.deep.equal(exactly(7));
  });

  it('starts from the bounds that are told', () => {
    expect(boundsOfAll({ side: { low: 10, high: 12 }, of: 12, invited: 20 })).to.deep.equal({
      low: 10,
      high: 20,
    });
  });

  it('is not said where more answered than were invited', () => {
    expect(boundsOfAll(group(7, 12, 11))).to.equal(undefined);
    expect(intervalOfAll(group(7, 12, 11))).to.equal(undefined);
  });

  // By hand: with 6 of 20 on the side P(at least 7 of 12) = 0; with 8 it is C(8,7)C(12,5)/C(20,12) + C(8,8)C(12,4)/C(20,12)
  // = (6336 + 495) / 125970 = 0.0542, over 0.025; with 7 it is 792 / 125970 = 0.0063, under it.
  it('is the hypergeometric interval where the answers are a draw by lot', () => {
    expect(chanceOf(7, { number: 8, of: 12, invited: 20 })).to.be.closeTo(6336 / 125970, 1e-12);
    expect(intervalOfAll(group(7, 12, 20))?.low).to.equal(8);
  });

  it('never reaches outside what is known for certain', () => {
    for (let count = 0; count <= 12; count += 1) {
      const [sure, likely] = [boundsOfAll(group(count, 12, 20)), intervalOfAll(group(count, 12, 20))];
      expect(likely?.low, `${count}`).to.be.at.least(sure?.low ?? Number.NaN);
      expect(likely?.high, `${count}`).to.be.at.most(sure?.high ?? Number.NaN);
    }
  });
});

/** Read by people: how sure the interval is. `UPDATE_COVERAGE=1` writes it anew. */
const coverageFile = 'test/reports/analysis/coverage.txt';

describe('the coverage of the interval', () => {
  it('is what the table says that people read', () => {
    const table = coverageTable();
    if (process.env.UPDATE_COVERAGE) writeFileSync(coverageFile, table);
    expect(readFileSync(coverageFile, 'utf8')).to.equal(table);
  });

  it('is at least 95 % for every group of 5-40, every number of answers and every truth', () => {
    const worst = { coverage: 1, at: '' };
    for (let invited = 5; invited <= 40; invited += 1)
      for (let of = 5; of <= invited; of += 1) {
        const intervals = Array.from({ length: of + 1 }, (_, count) =>
          intervalOfAll(group(count, of, invited)),
        );
        for (let number = 0; number <= invited; number += 1) {
          const coverage = coverageOf(intervals, { number, of, invited });
          if (coverage < worst.coverage)
            Object.assign(worst, { coverage, at: `${number} of ${invited}, ${of}` });
        }
      }
    expect(worst.coverage, worst.at).to.be.within(0.95, 0.97);
  });

  it('is less where one tail is left out, so that the test can fail', () => {
    const halves = Array.from({ length: 13 }, (_, count) => {
      const whole = intervalOfAll(group(count, 12, 40), 0.8);
      return whole && { ...whole };
    });
    const least = Math.min(
      ...Array.from({ length: 41 }, (_, number) => coverageOf(halves, { number, of: 12, invited: 40 })),
    );
    expect(least).to.be.below(0.95);
  });
});

describe('a difference between two groups', () => {
  it('is sure where nothing that the silent could have said would take it away', () => {
    expect(differenceOf(group(2, 10, 11), group(9, 10, 12))).to.equal('apart');
  });

  it('may be chance where the bounds meet', () => {
    expect(differenceOf(group(7, 12, 20), group(9, 12, 20))).to.equal('may-be-chance');
    expect(differenceOf(group(5, 10, 10), group(10, 20, 20))).to.equal('may-be-chance');
  });
});

function coverageTable(): string {
  const heads = ['invited  answered  least coverage  mean coverage  widest interval  widest certain bounds'];
  const rows = [5, 8, 10, 15, 20, 25, 30, 35, 40].flatMap((invited) =>
    [...new Set([5, Math.round(invited / 2), Math.round(invited * 0.75), invited])]
      .filter((of) => of >= 5)
      .sort((a, b) => a - b)
      .map((of) => coverageRow(invited, of)),
  );
  return `${[...heads, ...rows].join('\n')}\n`;
}

function coverageRow(invited: number, of: number): string {
  const intervals = Array.from({ length: of + 1 }, (_, count) => intervalOfAll(group(count, of, invited)));
  const coverages = Array.from({ length: invited + 1 }, (_, number) =>
    coverageOf(intervals, { number, of, invited }),
  );
  const mean = coverages.reduce((sum, coverage) => sum + coverage, 0) / coverages.length;
  const widest = Math.max(...intervals.map((interval) => (interval ? interval.high - interval.low : 0)));
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return [
    String(invited).padStart(7),
    String(of).padStart(8),
    percent(Math.min(...coverages)).padStart(14),
    percent(mean).padStart(13),
    String(widest).padStart(15),
    String(invited - of).padStart(21),
  ].join('  ');
}

function coverageOf(
  intervals: readonly ({ readonly low: number; readonly high: number } | undefined)[],
  draw: { readonly number: number; readonly of: number; readonly invited: number },
): number {
  return intervals.reduce(
    (sum, interval, count) =>
      interval && interval.low <= draw.number && draw.number <= interval.high
        ? sum + chanceOf(count, draw)
        : sum,
    0,
  );
}
