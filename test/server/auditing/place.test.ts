import { expect } from 'chai';
import { type Remember, rememberRevisions } from '../../../surveys/designing/document/remembering.ts';
import { stepKeys } from '../../../surveys/steps/steps.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { withAudit } from '../findings/with-audit.ts';
import { keepCollection, offices } from '../office.ts';

describe('the place of an audit', () => {
  const openOffice = offices();

  async function opened() {
    const office = await openOffice();
    const audit = anAudit({ title: 'CM-teamet Västra' });
    await office.store.audits.add(audit);
    const given = { auditId: audit.id, status: 'open', lastDay: '2026-03-31' } as const;
    const collection = await keepCollection(office.store, aQuestionnaire(), given);
    const feedback = (id: string, plannedOn: string) =>
      office.store.records.add({
        ...{ id, kind: 'feedback', place: audit.id, by: 'siv', on: '2026-03-01' },
        values: { to: 'users', way: 'meeting', who: 'Siv', plannedOn },
      });
    return { office, audit, home: `/audits/${audit.id}`, collection, feedback };
  }

  it('is told on every page of it, with the way to each step', async () => {
    const { office, home, collection } = await opened();
    const reader = await office.as('reader');
    for (const path of [home, `${home}/team`, `${home}/feedback`, `/collections/${collection.id}`]) {
      const line = pageOf(await reader.get(path).expect(200)).one('navigation', say('audits.steps-label'));
      expect(line.texts('listitem'), path).to.have.length(stepKeys.length);
      expect(line.link(new RegExp(`^${say('audits.steps.feedback')}, `)).href).to.equal(`${home}/feedback`);
      const now = line.all('link').filter((link) => link.attribute('aria-current') === 'step');
      expect(now.map(({ name }) => name).join(), path).to.match(new RegExp(say('audits.steps.collecting')));
    }
    expect(pageOf(await reader.get('/services')).text).to.not.include(say('audits.steps.feedback'));
  });

  it('has what to do next where something is read, and not where something is filled in', async () => {
    const { office, home, feedback } = await opened();
    await feedback('late', '2026-03-09');
    const auditor = await office.as('auditor');
    const title = say('audits.next.tell-late.title');
    expect(pageOf(await auditor.get(`${home}/team`)).link(title).href).to.equal(`${home}/feedback`);
    for (const path of ['/collections/new', '/feedback/new', '/feedback', '/closing'])
      expect(pageOf(await auditor.get(`${home}${path}`).expect(200)).text, path).to.not.include(title);
    const reader = await office.as('reader');
    expect(pageOf(await reader.get(`${home}/team`)).text).to.not.include(title);
  });

  it('is on the overview what somebody has to remember, the late first, and nothing of what is far away', async () => {
    const { office, audit, home, feedback } = await opened();
    await feedback('soon', '2026-03-12');
    await feedback('late', '2026-03-09');
    await feedback('far', '2027-03-12');
    const page = pageOf(await (await office.as('auditor')).get('/').expect(200));
    const list = page.one('region', say('reminders.title'));
    const lines = list.texts('listitem');
    expect(lines.map((line) => line.includes(audit.title))).to.deep.equal([true, true, true]);
    expect(lines[0]).to.include(say('reminders.late', { day: '9 mars 2026' }));
    expect(lines[1]).to.include(say('reminders.by', { day: '12 mars 2026' }));
    expect(lines[2]).to.include('31 mars 2026');
    expect(list.all('link', /Återföring/)[0]?.href).to.equal(`${home}/feedback/late`);
    const reader = pageOf(await (await office.as('reader')).get('/').expect(200));
    expect(reader.one('region', say('reminders.title')).text).to.include(say('reminders.none'));
  });

  it('leads from the overview to each, however many there are', async () => {
    const { office, home, feedback } = await opened();
    const ids = Array.from({ length: 9 }, (_, i) => `told-${i}`);
    for (const id of ids) await feedback(id, '2026-03-12');
    const page = pageOf(await (await office.as('auditor')).get('/').expect(200));
    const list = page.one('region', say('reminders.title'));
    const hrefs = list.all('link').map(({ href }) => href);
    expect(hrefs).to.include.members(ids.map((id) => `${home}/feedback/${id}`));
    expect(list.text).to.include(say('reminders.more', { count: hrefs.length - 7 }));
  });

  it('is a calendar file of what is mine to do, and of what is in one audit for all in it', async () => {
    const { office, audit, home, feedback, collection } = await opened();
    await feedback('late', '2026-03-09');
    const other = anAudit({ title: 'En annan revision' });
    await office.services.store.audits.add(other);
    const [auditor, reader] = [await office.as('auditor'), await office.as('reader')];
    const mine = await auditor.get('/calendar.ics').expect(200);
    expect(mine.headers['content-type']).to.match(/^text\/calendar/);
    expect(mine.text).to.include('UID:late').and.include(`UID:${collection.id}`);
    expect(mine.text).to.include('DTSTART;VALUE=DATE:20260309').and.include(audit.title);
    expect(mine.text).to.not.include(other.title);
    expect((await reader.get('/calendar.ics').expect(200)).text).to.not.include('UID:late');
    expect((await reader.get(`${home}/calendar.ics`).expect(200)).text).to.include('UID:late');
    await auditor.get(`/audits/${other.id}/calendar.ics`).expect(404);
  });
});

describe('the county as a table', () => {
  const openOffice = offices();

  it('has every service, and of audits those that one is in', async () => {
    const office = await openOffice();
    const [inside, outside] = [anAudit({ title: 'Revisionen inne' }), anAudit({ title: 'Revisionen ute' })];
    await office.store.audits.add(inside);
    await office.services.store.audits.add(outside);
    const names: string[] = [];
    for (const { id } of [inside, outside]) {
      const { service } = await keepCollection(office.store, aQuestionnaire(), {
        auditId: id,
        status: 'open',
      });
      names.push(service.name);
    }
    const page = pageOf(await (await office.as('fou')).get('/county').expect(200));
    for (const name of names) expect(page.text).to.include(name);
    expect(page.text).to.include(inside.title).and.include(say('county-page.covered.open'));
    expect(page.text).to.include(say('county-page.covered.none')).and.not.include(outside.title);
    await (await office.as('auditor')).get('/county').expect(403);
  });

  it('works out what is told of an audit once, and anew when its collections are others', async () => {
    const office = await openOffice();
    const { collection } = await withAudit(office);
    let worked = 0;
    const told = rememberRevisions();
    const counting: Remember = (thing, name, work) =>
      told(thing, name, () => {
        worked += 1;
        return work();
      });
    Object.assign(office.services, { told: counting });
    const fou = await office.as('fou');
    const first = await fou.get('/county').expect(200);
    expect((await fou.get('/county').expect(200)).text).to.equal(first.text);
    expect(worked).to.equal(1);
    const seen = collection.service;
    await office.store.services.change({ seen, to: { ...seen, site: 'Gula huset' } });
    await fou.get('/county').expect(200);
    expect(worked).to.equal(2);
  });
});
