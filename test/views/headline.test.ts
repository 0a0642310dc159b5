import { expect } from 'chai';
import type { Side } from '../../reports/disclosure/disclosed.ts';
import type { AreaReport, DisclosedUnit } from '../../reports/report.ts';
import { auditHeadline, collectionHeadline } from '../../views/analysing/headline.ts';
import { aCoarseUnit, aHiddenUnit, aNamedUnit } from '../support/reports.ts';
import { say } from '../support/say.ts';
import { aDisclosed, areaOf, scaleQuestion } from '../support/tellings.ts';

/** An area where so few to so many of twenty answers are positive. */
function area(title: string, low: number, high = low): AreaReport {
  const sides: readonly Side[] = [
    { side: 'positive', keys: ['step-0', 'step-1'], low, high },
    { side: 'rest', keys: ['step-2', 'step-3'], low: 20 - high, high: 20 - low },
  ];
  const disclosed = aDisclosed({ as: 'ordered', of: 20, outOf: 'answers', sides, noAnswer: undefined });
  return areaOf(title, title, [{ ...scaleQuestion('q', 'Lätt att nå?', 'sv'), disclosed }]);
}
const share = (low: number) =>
  say('report.reason.share', { share: say('disclosure.exactly', { low, of: 20 }) });

const unit = (areas: readonly AreaReport[], given: Partial<DisclosedUnit> = {}) =>
  aCoarseUnit({ areas, ...given });

describe('the sentence that a page of results begins with', () => {
  it('has a capital where a sentence begins, and keeps those of a short form', () => {
    const words = collectionHeadline(unit([area('SIP', 0, 2)]), say);
    const most = say('disclosure.at-most-two', { of: 20 });
    const told = say('report.reason.share', { share: `${most[0]?.toUpperCase()}${most.slice(1)}` });
    expect(words).to.equal(`${say('results.headline.change', { area: 'SIP' })} ${told}`);
    expect(collectionHeadline(unit([area('Inflytande', 14)]), say)).to.equal(
      `${say('results.headline.develop', { area: 'inflytande' })} ${share(14)}`,
    );
  });

  it('is there for what is hidden, named or in no area, and blames nobody where nothing can be judged', () => {
    expect(collectionHeadline(aHiddenUnit(), say)).to.equal(say('results.headline.suppressed'));
    expect(collectionHeadline(aNamedUnit(), say)).to.equal(say('results.headline.named'));
    expect(collectionHeadline(unit([]), say)).to.equal(say('results.headline.no-areas'));
    expect(collectionHeadline(unit([areaOf('a', 'A', [])]), say)).to.equal(say('results.headline.none'));
  });

  it('of an audit is about each group as it answered last', () => {
    const before = unit([area('Inflytande', 4)], { key: 'before', round: 1 });
    const now = unit([area('Inflytande', 15)], { key: 'now', round: 2 });
    const others = unit([area('Inflytande', 16)], { key: 'others', audience: 'staff', round: 1 });
    const words = auditHeadline({ units: [before, now, others] }, say);
    expect(words).to.include(share(15)).and.include(now.service.name);
    expect(auditHeadline({ units: [before, others] }, say)).to.include(share(4));
    expect(auditHeadline({ units: [aHiddenUnit()] }, say)).to.equal(undefined);
  });
});
