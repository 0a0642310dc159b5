import { expect } from 'chai';
import type { Side } from '../../reports/disclosure/disclosed.ts';
import { composeDocument } from '../../reports/document/composing.ts';
import { redFlags } from '../../reports/red-flags.ts';
import { type DisclosedUnit, questionsOf } from '../../reports/report.ts';
import { someSources } from '../support/report-sources.ts';
import { anAuditReport, aToldUnit } from '../support/reports.ts';
import { say } from '../support/say.ts';
import { aDisclosed, scaleQuestion } from '../support/tellings.ts';

/** Who chooses, of twelve; told as these sides. */
function whoChooses(sides: readonly Side[]) {
  const scale = scaleQuestion('who', 'Vem väljer?', 'sv');
  const choices = scale.choices.map((choice) =>
    choice.key === 'step-3' ? { ...choice, key: 'others-choose', label: 'Andra väljer åt mig' } : choice,
  );
  const disclosed = aDisclosed({ as: 'ordered', of: 12, outOf: 'answers', sides, noAnswer: undefined });
  return aToldUnit({ areas: [], background: [], more: [{ ...scale, choices, disclosed }] });
}

const flagsOf = (sides: readonly Side[]) => redFlags(questionsOf(whoChooses(sides)));

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

  it('stands in the report, and whose it is where there are several', () => {
    const steps = { 'step-2': 3, 'others-choose': 4 };
    const flagged = whoChooses([positive, { ...rest, steps }]);
    const noticesIn = (units: readonly DisclosedUnit[]) =>
      composeDocument(someSources({ report: anAuditReport({ units }) }), 'full')
        .chapters.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.as === 'notice' && block.tone === 'note' ? [block.text] : []));
    const words = say('results.red-flag', {
      ...{ question: 'Vem väljer?', answer: 'Andra väljer åt mig' },
      count: say('report.outOf', { count: 4, n: 12 }),
    });
    expect(noticesIn([flagged])).to.deep.equal([words]);
    const service = { ...flagged.service, id: 's2', name: 'CM-teamet Provstad' };
    const [told] = noticesIn([{ ...flagged, key: 'unit-2', service }, aToldUnit()]);
    expect(told).to.include(words).and.include('CM-teamet Provstad');
    expect(noticesIn([whoChooses([positive, rest])])).to.deep.equal([]);
  });
});
