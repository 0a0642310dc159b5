import { expect } from 'chai';
import { approvalsNeeded, isTakenFrom } from '../../../surveys/free-texts/quote.ts';

describe('a quote', () => {
  const text = 'Prata med [namn] om det.\nJag vill veta innan de byter CM.';

  it('has words that stand in the text, over line breaks too', () => {
    expect(isTakenFrom('om det. Jag vill veta', text)).to.equal(true);
    expect(isTakenFrom('Jag vill inte veta', text)).to.equal(false);
  });

  it('may leave words out where it says so, in the order of the text', () => {
    expect(isTakenFrom('Prata med [namn] … innan de byter CM.', text)).to.equal(true);
    expect(isTakenFrom('innan de byter […] Prata med', text)).to.equal(false);
  });

  it('is not made of nothing', () => {
    expect(isTakenFrom(' … ', text)).to.equal(false);
  });

  it('needs two auditors, or the one who can sign in', () => {
    const auditor = { role: 'auditor' };
    expect(approvalsNeeded([auditor, auditor, auditor, { role: 'fou' }])).to.equal(2);
    expect(approvalsNeeded([auditor, { role: 'fou' }, { role: 'reader' }])).to.equal(1);
    expect(approvalsNeeded([auditor, { role: 'auditor', endedOn: '2026-03-01' }])).to.equal(1);
  });
});
