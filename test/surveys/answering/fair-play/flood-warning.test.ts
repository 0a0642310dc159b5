import { expect } from 'chai';
import { watchSendings } from '../../../../surveys/answering/fair-play/flood-warning.ts';

const at = (minute: number) => new Date(Date.parse('2026-03-10T12:00:00Z') + minute * 60_000);

/** Draws the least number. */
const least = (bytes: number) => new Uint8Array(bytes);

describe('the flood warning of an open link', () => {
  /** Which of so many sendings the flood warning went off at, one every so many minutes. */
  const goesOffAt = (invited: number, sendings: number, every = 0, floodWatch = watchSendings(least)) =>
    Array.from({ length: sendings }, (_, n) =>
      floodWatch.isUnusual({ id: 'one', invited }, at(n * every)) ? n + 1 : 0,
    ).filter((n) => n > 0);

  it('goes off at the first answer more than are invited', () => {
    expect(goesOffAt(20, 21)).to.deep.equal([21]);
  });

  it('lets fifteen answer together however few are invited', () => {
    expect(goesOffAt(3, 16)).to.deep.equal([16]);
  });

  it('does not mind any number that comes slowly', () => {
    expect(goesOffAt(3, 200, 0.7)).to.deep.equal([]);
  });

  it('sees those of the last ten minutes, and no others', () => {
    const floodWatch = watchSendings(least);
    goesOffAt(15, 15, 0, floodWatch);
    expect(floodWatch.isUnusual({ id: 'one', invited: 15 }, at(10))).to.equal(false);
    expect(floodWatch.isUnusual({ id: 'one', invited: 15 }, at(10))).to.equal(false);
  });

  it('counts each collection by itself', () => {
    const floodWatch = watchSendings(least);
    goesOffAt(15, 15, 0, floodWatch);
    expect(floodWatch.isUnusual({ id: 'two', invited: 15 }, at(0))).to.equal(false);
  });

  it('counts from nothing when it has gone off', () => {
    expect(goesOffAt(15, 32)).to.deep.equal([16, 32]);
  });
});
