import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import { composeCounty } from '../../../reports/county/composing.ts';
import type { ReportDocument } from '../../../reports/document/document.ts';
import { composeMapping } from '../../../reports/document/mapping/composing.ts';
import { writeDocument } from '../../../reports/pdf/writing.ts';
import { usualRules } from '../../../surveys/comparisons/integration-rules.ts';
import { anAccount, positive } from '../../support/compared.ts';
import { aCountyAudit, countySources, inCounty, toldAt } from '../../support/county.ts';
import { say } from '../../support/say.ts';

const long = `Mottagningen för ${'samordnade '.repeat(9)}insatser i ${'Övningsfors'.repeat(2)}`.slice(0, 120);
const unbroken = 'å'.repeat(400);

async function pdfOf(document: ReportDocument): Promise<Buffer> {
  const out = new PassThrough();
  const [bytes] = await Promise.all([buffer(out), writeDocument(document, say, out)]);
  return bytes;
}

describe('reports on the county and on a mapping, of words that nobody expects,', () => {
  const service = inCounty(long);
  const account = anAccount({
    service,
    answers: [
      {
        d06: unbroken,
        d07: 'أريد أن أعرف. 👍❤️',
        'd11-1-risk': unbroken,
        'd11-1-likelihood': 'likely',
        'd11-1-seriousness': 'serious',
        'd11-1-action': 'ord utan punkt '.repeat(260),
        'd11-2-risk': '👍❤️ أريد',
        'd11-2-likelihood': 'dont-know',
        d13: 'x',
        d26: 'missing',
      },
      { d06: 'Vi skriver två. '.repeat(300), d26: 'in-place' },
    ],
  });

  it('are written whole', async () => {
    const services = [{ ...account, rules: usualRules }];
    const about = {
      services,
      waiting: [long],
      name: long,
      invented: false,
      sender: '',
      madeOn: '2026-11-30',
    };
    const mapping = await pdfOf(composeMapping({ ...about, language: 'sv', say }));
    const audit = await aCountyAudit({
      told: [toldAt(service, { a09: positive(7, 12) })],
      accounts: [account],
    });
    const county = await pdfOf(await composeCounty(countySources([audit])));
    for (const bytes of [mapping, county]) expect(bytes.length).to.be.greaterThan(20_000);
  });

  it('have nothing where nobody has been asked', async () => {
    const empty = await pdfOf(await composeCounty(countySources([])));
    expect(empty.length).to.be.greaterThan(10_000);
  });
});
