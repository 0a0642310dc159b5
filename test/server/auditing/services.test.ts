import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import { form, keepCollection, type Office, offices } from '../office.ts';

describe('a service in the county register', () => {
  const openOffice = offices();

  async function withServices(office: Office) {
    const [one, part, other] = [
      aService({ id: 'one', name: 'Gula huset' }),
      aService({ id: 'part', name: 'Lilla huset' }),
      aService({ id: 'other', name: 'Röda huset' }),
    ] as const;
    for (const service of [one, part, other]) await office.store.services.add(service);
    const fou = await office.as('fou');
    const fields = async (id: string) => {
      const { text } = await fou.get(`/services/${id}`);
      const { county, municipality, name } = (await office.store.services.byId(id)) ?? one;
      return {
        revision: /name="revision" value="(\w+)"/.exec(text)?.[1] ?? '',
        county,
        municipality,
        name,
        pilot: 'no',
      };
    };
    return { fou, fields, one };
  }

  it('has its part of the county, who answers for it, its house, and whether it is a pilot', async () => {
    const office = await openOffice();
    const { fou, fields, one } = await withServices(office);
    const written = {
      ...(await fields('one')),
      countyPart: 'Norra länsdelen',
      authorities: 'Storviks kommun, socialförvaltningen; Region Norr, psykiatrin',
      site: 'Torghuset',
      pilot: 'yes',
    };
    await fou.post('/services/one').send(form(written)).expect(303);
    expect(await office.store.services.byId('one')).to.deep.equal({
      ...one,
      countyPart: 'Norra länsdelen',
      authorities: ['Storviks kommun, socialförvaltningen', 'Region Norr, psykiatrin'],
      site: 'Torghuset',
      pilot: true,
    });
  });

  it('is several together only until one of its collections has opened', async () => {
    const office = await openOffice();
    const { fou, fields, one } = await withServices(office);
    const joined = { ...(await fields('one')), joins: ['part', 'other'] };
    await fou.post('/services/one').send(form(joined)).expect(303);
    expect((await office.store.services.byId('one'))?.joins).to.deep.equal(['other', 'part']);
    const audit = anAudit();
    await office.store.audits.add(audit);
    await office.store.services.add(aService({ id: 'asked', name: 'Blå huset' }));
    const service = { ...one, id: 'again', name: 'Blå porten' };
    await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, service, status: 'open' });
    const late = { ...(await fields('again')), joins: ['part', 'other'] };
    const { problems } = pageOf(await fou.post('/services/again').send(form(late)).expect(422));
    expect(problems).to.deep.equal([say('services.problems.asked')]);
  });

  it('does not leave the house of another once it has been asked, and may come into one', async () => {
    const office = await openOffice();
    const { fou, fields } = await withServices(office);
    const audit = anAudit();
    await office.store.audits.add(audit);
    const service = aService({ id: 'asked', name: 'Blå huset', municipality: 'Storvik' });
    await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, service, status: 'open' });
    const site = 'Torghuset';
    for (const id of ['one', 'asked'])
      await fou
        .post(`/services/${id}`)
        .send(form({ ...(await fields(id)), site }))
        .expect(303);
    const alone = [{}, { site: 'Torghuset 2' }, { site, municipality: 'Sandvik' }];
    for (const moved of alone) {
      const sent = form({ ...(await fields('asked')), ...moved });
      const { problems } = pageOf(await fou.post('/services/asked').send(sent).expect(422));
      expect(problems).to.deep.equal([say('services.problems.parted')]);
    }
    const renamed = { ...(await fields('asked')), site: ' torghuset ', name: 'Blå porten' };
    await fou.post('/services/asked').send(form(renamed)).expect(303);
  });

  it('is not written over what somebody else has changed meanwhile', async () => {
    const office = await openOffice();
    const { fou, fields } = await withServices(office);
    const seen = await fields('one');
    await fou
      .post('/services/one')
      .send(form({ ...seen, name: 'Nya huset' }))
      .expect(303);
    await fou
      .post('/services/one')
      .send(form({ ...seen, name: 'Andra huset' }))
      .expect(409);
    expect((await office.store.services.byId('one'))?.name).to.equal('Nya huset');
  });

  it('keeps what was typed where the name is taken, and is not there by another id', async () => {
    const office = await openOffice();
    const { fou, fields } = await withServices(office);
    const taken = { ...(await fields('one')), name: 'röda huset', site: 'Torghuset' };
    const page = pageOf(await fou.post('/services/one').send(form(taken)).expect(422));
    expect(page.sentAs('site')[0]?.value).to.equal('Torghuset');
    await fou.get('/services/nothing').expect(404);
  });
});
