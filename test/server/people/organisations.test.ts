import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { named, say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, type Office, offices } from '../office.ts';

/** One organisation, written by FoU. */
async function withOrganisation(office: Office) {
  const fou = await office.as('fou');
  const typed = { name: 'FoU Exempellän', sort: 'fou-unit', contact: '' };
  await fou.post('/organisations').send(form(typed)).expect(303);
  const [organisation] = await office.store.records.of('county', 'organisation');
  return { fou, id: organisation?.id ?? '' };
}

describe('an organisation', () => {
  const openOffice = offices();

  it('is written by those who see to accounts, and found from there', async () => {
    const office = await openOffice();
    const { fou } = await withOrganisation(office);
    const people = pageOf(await fou.get('/people'));
    expect(people.link(say('organisation.title')).href).to.equal('/organisations');
    expect(pageOf(await fou.get('/organisations')).text).to.include('FoU Exempellän');
    const auditor = await office.as('auditor');
    expect(pageOf(await auditor.get('/organisations')).text).to.include('FoU Exempellän');
    await auditor.get('/organisations/new').expect(403);
  });

  it('is one that a person may belong to, or none', async () => {
    const office = await openOffice();
    const { fou, id } = await withOrganisation(office);
    const at = '/people/person-reader';
    await fou
      .post(`${at}/organisation`)
      .send(form({ organisation: id }))
      .expect(303);
    expect((await office.store.people.byId('person-reader'))?.organisation).to.equal(id);
    expect(pageOf(await fou.get('/people')).text).to.include('FoU Exempellän');
    const wrong = await fou
      .post(`${at}/organisation`)
      .send(form({ organisation: 'nothing' }))
      .expect(422);
    expect(pageOf(wrong).problems).to.deep.equal([
      named('people.fields.organisation', say('staff.problems.not-there')),
    ]);
    await fou
      .post(`${at}/organisation`)
      .send(form({ organisation: '' }))
      .expect(303);
    expect((await office.store.people.byId('person-reader'))?.organisation).to.equal(undefined);
  });

  it('owns an audit, which says so, and is the first suggestion for who sends its report', async () => {
    const office = await openOffice();
    const { fou, id } = await withOrganisation(office);
    const audit = anAudit();
    await office.store.audits.add(audit);
    const home = `/audits/${audit.id}`;
    const owner = pageOf(await fou.get(home)).link(say('owner.title')).href ?? '';
    expect(
      pageOf(
        await fou
          .post(owner)
          .send(form({ revision: '0' }))
          .expect(422),
      ).problems,
    ).to.deep.equal([say('owner.missing.organisation')]);
    await fou
      .post(owner)
      .send(form({ revision: '0', organisation: id }))
      .expect(303);
    expect(pageOf(await fou.get(home)).definition(say('audits.decided.owner'))).to.equal('FoU Exempellän');
    const sender = () => fou.get(`${home}/report/writing/about`);
    expect(sentBy(await sender())).to.equal('FoU Exempellän');
    await fou
      .post(`/organisations/${id}/removal`)
      .send(form({ revision: '1' }))
      .expect(303);
    expect(pageOf(await fou.get(home).expect(200)).text).to.not.include('FoU Exempellän');
    expect(sentBy(await sender())).to.equal('');
  });

  it('is suggested as one that answers for a service', async () => {
    const office = await openOffice();
    const { fou } = await withOrganisation(office);
    const service = aService({ authorities: ['Kommunen'] });
    await office.store.services.add(service);
    const { text } = await fou.get(`/services/${service.id}`).expect(200);
    expect(text).to.include('value="Kommunen; FoU Exempellän"');
  });
});

function sentBy(answer: Parameters<typeof pageOf>[0]): string | undefined {
  return pageOf(answer).sentAs('sender')[0]?.value;
}
