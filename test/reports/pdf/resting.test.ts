import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { writePdf } from '../../../reports/pdf/chapters/writing.ts';
import { wordsIn } from '../../../views/words.ts';
import { anAuditReport, aToldUnit, aUnitHead } from '../../support/reports.ts';
import { Sink } from '../../support/sink.ts';

const services = 30;

describe('a report of many services', () => {
  const report = () =>
    anAuditReport({
      units: Array.from({ length: services }, (_, i) => ({
        ...aToldUnit(),
        ...aUnitHead({ key: `unit-${i}` }),
      })),
    });

  it('lets others have their turn at least once for each service', async () => {
    const sink = new Sink();
    let writing = true;
    const written = writePdf(report(), wordsIn('sv'), sink).finally(() => {
      writing = false;
    });
    let turns = 0;
    for (; writing; turns += 1) await turn();
    await written;
    expect(sink.whole().toString('latin1', 0, 5)).to.equal('%PDF-');
    expect(turns).to.be.at.least(services);
  });

  it('is not written to its end when the reader has gone', async () => {
    const sink = new Sink();
    const written = writePdf(report(), wordsIn('sv'), sink).catch(String);
    await turn();
    sink.destroy();
    expect(await written).to.equal('Error: the reader has gone');
    expect(sink.whole()).to.have.length(0);
  });
});
