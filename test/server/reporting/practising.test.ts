import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { writeDocument } from '../../../reports/pdf/writing.ts';
import { heavily } from '../../../server/heavy/heavy.ts';
import { ofOneService, practise } from '../../../server/reporting/practising.ts';
import { wordsIn } from '../../../views/words.ts';
import { aHiddenUnit, anAuditReport, aToldUnit, aUnitHead } from '../../support/reports.ts';
import { Sink } from '../../support/sink.ts';
import { anAudit } from '../../support/things.ts';

describe('practising', () => {
  const told = (key: string) => ({ ...aToldUnit(), ...aUnitHead({ key }) });
  const written = async (document: ReturnType<typeof ofOneService>) => {
    const sink = new Sink();
    await writeDocument(document, wordsIn('sv'), sink);
    return sink.whole().toString('latin1', 0, 5);
  };

  it('is done on one service, with no part of another', () => {
    const questionsIn = (units: ReturnType<typeof told>[]) =>
      JSON.stringify(ofOneService(anAudit(), anAuditReport({ units })));
    expect(questionsIn([told('one'), told('two')])).to.equal(questionsIn([told('one')]));
  });

  it('is left where the writer is awake', async () => {
    const document = ofOneService(anAudit(), anAuditReport());
    await heavily('document', { document });
    let asked = 0;
    const services = { log: { error: expect.fail } } as never;
    practise({ audit: anAudit(), services }, () => {
      asked += 1;
      return anAuditReport();
    });
    await wait(1_500);
    expect(asked).to.equal(0);
  });

  it('writes the figures and the table of a service', async () => {
    expect(await written(ofOneService(anAudit(), anAuditReport()))).to.equal('%PDF-');
  });

  it('can be done where the first service is hidden', async () => {
    const report = anAuditReport({ units: [aHiddenUnit(), told('two')] });
    expect(await written(ofOneService(anAudit(), report))).to.equal('%PDF-');
  });
});
