/** The channel and the help received, told of a group only (disclosure.md, rules 2 and 3). */
import { expect } from 'chai';
import { compile } from '../../reports/compiling.ts';
import { methodOf } from '../../reports/method.ts';
import type { Method } from '../../surveys/answering/method.ts';
import { wordsIn } from '../../views/words.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { addCollection, anAudit } from '../support/things.ts';

const words = { language: 'sv', say: wordsIn('sv') } as const;
const times = (n: number, channel: Method['channel'], help?: Method['help']): Method[] =>
  Array.from({ length: n }, () => ({ channel, help }));

describe('how the answers came in', () => {
  it('is told in full from ten: the steps of both questions add up to all who answered', async () => {
    const methods = [...times(7, 'link', 'alone'), ...times(4, 'tablet', 'auditor'), ...times(1, 'paper')];
    const [channel, help] = await methodOf({ methods, answered: 12, k: 5, ...words });
    if (channel?.disclosed.as !== 'full' || help?.disclosed.as !== 'full')
      throw new Error('not told in full');
    expect(channel.disclosed.steps.map(({ key, count }) => [key, count])).to.deep.equal([
      ['link', 7],
      ['code', 0],
      ['tablet', 4],
      ['interview', 0],
      ['paper', 1],
    ]);
    expect(help.disclosed.n).to.equal(11);
    expect(help.disclosed.rest.map(({ count }) => count)).to.deep.equal([1]);
    expect(channel.text).to.equal('Hur svarade man?');
  });

  it('is not told of fewer than ten, in the same words however they came', async () => {
    const one = await methodOf({ methods: times(9, 'link', 'alone'), answered: 9, k: 5, ...words });
    const mixed = [...times(3, 'paper', 'staff'), ...times(2, 'tablet')];
    const other = await methodOf({ methods: mixed, answered: 5, k: 5, ...words });
    expect(one.map(({ disclosed }) => disclosed)).to.deep.equal([
      { as: 'suppressed', fewerThan: 10 },
      { as: 'suppressed', fewerThan: 10 },
    ]);
    expect(other).to.deep.equal(one);
  });

  it('is not told of a help that fewer than ten have told of, though more have answered', async () => {
    const methods = [...times(9, 'link', 'staff'), ...times(4, 'link')];
    const [channel, help] = await methodOf({ methods, answered: 13, k: 5, ...words });
    expect(channel?.disclosed.as).to.equal('full');
    expect(help?.disclosed).to.deep.equal({ as: 'suppressed', fewerThan: 10 });
  });

  it('counts those who answered before there were channels as having told nothing', async () => {
    const [channel] = await methodOf({ methods: times(11, 'link'), answered: 14, k: 5, ...words });
    if (channel?.disclosed.as !== 'full') throw new Error('not told in full');
    expect(channel.disclosed.rest.map(({ count }) => count)).to.deep.equal([3]);
  });

  it('is never told of a unit below k', async () => {
    const asked = methodOf({ methods: times(4, 'link'), answered: 4, k: 5, ...words });
    expect(await asked.catch((error: Error) => error.message)).to.include('below k');
  });
});

describeOnEachEngine('the report', (openFresh) => {
  it('tells how the answers of a collection came in', async () => {
    const store = await openFresh();
    const closed = { status: 'closed', anonymised: true, closedOn: '2026-03-31' } as const;
    const collection = await addCollection(store, closed);
    for (let n = 0; n < 11; n++) {
      await store.responses.add(collection.id, { involved: 'yes' });
      await store.responses.addMethod(collection.id, {
        channel: n < 4 ? 'interview' : 'code',
        help: 'auditor',
      });
    }
    const report = await compile({
      store,
      audit: anAudit(),
      collections: [collection],
      madeOn: '2026-04-02',
      ...words,
    });
    const [unit] = report.units;
    if (unit?.as !== 'anonymous') throw new Error('not told');
    const [channel] = unit.method;
    if (channel?.disclosed.as !== 'full') throw new Error('not told in full');
    const told = channel.disclosed.steps
      .filter(({ count }) => count > 0)
      .map(({ label, count }) => `${label}: ${count}`);
    expect(told).to.deep.equal(['Med en engångskod: 7', 'I en intervju med revisorer: 4']);
  });
});
