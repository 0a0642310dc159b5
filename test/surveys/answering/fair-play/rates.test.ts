import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { type Counted, countRates } from '../../../../surveys/answering/fair-play/rates.ts';

const collection = { id: 'one', invited: 20 };
const noon = new Date('2026-03-10T12:00:00Z');

/** Bytes that look random, others at each call. */
function bytes(): (n: number) => Buffer {
  let calls = 0;
  return (n) => createHash('sha256').update(String(++calls)).digest().subarray(0, n);
}

describe('the rate of an open link', () => {
  const begin = () => {
    const rates = countRates(bytes());
    const often = (what: Counted, times: number, client = '192.0.2.1', at = noon, its = collection) =>
      Array.from({ length: times }, () => rates.allows(what, its, client, at)).filter(Boolean).length;
    return { rates, often };
  };

  it('lets sixty answers an hour come from one address, and at most ninety', () => {
    expect(begin().often('sending', 100)).to.be.within(60, 90);
  });

  it('lets everybody who is invited sit behind one address', () => {
    const often = begin().often('sending', 500, '192.0.2.1', noon, { id: 'big', invited: 250 });
    expect(often).to.be.within(250, 375);
  });

  for (const [what, least, most] of [
    ['beginning', 300, 450],
    ['pausing', 30, 45],
    ['resuming', 20, 30],
    ['entering', 600, 900],
    ['commenting', 60, 60],
    ['reading', 3000, 3000],
  ] as const) {
    it(`lets one address do so ${least} times an hour: ${what}`, () => {
      expect(begin().often(what, 5000)).to.be.within(least, most);
    });
  }

  it('does not tell by where it ends how many others at the address have sent', () => {
    const { often } = begin();
    const ends = Array.from({ length: 40 }, (_, i) => often('sending', 100, `192.0.2.${i}`));
    expect(new Set(ends).size).to.be.greaterThan(10);
    const { often: later } = begin();
    const hours = Array.from({ length: 40 }, (_, i) =>
      later('sending', 100, 'one', new Date(noon.getTime() + i * 60 * 60 * 1000)),
    );
    expect(new Set(hours).size, 'of one, hour by hour').to.be.greaterThan(10);
  });

  it('counts sendings and beginnings, clients and collections apart', () => {
    const { rates, often } = begin();
    often('sending', 100);
    expect(rates.allows('beginning', collection, '192.0.2.1', noon)).to.equal(true);
    expect(rates.allows('sending', collection, '192.0.2.2', noon)).to.equal(true);
    expect(rates.allows('sending', { ...collection, id: 'two' }, '192.0.2.1', noon)).to.equal(true);
  });

  it('forgets everyone when the hour is over', () => {
    const { rates, often } = begin();
    often('sending', 100);
    expect(rates.allows('sending', collection, '192.0.2.1', new Date('2026-03-10T12:59:59Z'))).to.equal(
      false,
    );
    expect(rates.allows('sending', collection, '192.0.2.1', new Date('2026-03-10T13:00:00Z'))).to.equal(true);
  });

  it('asks for a key of its own each hour, and for nothing else', () => {
    const asked: number[] = [];
    const rates = countRates((n) => {
      asked.push(n);
      return Buffer.alloc(n, asked.length);
    });
    for (const hour of ['12', '12', '13'])
      rates.allows('sending', collection, 'a', new Date(`2026-03-10T${hour}:10:00Z`));
    expect(asked).to.deep.equal([32, 32]);
  });
});
