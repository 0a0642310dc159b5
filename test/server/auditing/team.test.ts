import { expect } from 'chai';
import type { Role } from '../../../surveys/audits/people.ts';
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
  audience: 'user',
};

const roles = ['fou', 'auditor', 'reader'] as const;
const others = { auditor: 'Ada', fou: 'Frida', reader: 'Rut' } as const;

/** With another person of each role, who is in nothing, and an audit that only those named are in. */
async function withAudit({ services: { store } }: Office, inside: readonly Role[]) {
  for (const role of roles)
    await store.people.add(aPerson({ id: `other-${role}`, name: others[role], role }));
  const audit = anAudit();
  await store.audits.add(audit);
  for (const role of inside) await store.members.add(audit.id, `person-${role}`);
  const path = `/audits/${audit.id}/team`;
  const members = async () => (await store.members.of(audit.id)).map(({ id }) => id);
  return { audit, path, members };
}

describe('those in an audit', () => {
  const openOffice = offices();

  for (const role of ['auditor', 'fou'] as const) {
    it(`are at first the ${role} who made it, and nobody else`, async () => {
      const office = await openOffice();
      const staff = await office.as(role);
      const made = await staff.post('/audits').send(form({ ...commission, template: 'users' }));
      const id = made.headers.location?.split('/').at(-1) ?? '';
      expect((await office.store.members.of(id)).map((one) => one.id)).to.deep.equal([`person-${role}`]);
      await staff.get(`/audits/${id}`).expect(200);
      for (const other of roles.filter((one) => one !== role))
        await (await office.as(other)).get(`/audits/${id}`).expect(404);
    });
  }

  it('are read by everyone in it, with what each role is there for', async () => {
    for (const role of roles) {
      const office = await openOffice();
      const { audit, path } = await withAudit(office, roles);
      const staff = await office.as(role);
      const home = pageOf(await staff.get(`/audits/${audit.id}`).expect(200));
      expect(home.link(say('team.all-in-it')).href).to.equal(path);
      const page = pageOf(await staff.get(path).expect(200));
      expect(page.texts('paragraph')).to.include(say('team.walls'));
      for (const group of roles) {
        expect(page.headings(2)).to.include(say(`team.groups.${group}.title`));
        expect(page.text, `${role} sees ${group}`).to.include(`Kim ${group}`);
      }
    }
  });

  it('who are readers change nothing, and see nobody who is outside', async () => {
    const office = await openOffice();
    const { path, members } = await withAudit(office, roles);
    const reader = await office.as('reader');
    const page = pageOf(await reader.get(path));
    expect(page.sentAs('team')).to.have.length(0);
    for (const name of Object.values(others)) expect(page.text).to.not.include(name);
    await reader
      .post(path)
      .send(form({ team: 'other-reader' }))
      .expect(403);
    expect(await members()).to.have.members(['person-auditor', 'person-fou', 'person-reader']);
  });

  it('who are auditors let anybody in and take them out', async () => {
    const office = await openOffice();
    const { path, members } = await withAudit(office, ['auditor']);
    const auditor = await office.as('auditor');
    const ids = pageOf(await auditor.get(path))
      .sentAs('team')
      .map(({ value }) => value);
    const team = ['other-auditor', 'other-fou', 'person-fou', 'other-reader', 'person-reader'];
    expect(ids, 'everyone but oneself').to.have.members(team);
    await auditor.post(path).send(form({ team })).expect(303);
    expect(await members()).to.have.members([...team, 'person-auditor']);
    await auditor
      .post(path)
      .send(form({ seen: team, team: ['other-auditor'] }))
      .expect(303);
    expect(await members()).to.have.members(['person-auditor', 'other-auditor']);
  });

  it('are named in the record when they come in and go, and nobody is where nothing was changed', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office, ['auditor', 'fou']);
    const auditor = await office.as('auditor');
    const team = ['person-fou', 'other-reader'];
    for (const seen of [['person-fou'], team])
      await auditor.post(path).send(form({ seen, team })).expect(303);
    await auditor
      .post(path)
      .send(form({ seen: team, team: ['person-fou'] }))
      .expect(303);
    await (await office.as('fou')).post(`/audits/${audit.id}/leaving`).send('').expect(303);
    const table = pageOf(await auditor.get(`/audits/${audit.id}/acts`).expect(200));
    const words = ['member-added', 'member-removed', 'member-left'].map((kind) =>
      say(`acts.kinds.${kind}`, { about: others.reader }),
    );
    expect(table.texts('cell').filter((text) => words.includes(text))).to.have.members(words);
  });

  it('who are FoU let FoU and readers in, and name no auditor beside those there are', async () => {
    const office = await openOffice();
    const { path, members } = await withAudit(office, ['auditor', 'fou']);
    const fou = await office.as('fou');
    const page = pageOf(await fou.get(path));
    expect(page.sentAs('team').map(({ value }) => value)).to.have.members([
      'other-fou',
      'other-reader',
      'person-reader',
    ]);
    expect(page.texts('paragraph')).to.include(say('team.they-choose'));
    for (const ticks of [
      { team: ['other-auditor', 'other-reader'] },
      { seen: ['person-auditor'], team: ['other-reader'] },
    ])
      await fou.post(path).send(form(ticks)).expect(403);
    expect(await members(), 'nothing of it').to.have.members(['person-auditor', 'person-fou']);
    await fou
      .post(path)
      .send(form({ team: 'other-reader' }))
      .expect(303);
    expect(await members()).to.have.members(['person-auditor', 'person-fou', 'other-reader']);
  });

  it('who are FoU name the first auditors, and are told what it means that there are none', async () => {
    const office = await openOffice();
    const { audit, path, members } = await withAudit(office, ['fou']);
    const fou = await office.as('fou');
    const home = pageOf(await fou.get(`/audits/${audit.id}`));
    expect(home.headings(2)).to.include(say('audits.next.team.title'));
    expect(pageOf(await fou.get(path)).texts('paragraph')).to.include(say('team.empty-name'));
    await fou
      .post(path)
      .send(form({ team: ['person-auditor', 'other-auditor'] }))
      .expect(303);
    expect(await members()).to.have.members(['person-fou', 'person-auditor', 'other-auditor']);
    await fou
      .post(path)
      .send(form({ seen: 'other-auditor' }))
      .expect(403);
  });

  it('are let in and taken out by name in the record, once each', async () => {
    const office = await openOffice();
    const { audit, path } = await withAudit(office, ['auditor', 'fou']);
    const [auditor, fou] = [await office.as('auditor'), await office.as('fou')];
    const letIn = () =>
      auditor.post(path).send(form({ seen: 'person-fou', team: ['person-fou', 'other-reader'] }));
    await letIn().expect(303);
    await letIn().expect(303); // a button pressed twice
    await auditor
      .post(path)
      .send(form({ seen: ['person-fou', 'other-reader'], team: 'person-fou' }))
      .expect(303);
    await fou.post(`/audits/${audit.id}/leaving`).send('').expect(303);
    const acts = await office.store.acts.some({ audits: [audit.id], besides: false }, 0, 10);
    expect(acts.map(({ kind, personId, aboutId }) => [kind, personId, aboutId])).to.have.deep.members([
      ['member-added', 'person-auditor', 'other-reader'],
      ['member-removed', 'person-auditor', 'other-reader'],
      ['member-left', 'person-fou', undefined],
    ]);
    const record = pageOf(await auditor.get(`/audits/${audit.id}/acts`)).text;
    expect(record).to.include(say('acts.kinds.member-added', { about: others.reader }));
  });

  it('are nobody who has no account', async () => {
    const office = await openOffice();
    const { path, members } = await withAudit(office, ['fou']);
    await (await office.as('fou'))
      .post(path)
      .send(form({ team: ['nobody'] }))
      .expect(303);
    expect(await members()).to.deep.equal(['person-fou']);
  });

  it('stay whom somebody else let in while the page was open', async () => {
    const office = await openOffice();
    const { audit, path, members } = await withAudit(office, ['auditor']);
    await office.store.members.add(audit.id, 'other-auditor');
    await (await office.as('auditor'))
      .post(path)
      .send(form({ team: 'person-reader' }))
      .expect(303);
    expect(await members()).to.have.members(['other-auditor', 'person-auditor', 'person-reader']);
  });

  it('are told how to invite somebody where nobody has an account', async () => {
    const office = await openOffice({ empty: true });
    office.services.firstToken.value = 'token';
    const fou = office.visitor();
    const first = {
      name: 'Kim',
      email: 'kim@exempel.se',
      password: 'fyra glada ord ihop',
      again: 'fyra glada ord ihop',
    };
    await fou.post('/first-account/token').send(form(first)).expect(303);
    const audit = anAudit();
    await office.store.audits.add(audit);
    const page = pageOf(await fou.get(`/audits/${audit.id}/team`).expect(200));
    expect(page.texts('paragraph')).to.include(say('team.groups.auditor.no-accounts'));
    expect(page.link(say('team.invite')).href).to.equal('/people');
  });
});

describe('going out of an audit', () => {
  const openOffice = offices();

  for (const role of roles) {
    it(`leaves a ${role} with no way to it, once it has been asked`, async () => {
      const office = await openOffice();
      const { audit, path, members } = await withAudit(office, roles);
      await office.store.members.add(audit.id, 'other-auditor');
      const staff = await office.as(role);
      const way = pageOf(await staff.get(path)).link(say('team.leaving.link')).href ?? '';
      const asked = pageOf(await staff.get(way).expect(200));
      expect(asked.texts('listitem')).to.include(say('team.leaving.back'));
      expect(await members()).to.include(`person-${role}`);
      const after = await staff.post(way).send('').expect(303);
      expect(after.headers.location).to.equal('/audits');
      expect(await members()).to.not.include(`person-${role}`);
      const list = await staff.get('/audits').expect(200);
      expect(list.text).to.include(say('team.left', { audit: audit.title }));
      expect(list.text).to.not.include(`/audits/${audit.id}`);
      await staff.get(path).expect(404);
      await staff.post(way).send('').expect(404);
    });
  }

  it('is refused the last who can let others in, who is told why', async () => {
    const office = await openOffice();
    const { path, members } = await withAudit(office, ['fou', 'reader']);
    const fou = await office.as('fou');
    expect(pageOf(await fou.get(path)).texts('paragraph')).to.include(say('team.last'));
    const way = path.replace('team', 'leaving');
    for (const refused of [await fou.get(way), await fou.post(way).send('')]) {
      expect(refused.status).to.equal(303);
      expect(refused.headers.location).to.equal(path);
      expect((await fou.get(path)).text).to.include(say('team.last'));
    }
    expect(await members()).to.include('person-fou');
  });

  it('leaves one of two who go out at once', async () => {
    const office = await openOffice();
    const { path, members } = await withAudit(office, ['auditor', 'fou']);
    const way = path.replace('team', 'leaving');
    const staff = [await office.as('auditor'), await office.as('fou')];
    await Promise.all(staff.map((one) => one.post(way).send('').expect(303)));
    expect(await members()).to.have.length(1);
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
