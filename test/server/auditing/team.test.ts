import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aPerson } from '../../support/things.ts';
import { form, type Office, offices } from '../office.ts';

const commission = {
  title: 'CM-teamen 2026',
  commissioner: 'Exempelköpings kommun',
  auditors: 'Fyra revisorer',
  contact: 'Kim, 000-00 00 00',
  feedback: 'På en träff i maj',
  keptUntil: '2027-12-31',
  term: 'cm',
  k: '5',
  kCut: '10',
};

describe('the team of an audit', () => {
  const openOffice = offices();

  async function withAudit({ store }: Office) {
    const audit = anAudit();
    await store.audits.add(audit);
    return { audit, path: `/audits/${audit.id}/team` };
  }

  it('has the auditor who made the audit, and not FoU who did', async () => {
    const office = await openOffice();
    for (const [role, team] of [
      ['auditor', ['person-auditor']],
      ['fou', []],
    ] as const) {
      const made = await (await office.as(role))
        .post('/audits')
        .send(form({ ...commission, template: 'users' }));
      const id = made.headers.location?.split('/').at(-1) ?? '';
      expect(await office.store.teams.of(id), role).to.deep.equal(team);
    }
  });

  it('is changed by FoU, by ticking those who have accounts as auditors', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office);
    const fou = await office.as('fou');
    const page = pageOf(await fou.get(path).expect(200));
    expect(page.texts('paragraph')).to.include(say('team.means'));
    expect(page.sentAs('team').map(({ value }) => value)).to.deep.equal(['person-auditor']);
    await fou
      .post(path)
      .send(form({ team: 'person-auditor' }))
      .expect(303);
    expect(await office.store.teams.of(audit.id)).to.deep.equal(['person-auditor']);
    expect(pageOf(await fou.get(`/audits/${audit.id}`)).texts('listitem')).to.include('Kim auditor');
    await fou
      .post(path)
      .send(form({ seen: 'person-auditor' }))
      .expect(303);
    expect(await office.store.teams.of(audit.id)).to.deep.equal([]);
  });

  it('is not changed by an auditor outside it, who reads instead who is in it', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office);
    await office.store.people.add(aPerson({ id: 'other', name: 'Ada' }));
    await office.store.teams.add(audit.id, 'other');
    const auditor = await office.as('auditor');
    const page = pageOf(await auditor.get(path).expect(200));
    expect(page.texts('listitem')).to.include('Ada');
    expect(page.sentAs('team')).to.have.length(0);
    expect((await auditor.get(`/audits/${audit.id}`)).text).not.to.include(path);
    await auditor
      .post(path)
      .send(form({ seen: 'other', team: ['other', 'person-auditor'] }))
      .expect(403);
    expect(await office.store.teams.of(audit.id)).to.deep.equal(['other']);
  });

  it('that is empty is begun by an auditor, who then changes it', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office);
    await office.store.people.add(aPerson({ id: 'other', name: 'Ada' }));
    const auditor = await office.as('auditor');
    expect(pageOf(await auditor.get(path).expect(200)).sentAs('team')).to.have.length(2);
    await auditor
      .post(path)
      .send(form({ team: 'person-auditor' }))
      .expect(303);
    await auditor
      .post(path)
      .send(form({ seen: 'person-auditor', team: ['person-auditor', 'other'] }))
      .expect(303);
    expect(await office.store.teams.of(audit.id)).to.deep.equal(['other', 'person-auditor']);
  });

  it('takes nobody who has no account as an auditor', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office);
    const fou = await office.as('fou');
    await fou
      .post(path)
      .send(form({ team: ['person-fou', 'person-reader', 'nobody'] }))
      .expect(303);
    expect(await office.store.teams.of(audit.id)).to.deep.equal([]);
  });

  it('keeps whom somebody else added while the page was open', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office);
    await office.store.people.add(aPerson({ id: 'other', name: 'Ada' }));
    const fou = await office.as('fou');
    await office.store.teams.add(audit.id, 'other');
    await fou
      .post(path)
      .send(form({ team: 'person-auditor' }))
      .expect(303);
    expect(await office.store.teams.of(audit.id)).to.deep.equal(['other', 'person-auditor']);
  });

  it('that is empty is told with what it means', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office);
    const fou = await office.as('fou');
    expect(pageOf(await fou.get(path)).texts('paragraph')).to.include(say('team.empty-means'));
    expect(pageOf(await fou.get(`/audits/${audit.id}`)).headings(2)).to.include(
      say('audits.next.team.title'),
    );
  });

  it('says how to invite somebody where nobody has an account', async () => {
    const office = await openOffice({ empty: true });
    const { path } = await withAudit(office);
    office.services.firstToken.value = 'token';
    const fou = office.visitor();
    const first = {
      name: 'Kim',
      email: 'kim@exempel.se',
      password: 'fyra glada ord ihop',
      again: 'fyra glada ord ihop',
    };
    await fou.post('/first-account/token').send(form(first)).expect(303);
    const page = pageOf(await fou.get(path).expect(200));
    expect(page.texts('paragraph')).to.include(say('team.none'));
    expect(page.link(say('team.invite')).href).to.equal('/people');
  });
});

describe('an audit that is made', () => {
  const openOffice = offices();

  for (const [template, questions] of [
    ['users', true],
    ['empty', false],
  ] as const) {
    it(`from ${template} has ${questions ? 'a copy of its questions' : 'a questionnaire without any'} at once`, async () => {
      const office = await openOffice();
      const auditor = await office.as('auditor');
      const made = await auditor
        .post('/audits')
        .send(form({ ...commission, template }))
        .expect(303);
      const id = made.headers.location?.split('/').at(-1) ?? '';
      const [design] = await office.store.designs.ofAudit(id);
      expect((design?.body.sections.length ?? 0) > 0).to.equal(questions);
      const { href } = pageOf(await auditor.get(`/audits/${id}`))
        .one('main')
        .all('link')
        .find((link) => link.href === `/designs/${design?.id}`) ?? { href: undefined };
      expect(href).to.equal(`/designs/${design?.id}`);
    });
  }
});
