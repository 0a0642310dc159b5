import { expect } from 'chai';
import { quarantine } from '../../../surveys/answering/fair-play/quarantining.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { form, keepCollection, offices } from '../office.ts';

describe('answers that wait for staff to decide', () => {
  const openOffice = offices();
  const begin = async (quarantined = 12) => {
    const office = await openOffice();
    const audit = anAudit();
    await office.store.audits.add(audit);
    const { id } = await keepCollection(office.store, aQuestionnaire(), { auditId: audit.id, invited: 8 });
    await office.store.collections.setFloodWarning(id, quarantined > 0);
    for (let n = 0; n < quarantined; n++) {
      const answers = { q1: 'always', q2: `ord nummer ${n}` };
      await quarantine(office.store, id, { answers, method: { channel: 'link', help: undefined } });
    }
    const count = async () => [
      await office.store.responses.count(id),
      await office.store.quarantined.count(id),
    ];
    return { ...office, id, at: `/collections/${id}`, staff: await office.as('auditor'), count, audit };
  };

  it('are told of on the page of their collection, where the decision is', async () => {
    const { staff, at } = await begin();
    const notice = pageOf(await staff.get(at)).one('region', say('quarantine.notice'));
    expect(notice.link(say('quarantine.decide')).href).to.equal(`${at}/quarantine`);
  });

  it('are the next step of staff, and marked in the audit', async () => {
    const { staff, at, audit } = await begin();
    for (const page of ['/', `/audits/${audit.id}`]) {
      const next = pageOf(await staff.get(page)).one('region', say('audits.next.decide.title'));
      expect(
        next.all('link').map(({ href }) => href),
        page,
      ).to.include(`${at}/quarantine`);
    }
    expect(
      pageOf(await staff.get(`/audits/${audit.id}`))
        .texts('paragraph')
        .join(),
    ).to.include(say('quarantine.notice'));
  });

  it('are told of to those alone who may decide', async () => {
    const { as, at, audit } = await begin();
    const reader = await as('reader');
    for (const path of [at, `/audits/${audit.id}`, '/'])
      expect((await reader.get(path)).text, path).to.not.include(say('quarantine.notice'));
  });

  it('are told of from the day after they came, or when somebody closes', async () => {
    const { staff, as, at, store, id, setNow } = await begin();
    await store.collections.setFloodWarning(id, true, '2026-03-10');
    const regions = async (who = staff) => pageOf(await who.get(at)).names('region');
    expect(await regions()).to.not.include(say('quarantine.notice'));
    expect((await staff.get(`${at}/quarantine`)).headers.location).to.equal(at);
    expect((await staff.get(`${at}/closing`)).text).to.not.include(say('collections.waiting.quarantined'));
    setNow('2026-03-11T09:00:00Z');
    const later = await as('auditor');
    expect(await regions(later)).to.include(say('quarantine.notice'));
    await store.collections.setFloodWarning(id, true, '2026-03-11');
    await later.post(`${at}/closing`).send('revision=1').expect(409);
    await later.get(`${at}/quarantine`).expect(200);
  });

  it('are told of without a number, and never what they say', async () => {
    const pages = [];
    for (const quarantined of [3, 12]) {
      const { staff, at } = await begin(quarantined);
      const { text } = await staff.get(`${at}/quarantine`);
      expect(pageOf(text).headings(2)).to.include(say('quarantine.unusual'));
      expect(pageOf(text).text).to.include(say('quarantine.invited', { count: 8 }));
      expect(text).not.to.include('ord nummer');
      pages.push(text.replaceAll(/collections\/[\w-]+|[\w-]*(?:service|audit|collection)-\d+/g, ''));
    }
    expect(pages[0]).to.equal(pages[1]);
  });

  it('are decided on and the collection closed in one step, so that no new flood warning comes between', async () => {
    const { staff, at, count } = await begin();
    expect(pageOf(await staff.get(`${at}/quarantine/taking`)).names('button')).to.include(
      say('quarantine.taking.and-close'),
    );
    await staff
      .post(`${at}/quarantine/taking`)
      .send(form({ _then: 'close' }))
      .expect(303);
    expect(pageOf(await staff.get(at)).status).to.equal(say('quarantine.notices.taking-closed'));
    expect(await count()).to.deep.equal([12, 0]);
    await staff.get(`${at}/results`).expect(409);
  });

  it('are taken after a page that says what it means', async () => {
    const { staff, at, count } = await begin();
    expect(pageOf(await staff.get(`${at}/quarantine/taking`)).text).to.include(
      say('quarantine.taking.final'),
    );
    expect(await count()).to.deep.equal([0, 12]);
    expect((await staff.post(`${at}/quarantine/taking`)).headers.location).to.equal(at);
    expect(await count()).to.deep.equal([12, 0]);
    const after = pageOf(await staff.get(at));
    expect(after.status).to.equal(say('quarantine.notices.taking'));
    expect(after.names('region')).to.not.include(say('quarantine.notice'));
  });

  it('are thrown away after a page that says what it means', async () => {
    const { staff, at, count } = await begin();
    expect(pageOf(await staff.get(`${at}/quarantine/rejection`)).text).to.include(
      say('quarantine.rejection.what'),
    );
    await staff.post(`${at}/quarantine/rejection`);
    expect(await count()).to.deep.equal([0, 0]);
    expect(pageOf(await staff.get(at)).status).to.equal(say('quarantine.notices.rejection'));
  });

  it('are decided on once: the second of two is told that it has been done', async () => {
    const { staff, at, count } = await begin();
    await staff.post(`${at}/quarantine/taking`);
    expect((await staff.post(`${at}/quarantine/rejection`)).headers.location).to.equal(at);
    expect(await count()).to.deep.equal([12, 0]);
    expect(pageOf(await staff.get(at)).status).to.equal(say('quarantine.notices.nothing'));
  });

  it('keep the collection from closing, whose page leads to the decision', async () => {
    const { staff, at, store, id } = await begin();
    const links = pageOf(await staff.get(`${at}/closing`)).all('link');
    expect(links.map(({ href }) => href)).to.include(`${at}/quarantine`);
    await staff.post(`${at}/closing`).send('revision=1');
    expect((await store.collections.byId(id))?.status).to.equal('open');
  });

  it('have no page where nothing waits', async () => {
    const { staff, at } = await begin(0);
    expect(pageOf(await staff.get(at)).names('region')).to.not.include(say('quarantine.notice'));
    expect((await staff.get(`${at}/quarantine`)).headers.location).to.equal(at);
  });
});
