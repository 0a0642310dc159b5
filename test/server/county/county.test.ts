import { expect } from 'chai';
import { makingsEnded } from '../../../server/reporting/making.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit, aService } from '../../support/things.ts';
import {
  closeNow,
  closeUnreleased,
  form,
  keepCollection,
  type Office,
  offices,
  type Staff,
} from '../office.ts';
import { makeDraft } from './made.ts';

const asked = aQuestionnaire({
  questions: [aScale('q1', { areas: ['influence'] }), aScale('q2', { areas: ['participation'] })],
});

const place = (name: string) => aService({ id: name, name, county: 'Exempellän' });

/** Twelve have answered, seven of them "always". */
async function keep({ store }: Office, auditId: string, name: string, more = {}) {
  const collection = await keepCollection(store, asked, {
    auditId,
    service: place(name),
    access: 'codes',
    ...more,
  });
  for (let i = 0; i < 12; i++) {
    const answer = i < 7 ? 'always' : 'never';
    await store.responses.add(collection.id, { q1: answer, q2: answer });
  }
  return collection;
}

/** As a page, made anew. */
const read = async (staff: Staff, fields = {}) =>
  pageOf(await staff.get(`${await makeDraft(staff, fields)}/page`).expect(200));

describe('the report of the county', () => {
  const openOffice = offices();
  afterEach(makingsEnded);

  async function open() {
    const office = await openOffice();
    const [north, south] = [anAudit({ title: 'Norra länet' }), anAudit({ title: 'Södra länet' })];
    await office.store.audits.add(north);
    await office.store.audits.add(south);
    await closeNow(office.store, await keep(office, north.id, 'Teamet Norr'));
    await closeNow(office.store, await keep(office, south.id, 'Teamet Söder'));
    await closeUnreleased(office.store, await keep(office, south.id, 'Teamet Osläppt'));
    await keep(office, south.id, 'Teamet Öppet');
    return { ...office, north, south };
  }

  const cellsOf = (page: ReturnType<typeof pageOf>, name: string) =>
    page
      .all('row')
      .filter(({ text }) => text.startsWith(name))
      .map(({ text }) => text);

  it('offers the audits that one is in, with how much of each is released', async () => {
    const office = await open();
    await office.store.members.remove(office.north.id, 'person-fou');
    const page = pageOf(await (await office.as('fou')).get('/county-report').expect(200));
    expect(page.all('checkbox').map(({ name }) => name)).to.deep.equal([
      `Södra länet ${say('county.form.released', { count: 1 })} ${say('county.form.others', { count: 2 })}`,
    ]);
  });

  it('has what is released, and says what is open and what is not released', async () => {
    const office = await open();
    const page = await read(await office.as('fou'));
    expect(cellsOf(page, 'Teamet Norr')[0]).to.include('7 av 12');
    expect(cellsOf(page, say('county.all')).some((row) => row.includes('14 av 24'))).to.equal(true);
    expect(cellsOf(page, 'Teamet Osläppt').join()).to.include(say('county.state.unreleased'));
    expect(cellsOf(page, 'Teamet Öppet').join()).to.include(say('county.state.open'));
    expect(cellsOf(page, 'Teamet Osläppt').join()).to.not.include(' av ');
  });

  it('has the audits that were chosen, and none that one is not in', async () => {
    const office = await open();
    const fou = await office.as('fou');
    const south = { [`audit-${office.south.id}`]: 'on' };
    const chosen = await read(fou, south);
    expect(chosen.text).to.include('Teamet Söder');
    expect(cellsOf(chosen, 'Teamet Norr').join()).to.include(say('county.state.none'));
    await office.store.members.remove(office.north.id, 'person-fou');
    for (const fields of [{}, { ...south, [`audit-${office.north.id}`]: 'on' }]) {
      const page = await read(fou, fields);
      expect(cellsOf(page, 'Teamet Norr').join()).to.not.include('7 av 12');
      expect(page.text).to.not.include('Norra länet');
    }
  });

  it('is not there for auditors and readers', async () => {
    const office = await open();
    const at = await makeDraft(await office.as('fou'));
    for (const role of ['auditor', 'reader'] as const) {
      const staff = await office.as(role);
      for (const path of ['/county-report', '/county-report/making', at, `${at}/page`, `${at}/report-sv.pdf`])
        await staff.get(path).expect(403);
      for (const path of ['/county-report', `${at}/release`]) await staff.post(path).send('').expect(403);
    }
  });

  it('can be read in English', async () => {
    const office = await open();
    const fou = await office.as('fou');
    const answer = await fou.get(`${await makeDraft(fou)}/page?language=en`).expect(200);
    expect(answer.text).to.include('<html lang="en"');
    expect(pageOf(answer).text).to.include('user-led audits of 2 services');
  });

  it('says that nothing is released where nothing is', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    expect(pageOf(await fou.get('/county-report').expect(200)).text).to.include(say('county.form.none'));
    await office.store.audits.add(anAudit());
    expect(pageOf(await fou.get('/county-report').expect(200)).text).to.include(say('county.form.nothing'));
    const answer = await fou.post('/county-report').send(form({ round: '9', audience: 'nobody' }));
    expect(answer.headers.location).to.equal('/county-report');
    expect(pageOf(await fou.get('/county-report')).text).to.include(say('county.notices.nothing'));
    expect(await office.store.makings.listUnderWay()).to.deep.equal([]);
  });

  it('takes no answers to be about a person: how many answered a service that too few did is not told', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const few = await keepCollection(office.store, asked, {
      auditId: audit.id,
      service: place('Det lilla'),
      access: 'codes',
    });
    for (let i = 0; i < 4; i++) await office.store.responses.add(few.id, { q1: 'always', q2: 'never' });
    await closeNow(office.store, few);
    const page = await read(await office.as('fou'));
    expect(cellsOf(page, 'Det lilla').join())
      .to.include(say('disclosure.hidden'))
      .and.not.match(/\d av \d/);
  });
});

describe('the file of the report of the county', () => {
  const openOffice = offices();

  it('is a PDF by the name of the county, and on record', async () => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    await closeNow(office.store, await keep(office, audit.id, 'Teamet Norr'));
    const fou = await office.as('fou');
    const at = await makeDraft(fou);
    const answer = await fou.get(`${at}/report-sv.pdf`).expect(200);
    expect(answer.headers['content-type']).to.equal('application/pdf');
    expect(decodeURIComponent(answer.headers['content-disposition'] ?? '')).to.include('Exempellän');
    await fou.get(`${at}/tables-sv.zip`).expect(200);
    const acts = pageOf(await fou.get('/acts').expect(200));
    expect(acts.text).to.include(say('acts.kinds.report-fetched', { what: '' }).trim().replace(/\.$/, ''));
  });
});
