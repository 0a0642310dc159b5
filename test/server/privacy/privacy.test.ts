import { expect } from 'chai';
import { eraseAsPromised } from '../../../surveys/audits/retention.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { withAudit } from '../findings/with-audit.ts';
import { form, offices } from '../office.ts';

describe('the papers of data protection', () => {
  const openOffice = offices();
  const typed = {
    ...{ controller: 'Socialnämnden', officer: 'Ombudet', basis: 'public-task', processor: 'own' },
    ...{ keptWhere: 'Här', disposalDecision: 'SN 2026/12', archive: 'Kommunarkivet', research: 'no' },
  };

  it('say who answers for it, once FoU has written it down, and what is lacking until then', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const home = `/audits/${audit.id}`;
    const auditor = await office.as('auditor');
    expect(pageOf(await auditor.get(`${home}/assessment`).expect(200)).text).to.include(say('privacy.none'));
    expect(pageOf(await auditor.get(`${home}/disposal`).expect(200)).text).to.include(
      say('disposal.no-decision'),
    );
    await auditor.post(`${home}/privacy`).send(form(typed)).expect(403);
    const fou = await office.as('fou');
    await fou
      .post(`${home}/privacy`)
      .send(form({ ...typed, revision: '0' }))
      .expect(303);
    expect(pageOf(await auditor.get(`${home}/assessment`)).text).to.include('Socialnämnden');
    expect(pageOf(await auditor.get(`${home}/disposal`)).text).to.include('SN 2026/12');
  });

  it('are saved with gaps, and name what is missing with the way to it', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const home = `/audits/${audit.id}`;
    const fou = await office.as('fou');
    const begun = { ...typed, officer: '', basis: '', research: 'yes', revision: '0' };
    await fou.post(`${home}/privacy`).send(form(begun)).expect(303);
    const lacks = say('privacy.lacks', { count: 3 });
    const missing = ['officer', 'basis', 'ethics'];
    for (const [path, form] of [
      ['privacy', ''],
      ['assessment', `${home}/privacy`],
    ] as const) {
      const links = pageOf(await fou.get(`${home}/${path}`).expect(200))
        .one('region', lacks)
        .all('link');
      expect(links.map(({ href }) => href)).to.deep.equal(missing.map((name) => `${form}#${name}`));
    }
    const auditor = await office.as('auditor');
    const read = pageOf(await auditor.get(`${home}/privacy`).expect(200)).one('region', lacks);
    expect(read.texts('listitem')).to.deep.equal(missing.map((name) => say(`privacy.fields.${name}`)));
    expect(read.all('link')).to.deep.equal([]);
  });

  it('tell what will be erased and, once it is, on which day', async () => {
    const office = await openOffice();
    const { audit } = await withAudit(office);
    const fou = await office.as('fou');
    const page = async () => pageOf(await fou.get(`/audits/${audit.id}/disposal`).expect(200)).text;
    const day = (iso: string) => new Intl.DateTimeFormat('sv', { dateStyle: 'long' }).format(new Date(iso));
    expect(await page()).to.include(say('disposal.will', { day: day(audit.keptUntil) }));
    await eraseAsPromised(office.store, '2099-01-02');
    expect(await page()).to.include(say('disposal.erased', { day: day('2099-01-02') }));
  });
});
