import { expect } from 'chai';
import type { Collection } from '../../../surveys/audits/collection.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { addCollection, anAudit, aService } from '../../support/things.ts';
import { form, type Office, offices } from '../office.ts';

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
        revision: /name="revision" value="([^"]+)"/.exec(text)?.[1] ?? '',
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

  /** A collection of a service, in an audit that nobody of the office is in. */
  async function collected({ services: { store } }: Office, id: string, status: Collection['status']) {
    const service = await store.services.byId(id);
    if (!service) throw new Error(`no service ${id}`);
    if (!(await store.audits.byId('elsewhere')))
      await store.audits.add(anAudit({ id: 'elsewhere', title: 'Den hemliga revisionen' }));
    await addCollection(store, { auditId: 'elsewhere', status, service });
  }

  const house = { site: 'Torghuset' };
  const together = { joins: ['part', 'other'] };

  async function saving(office: Office) {
    const { fou, fields } = await withServices(office);
    const save = async (id: string, given: Readonly<Record<string, string | readonly string[]>>) =>
      fou.post(`/services/${id}`).send(form({ ...(await fields(id)), ...given }));
    const wrong = async (id: string, given: Readonly<Record<string, string | readonly string[]>>) => {
      const reply = await save(id, given);
      return reply.status === 422 ? pageOf(reply).problems : [];
    };
    return { fou, save, wrong };
  }

  it('is several together only until one of its collections has opened', async () => {
    const office = await openOffice();
    const { save, wrong } = await saving(office);
    await save('one', together);
    expect((await office.store.services.byId('one'))?.joins).to.deep.equal(['other', 'part']);
    await office.store.services.add(aService({ id: 'again', name: 'Blå porten' }));
    await collected(office, 'again', 'open');
    await office.store.services.add(aService({ id: 'p1', name: 'P1' }));
    await office.store.services.add(aService({ id: 'p2', name: 'P2' }));
    expect(await wrong('again', { joins: ['p1', 'p2'] })).to.deep.equal([say('services.problems.asked')]);
  });

  for (const which of ['one', 'part'])
    it(`is made of what it was once a collection of ${which} is planned, in whatever audit`, async () => {
      const office = await openOffice();
      const { fou, save, wrong } = await saving(office);
      await save('one', together);
      await collected(office, which, 'planned');
      expect(await wrong('one', {})).to.deep.equal([say('services.problems.asked')]);
      const page = await fou.get('/services/one').expect(200);
      expect(page.text).to.not.include('hemliga');
      expect(page.text.match(/type="hidden" name="joins"/g)).to.have.length(2);
      expect((await save('one', { ...together, name: 'Nya namnet' })).status).to.equal(303);
    });

  for (const which of ['one', 'other'])
    it(`stays in its house once a collection of ${which} is planned`, async () => {
      const office = await openOffice();
      const { save, wrong } = await saving(office);
      for (const id of ['one', 'other']) await save(id, house);
      await collected(office, which, 'planned');
      for (const moved of [{}, { site: 'Torghuset 2' }, { ...house, municipality: 'Sandvik' }])
        expect(await wrong('one', moved)).to.deep.equal([say('services.problems.parted')]);
      expect((await save('one', { site: ' torghuset ', name: 'Blå porten' })).status).to.equal(303);
    });

  for (const which of ['one', 'other'])
    it(`comes into no house while a collection of ${which} is open, and may when it is closed`, async () => {
      const office = await openOffice();
      const { save, wrong } = await saving(office);
      await save('other', house);
      await collected(office, which, 'open');
      expect(await wrong('one', house)).to.deep.equal([say('services.problems.open-house')]);
      for (const { id, revision } of await office.store.collections.list())
        await office.store.collections.close(id, revision, '2026-03-20');
      expect((await save('one', house)).status).to.equal(303);
    });

  it('is not made of one that has an open collection', async () => {
    const office = await openOffice();
    const { wrong } = await saving(office);
    await collected(office, 'part', 'open');
    expect(await wrong('one', together)).to.deep.equal([say('services.problems.open-joined')]);
  });

  it('is a part of one other only, and is then made of none', async () => {
    const office = await openOffice();
    const { save, wrong } = await saving(office);
    for (const id of ['p1', 'p2']) await office.store.services.add(aService({ id, name: id }));
    await save('one', together);
    const why = (name: string) => [say('services.problems.part-elsewhere', { name, whole: 'Gula huset' })];
    expect(await wrong('p1', { joins: ['part', 'p2'] })).to.deep.equal(why('Lilla huset'));
    expect(await wrong('part', { joins: ['p1', 'p2'] })).to.deep.equal(why('Lilla huset'));
  });

  it('is on record with what was changed, in each audit that asks it or one that it is tied to', async () => {
    const office = await openOffice();
    const { save } = await saving(office);
    await collected(office, 'part', 'planned');
    await save('one', { ...together, name: 'Blå porten' });
    await save('other', {});
    const acts = await office.store.acts.some({ audits: ['elsewhere'], besides: false }, 0, 9);
    expect(acts.map(({ kind, personId, what }) => [kind, personId, what])).to.deep.equal([
      ['service-changed', 'person-fou', 'Gula huset: name joins'],
    ]);
    const page = pageOf(await (await office.as('fou')).get('/acts').expect(200));
    const fields = `${say('services.fields.name')}, ${say('services.fields.joins')}`;
    const what = `Gula huset: ${fields}`;
    expect(page.text).to.include(say('acts.kinds.service-changed', { what }));
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
