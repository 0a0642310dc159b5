import { expect } from 'chai';
import { sayFactCheck } from '../../../reports/document/parts/method.ts';
import { say, sayIn } from '../../support/say.ts';

describe('the fact check in a report', () => {
  it('says by whom, and how much was answered, in words', () => {
    const told = (receivers: readonly string[], answered: number) =>
      sayFactCheck({ receivers, answered }, { say, language: 'sv' });
    expect(told(['enhetschefen'], 1)).to.equal(
      'Rapporten har faktagranskats av enhetschefen. Revisorerna har svarat på en synpunkt.',
    );
    expect(told(['a', 'b', 'c'], 12)).to.equal(
      'Rapporten har faktagranskats av a, b och c. Revisorerna har svarat på tolv synpunkter.',
    );
    expect(told(['a'], 13)).to.match(/svarat på 13 synpunkter\.$/);
    expect(told(['a'], 0)).to.include(say('fact-check.in-report-none'));
    expect(
      sayFactCheck({ receivers: ['a', 'b'], answered: 2 }, { say: sayIn('en'), language: 'en' }),
    ).to.match(/a and b\. .* two comments\.$/);
  });
});
