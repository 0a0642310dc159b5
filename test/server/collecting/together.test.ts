import { expect } from 'chai';
import { keepCommission } from '../../support/commissions.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, keepCollection, type Office, offices } from '../office.ts';

describe('the collections of an audit', () => {
  const openOffice = offices();

  async function planned(office: Office, given: Readonly<Record<string, unknown>> = {}) {
    const audit = anAudit();
    await office.store.audits.add(audit);
    await office.store.members.add(audit.id, 'person-auditor');
    await keepCommission(office.store, audit.id);
    const ids = ['norra', 'sodra', 'gula'];
    for (const id of ids)
      await keepCollection(office.store, aQuestionnaire(), {
        ...{ id, auditId: audit.id, service: aService({ name: `Teamet ${id}` }), status: 'planned' },
        ...{ openedOn: undefined, access: 'codes', invited: 8, ...given },
      });
    const auditor = await office.as('auditor');
    const statuses = async () =>
      (await office.store.collections.ofAudit(audit.id)).map(({ status }) => status);
    return { auditor, home: `/audits/${audit.id}`, ids, statuses };
  }

  it('are opened together, and then handed out', async () => {
    const office = await openOffice();
    const { auditor, home, statuses } = await planned(office);
    const first = pageOf(await auditor.get(home));
    expect(first.link(say('audits.next.open-all.button', { count: 3 })).href).to.equal(`${home}/opening`);
    const confirm = pageOf(await auditor.get(`${home}/opening`));
    expect(confirm.headings(2).join()).to.include('Teamet gula');
    const { revision = '' } = confirm.unseen;
    const opened = await auditor.post(`${home}/opening`).send(form({ revision })).expect(303);
    expect(opened.headers.location).to.equal(`${home}/handing-out`);
    expect(await statuses()).to.deep.equal(['open', 'open', 'open']);
    const after = pageOf(await auditor.get(home));
    expect(after.link(say('audits.next.wait-all.button')).href).to.equal(`${home}/handing-out`);
  });

  it('are not opened as they were not seen', async () => {
    const office = await openOffice();
    const { auditor, home, statuses } = await planned(office);
    await auditor
      .post(`${home}/opening`)
      .send(form({ revision: 'norra.1' }))
      .expect(409);
    expect(await statuses()).to.deep.equal(['planned', 'planned', 'planned']);
  });

  it('that lack a reason for an open link lead to the field for it', async () => {
    const office = await openOffice();
    const { auditor, home, ids, statuses } = await planned(office, {
      access: 'link',
      openLinkReason: undefined,
    });
    const page = pageOf(await auditor.get(`${home}/opening`));
    const hrefs = page.all('link').map(({ href }) => href);
    expect(hrefs).to.include.members(ids.map((id) => `/collections/${id}/settings#openLinkReason`));
    expect(page.names('button')).not.to.include(say('collections.opening-all.button'));
    await auditor
      .post(`${home}/opening`)
      .send(form({ revision: '' }))
      .expect(303);
    expect(await statuses()).to.deep.equal(['planned', 'planned', 'planned']);
  });

  it('have the cards of all in one file, as many as are lacking', async () => {
    const office = await openOffice();
    const { auditor, home, ids } = await planned(office, { status: 'open', openedOn: '2026-03-01' });
    const page = pageOf(await auditor.get(`${home}/handing-out`));
    const fields = Object.fromEntries(
      ids.map((id) => [`cards-${id}`, page.sentAs(`cards-${id}`)[0]?.value ?? '']),
    );
    expect(Object.values(fields)).to.deep.equal(['8', '8', '8']);
    const sent = form({ ...fields, language: 'sv', batch: page.unseen.batch ?? '' });
    const made = await auditor.post(`${home}/cards`).send(sent).expect(303);
    await auditor.post(`${home}/cards`).send(sent).expect(303);
    for (const id of ids) expect(await office.store.codes.count(id), id).to.equal(8);
    const ready = pageOf(await auditor.get(made.headers.location ?? ''));
    const file = await auditor.get(ready.link(say('cards.fetch', { count: 24 })).href ?? '').expect(200);
    expect(file.type).to.equal('application/pdf');
    const others = await office.as('fou');
    await others.get(ready.link(say('cards.fetch', { count: 24 })).href ?? '').expect(404);
  });

  it('ask for some cards, and not for more than one prints', async () => {
    const office = await openOffice();
    const { auditor, home } = await planned(office);
    const send = async (count: string) => {
      const sent = form({ 'cards-norra': count, language: 'sv', batch: 'x' });
      return pageOf(await auditor.post(`${home}/cards`).send(sent).expect(422)).problems;
    };
    expect(await send('0')).to.deep.equal([say('cards.missing')]);
    expect((await send('201')).join()).to.include('200');
  });

  it('while open have no large button that closes them', async () => {
    const office = await openOffice();
    const { auditor, ids } = await planned(office, { status: 'open', openedOn: '2026-03-01' });
    const page = pageOf(await auditor.get(`/collections/${ids[0]}`));
    const next = page.one('region', say('audits.next.wait-all.title'));
    expect(next.names('link')).to.deep.equal([say('audits.next.wait-all.button')]);
    expect(page.link(say('collections.close')).attribute('class')).to.include('quiet');
  });
});
