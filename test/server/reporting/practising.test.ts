import { expect } from 'chai';
import { writePdf } from '../../../reports/pdf/chapters/writing.ts';
import { ofOneService } from '../../../server/reporting/practising.ts';
import { wordsIn } from '../../../views/words.ts';
import { aHiddenUnit, anAuditReport, aToldUnit, aUnitHead } from '../../support/reports.ts';
import { Sink } from '../../support/sink.ts';

describe('practising', () => {
  const told = (key: string) => ({ ...aToldUnit(), ...aUnitHead({ key }) });

  it('is done on one service, with no part of another', () => {
    const { units, chapters } = ofOneService(anAuditReport({ units: [told('one'), told('two')] }));
    expect(units.map(({ key }) => key)).to.deep.equal(['one']);
    expect(chapters.flatMap(({ parts }) => parts.map(({ unit }) => unit)))
      .to.include('one')
      .and.not.include('two');
  });

  it('can be done where the first service is hidden', async () => {
    const sink = new Sink();
    await writePdf(ofOneService(anAuditReport({ units: [aHiddenUnit(), told('two')] })), wordsIn('sv'), sink);
    expect(sink.whole().toString('latin1', 0, 5)).to.equal('%PDF-');
  });
});
