import { expect } from 'chai';
import { nextStep } from '../../../views/auditing/next-step.ts';
import { stepsOf } from '../../../views/auditing/steps.ts';
import { aCollection, anAudit } from '../../support/things.ts';

const planned = aCollection({ status: 'planned' });
const open = aCollection({ status: 'open', lastDay: '2026-03-31' });
const over = aCollection({ status: 'open', lastDay: '2026-03-01' });
const alarmed = aCollection({ status: 'open', lastDay: '2026-03-01', alarmed: true });
const settling = aCollection({ status: 'closed' });
const closed = aCollection({ status: 'closed', settled: true });
const erased = aCollection({ status: 'closed', settled: true, erasedOn: '2026-03-01' });
const audit = anAudit();

describe('the next step', () => {
  const next = (collections: readonly (typeof open)[], role: 'auditor' | 'reader' = 'auditor') =>
    nextStep([{ audit, collections }], { role }, '2026-03-10')?.key;

  it('without audits is to make the first one', () => {
    expect(nextStep([], { role: 'auditor' }, '2026-03-10')?.key).to.equal('first');
    expect(nextStep([], { role: 'reader' }, '2026-03-10')).to.equal(undefined);
  });

  for (const [what, collections, key] of [
    ['without collections is to plan one', [], 'plan'],
    ['with a planned collection is to open it', [planned, open], 'open'],
    ['after the last day is to close', [planned, over], 'close'],
    ['during an alarm is to decide about it, before anything else', [planned, over, alarmed], 'decide'],
    ['while people answer is to hand out the link', [open, closed], 'wait'],
    ['when all is closed is to read the results', [closed, closed], 'report'],
  ] as const) {
    it(what, () => {
      expect(next(collections)).to.equal(key);
    });
  }

  it('waits for answers that are still worked on', () => {
    expect(next([settling])).to.equal(undefined);
  });

  it('is not to read results whose answers have been erased', () => {
    expect(next([erased])).to.equal(undefined);
  });

  it('is for a reader only what a reader may', () => {
    expect(next([planned], 'reader')).to.equal(undefined);
    expect(next([closed], 'reader')).to.equal('report');
  });

  it('is taken from the audit where it presses most', () => {
    const other = anAudit();
    const all = [
      { audit, collections: [closed] },
      { audit: other, collections: [over] },
    ];
    expect(nextStep(all, { role: 'fou' }, '2026-03-10')?.values.audit).to.equal(other.title);
    expect(nextStep(all, { role: 'fou' }, '2026-03-10')?.href).to.equal(`/collections/${over.id}/closing`);
  });
});

describe('the steps of an audit', () => {
  for (const [collections, now] of [
    [[], 'questions'],
    [[planned], 'collecting'],
    [[open, closed], 'collecting'],
    [[settling], 'results'],
    [[closed], 'report'],
  ] as const) {
    it(`stand at ${now} with ${collections.map(({ status }) => status).join(' and ') || 'no collections'}`, () => {
      expect(stepsOf(collections).find(({ state }) => state === 'now')?.key).to.equal(now);
    });
  }
});
