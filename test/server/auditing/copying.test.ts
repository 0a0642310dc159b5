import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { offices } from '../office.ts';

describe('an audit like another', () => {
  const openOffice = offices();

  it('begins with its settings and words in every language, and promises its own last day', async () => {
    const office = await openOffice();
    const audit = anAudit({
      title: 'Teamen',
      k: 7,
      kCut: 12,
      auditors: { sv: 'Fyra av oss', en: 'Four of us' },
    });
    await office.store.audits.add(audit);
    const auditor = await office.as('auditor');
    const hub = pageOf(await auditor.get(`/audits/${audit.id}/around`).expect(200));
    const page = pageOf(await auditor.get(hub.link(say('audits.copy')).href ?? '').expect(200));
    expect(page.field(say('audits.fields.title')).value).to.equal(say('audits.copied', { title: 'Teamen' }));
    expect(page.field(say('audits.fields.k')).value).to.equal('7');
    expect(page.sentAs('auditors-en').map(({ value }) => value)).to.deep.equal(['Four of us']);
    expect(page.field(say('audits.fields.keptUntil')).value).to.equal('2027-03-10');
  });

  it('that one is not in is not there to be copied', async () => {
    const office = await openOffice();
    await (await office.as('auditor')).get('/audits/new?from=nowhere').expect(404);
  });
});
