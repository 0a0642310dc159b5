/** The channel and the help received, told of a group only (disclosure.md, rules 2 and 3). */
import { expect } from 'chai';
import { cellsOf } from '../../reports/cells.ts';
import { compile } from '../../reports/compiling.ts';
import type { UnitTables } from '../../reports/disclosure/disclosed.ts';
import { methodOf } from '../../reports/questions.ts';
import { wordsIn } from '../../views/words.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { aDisclosed } from '../support/tellings.ts';
import { addCollection, anAudit } from '../support/things.ts';

const words = { language: 'sv', say: wordsIn('sv') } as const;

describe('how the answers came in', () => {
  it('has the words of a question, with what is told of it', () => {
    const channel = aDisclosed({
      as: 'choices',
      n: 12,
      counts: 'once',
      choices: [{ key: 'link', low: 7, high: 7 }],
      others: { keys: ['code', 'tablet', 'interview', 'paper'], low: 5, high: 5 },
      noAnswer: { count: 0 },
    });
    const method: UnitTables['method'] = { channel, help: aDisclosed({ as: 'suppressed' }) };
    const [came, help] = methodOf({ method }, words.say);
    if (!came || !help) throw new Error('two are told');
    expect(came.text).to.equal('Hur svarade man?');
    expect(cellsOf(came).map(({ label, low }) => [label, low])).to.deep.equal([
      ['Med en länk', 7],
      [
        'Andra svar (Med en engångskod, På en platta som flera delade, I en intervju med revisorer, På papper)',
        5,
      ],
    ]);
    expect(cellsOf(help)).to.deep.equal([]);
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
        channel: n < 5 ? 'interview' : 'code',
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
    const told = channel && cellsOf(channel).map(({ label, low, high }) => [label, low, high]);
    // The four others together are nobody, which is told as at most two; so the most common is told as at least.
    expect(told?.slice(0, 2)).to.deep.equal([
      ['Med en engångskod', 4, 6],
      ['I en intervju med revisorer', 5, 5],
    ]);
  });
});
