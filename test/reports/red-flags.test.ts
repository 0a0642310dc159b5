import { expect } from 'chai';
import type { Side } from '../../reports/disclosure/disclosed.ts';
import { redFlags } from '../../reports/red-flags.ts';
import { aToldUnit } from '../support/reports.ts';
import { aDisclosed, scaleQuestion } from '../support/tellings.ts';

/** Who chooses, of twelve; told as these sides. */
function flagsOf(sides: readonly Side[]) {
  const scale = scaleQuestion('who', 'Vem väljer?', 'sv');
  const choices = scale.choices.map((choice) =>
    choice.key === 'step-3' ? { ...choice, key: 'others-choose', label: 'Andra väljer åt mig' } : choice,
  );
  const disclosed = aDisclosed({ as: 'ordered', of: 12, outOf: 'answers', sides, noAnswer: undefined });
  const unit = aToldUnit({ areas: [], background: [], more: [{ ...scale, choices, disclosed }] });
  return redFlags(unit);
}

const positive: Side = { side: 'positive', keys: ['step-0', 'step-1'], low: 5, high: 5 };
const rest: Side = { side: 'rest', keys: ['step-2', 'others-choose'], low: 7, high: 7 };

describe('a red flag', () => {
  it('is raised where it is told how many others choose for', () => {
    const steps = { 'step-2': 3, 'others-choose': 4 };
    const [flag, ...others] = flagsOf([positive, { ...rest, steps }]);
    expect(others).to.deep.equal([]);
    expect(flag).to.deep.include({ question: 'Vem väljer?', answer: 'Andra väljer åt mig', low: 4, of: 12 });
  });

  it('is not raised where it is told together with another answer, or may be nobody', () => {
    expect(flagsOf([positive, rest])).to.deep.equal([]);
    expect(flagsOf([positive, { ...rest, steps: { 'step-2': 7, 'others-choose': 0 } }])).to.deep.equal([]);
  });
});
