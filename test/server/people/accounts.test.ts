import { expect } from 'chai';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anAudit, aPerson } from '../../support/things.ts';
import { emailOf, form, offices, password, type Staff } from '../office.ts';

const newPassword = 'sten gardin moln cykel';

const attempt = (visitor: Staff, email: string, given: string) =>
  visitor.post('/sign-in').send(form({ email, password: given }));

describe('an account', () => {
  const openOffice = offices();

  it('that is ended lets nobody in, at once, and is told so', async () => {
    const office = await openOffice();
    const [fou, reader] = [await office.as('fou'), await office.as('reader')];
    await reader.get('/').expect(200);
    const asked = pageOf(await fou.get('/people/person-reader/ending').expect(200));
    expect(asked.heading).to.equal(say('people.ending.title', { name: 'Kim reader' }));
    await fou.post('/people/person-reader/ending').send('').expect(303);
    await reader.get('/').expect(303);
    const refused = await attempt(office.visitor(), emailOf('reader'), password).expect(422);
    expect(pageOf(refused).problems).to.deep.equal([say('signing-in.ended')]);
    const wrong = await attempt(office.visitor(), emailOf('reader'), 'x').expect(422);
    expect(pageOf(wrong).problems).to.deep.equal([say('signing-in.wrong')]);
    expect(pageOf(await fou.get('/people')).text).to.include(say('people.ended-on', { day: '10 mars 2026' }));
  });

  it('of the last who can let others into an audit can be ended, and whoever does it is told', async () => {
    const office = await openOffice();
    const { store } = office.services;
    const [fou, audit] = [await office.as('fou'), anAudit()];
    await store.audits.add(audit);
    for (const id of ['person-auditor', 'person-reader']) await store.members.add(audit.id, id);
    const lines = async (id: string) => pageOf(await fou.get(`/people/${id}/ending`)).text;
    const alone = say('people.ending.alone', { count: 1 });
    expect(await lines('person-reader')).to.not.include(alone);
    expect(await lines('person-auditor')).to.include(alone);
    await fou.post('/people/person-auditor/ending').send('').expect(303);
    await fou.post('/people/person-auditor/reopening').send('').expect(303);
    await (await office.as('auditor')).get(`/audits/${audit.id}/team`).expect(200);
  });

  it('that is ended has no link to it, and lets the person in when it is open again', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    const sent = await fou.post('/people/person-reader/password').send('').expect(200);
    await fou.post('/people/person-reader/ending').send('').expect(303);
    await office.visitor().get(linkIn(sent)).expect(410);
    await fou.post('/people/person-reader/password').send('').expect(409);
    await fou.post('/people/person-reader/reopening').send('').expect(303);
    await attempt(office.visitor(), emailOf('reader'), password).expect(303);
  });

  it('has other rights at once with another role, where it is signed in', async () => {
    const office = await openOffice();
    const [fou, auditor] = [await office.as('fou'), await office.as('auditor')];
    await auditor.get('/audits/new').expect(200);
    await fou
      .post('/people/person-auditor/role')
      .send(form({ role: 'reader' }))
      .expect(303);
    await auditor.get('/').expect(200);
    await auditor.get('/audits/new').expect(403);
    const none = await fou
      .post('/people/person-auditor/role')
      .send(form({ role: 'owner' }))
      .expect(422);
    expect(pageOf(none).problems).to.deep.equal([say('people.missing.role')]);
  });

  it('of an admin takes the accounts of others from FoU at once, and gives them back', async () => {
    const office = await openOffice();
    const { store } = office.services;
    await store.people.add(aPerson({ id: 'other', name: 'Ada', role: 'reader' }));
    const fou = await office.as('fou');
    const named = await fou
      .post('/people/other/role')
      .send(form({ role: 'admin' }))
      .expect(303);
    expect(named.headers.location).to.equal('/');
    expect(pageOf(await fou.get('/')).text).to.include(say('people.notices.handed-over'));
    for (const path of ['/people', '/people/person-reader', '/acts']) await fou.get(path).expect(403);
    await fou.post('/people/person-reader/ending').send('').expect(403);
    const admin = await office.as({ personId: 'other' });
    expect((await admin.get('/').expect(303)).headers.location).to.equal('/people');
    await admin.get('/acts').expect(200);
    expect(pageOf(await admin.get('/people/other')).text).to.include(say('people.lay-down.last'));
    await admin
      .post('/people/other/role')
      .send(form({ role: 'reader' }))
      .expect(303);
    await admin.get('/people').expect(403);
    await fou.get('/people').expect(200);
  });

  it('of an admin is not laid down where nobody else could see to accounts', async () => {
    const office = await openOffice();
    const admin = await office.as('admin');
    await office.services.store.people.setEnded('person-fou', '2026-03-01');
    await admin
      .post('/people/person-admin/role')
      .send(form({ role: 'reader' }))
      .expect(303);
    expect(pageOf(await admin.get('/people')).status).to.equal(say('people.notices.only-keeper'));
    await admin.post('/people/person-admin/ending').send('').expect(403);
  });

  it('of an admin who is ended by another gives nothing to FoU while one is left', async () => {
    const office = await openOffice();
    const { store } = office.services;
    await store.people.add(aPerson({ id: 'other', role: 'admin' }));
    const [admin, fou] = [await office.as('admin'), await office.as('fou')];
    await admin.post('/people/other/ending').send('').expect(303);
    await fou.get('/people').expect(403);
    await store.people.setEnded('person-admin', '2026-03-01');
    await fou.get('/people').expect(200);
  });

  for (const [before, after] of [
    ['fou', 'auditor'],
    ['auditor', 'lead'],
    ['reader', 'admin'],
    ['reader', 'auditor'],
    ['auditor', 'fou'],
  ] as const) {
    it(`of a ${before} who becomes ${after} goes out of every audit, in the record of which it stands`, async () => {
      const office = await openOffice();
      const { store } = office.services;
      await store.people.add(aPerson({ id: 'other', name: 'Ada', role: before }));
      const audits = [anAudit(), anAudit()];
      for (const audit of audits) {
        await store.audits.add(audit);
        for (const id of ['person-auditor', 'other']) await store.members.add(audit.id, id);
      }
      const fou = await office.as('fou');
      await fou
        .post('/people/other/role')
        .send(form({ role: after }))
        .expect(303);
      if (after !== 'admin')
        expect(pageOf(await fou.get('/people/other')).status).to.equal(
          say('people.notices.role-changed-out'),
        );
      const auditor = await office.as('auditor');
      for (const { id } of audits) {
        expect((await store.members.of(id)).map((one) => one.id)).to.deep.equal(['person-auditor']);
        const record = pageOf(await auditor.get(`/audits/${id}/acts`).expect(200));
        expect(record.text).to.include(say('acts.kinds.member-removed', { about: 'Ada' }));
      }
    });
  }

  it('that ends stands in the record of each audit that it is in, and that is opened again too', async () => {
    const office = await openOffice();
    const { store } = office.services;
    const audit = anAudit();
    await store.audits.add(audit);
    await store.people.add(aPerson({ id: 'other', name: 'Ada', role: 'auditor' }));
    for (const id of ['person-auditor', 'other']) await store.members.add(audit.id, id);
    const fou = await office.as('fou');
    await fou.post('/people/other/ending').send('').expect(303);
    await fou.post('/people/other/reopening').send('').expect(303);
    const auditor = await office.as('auditor');
    const record = pageOf(await auditor.get(`/audits/${audit.id}/acts`).expect(200));
    for (const kind of ['account-ended', 'account-reopened'])
      expect(record.text).to.include(say(`acts.kinds.${kind}`, { about: 'Ada' }));
  });

  it('of FoU who becomes a reader stays in its audits, and of whoever gets the role they have too', async () => {
    const office = await openOffice();
    const { store } = office.services;
    await store.people.add(aPerson({ id: 'other', role: 'fou' }));
    const audit = anAudit();
    await store.audits.add(audit);
    for (const id of ['person-auditor', 'other']) await store.members.add(audit.id, id);
    const fou = await office.as('fou');
    for (const [id, role] of [
      ['other', 'reader'],
      ['person-auditor', 'auditor'],
    ] as const)
      await fou.post(`/people/${id}/role`).send(form({ role })).expect(303);
    expect((await store.members.of(audit.id)).map(({ id, role }) => [id, role])).to.have.deep.members([
      ['person-auditor', 'auditor'],
      ['other', 'reader'],
    ]);
  });

  for (const role of ['auditor', 'reader'] as const) {
    it(`of the last who can let others into an audit does not become ${role}`, async () => {
      const office = await openOffice();
      const { store } = office.services;
      await store.people.add(aPerson({ id: 'other', role: 'fou' }));
      const audit = anAudit();
      await store.audits.add(audit);
      for (const id of ['person-reader', 'other']) await store.members.add(audit.id, id);
      const fou = await office.as('fou');
      await fou.post('/people/other/role').send(form({ role })).expect(303);
      expect(pageOf(await fou.get('/people/other')).status).to.equal(say('people.notices.last-one'));
      expect((await store.people.byId('other'))?.role).to.equal('fou');
      expect(await store.members.has(audit.id, 'other')).to.equal(true);
    });
  }

  it('of one’s own is neither ended nor given another role, so that there is always somebody of FoU', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    await fou.post('/people/person-fou/ending').send('').expect(403);
    await fou
      .post('/people/person-fou/role')
      .send(form({ role: 'reader' }))
      .expect(403);
    await fou.get('/people').expect(200);
  });

  it('of two of FoU who end each other at once is left to one of them', async () => {
    const office = await openOffice();
    const other = aPerson({ id: 'other', role: 'fou' });
    await office.store.people.add(other);
    const [one, two] = [await office.as('fou'), await office.as({ personId: 'other' })];
    await Promise.all([
      one.post('/people/other/ending').send(''),
      two.post('/people/person-fou/ending').send(''),
    ]);
    const left = (await office.store.people.list()).filter(({ role, endedOn }) => role === 'fou' && !endedOn);
    expect(left).to.have.length(1);
  });

  it('of one’s own is shown to everybody who is signed in, with its name in the menu', async () => {
    const office = await openOffice();
    for (const role of ['fou', 'auditor', 'reader'] as const) {
      const staff = await office.as(role);
      expect(pageOf(await staff.get('/')).link(say('account.title')).href).to.equal('/account');
      expect(pageOf(await staff.get('/account').expect(200)).text).to.include(emailOf(role));
    }
  });
});

describe('one’s own password', () => {
  const openOffice = offices();
  const change = (staff: Staff, old: string, wanted: string) =>
    staff.post('/account/password').send(form({ old, password: wanted }));

  it('is changed with the old one, and ends the sessions elsewhere', async () => {
    const office = await openOffice();
    const [here, elsewhere] = [await office.as('reader'), await office.as('reader')];
    await change(here, password, newPassword).expect(303);
    expect(pageOf(await here.get('/account').expect(200)).status).to.equal(say('account.notices.password'));
    await elsewhere.get('/').expect(303);
    await attempt(office.visitor(), emailOf('reader'), password).expect(422);
    await attempt(office.visitor(), emailOf('reader'), newPassword).expect(303);
  });

  it('stays as it is without the old one', async () => {
    const office = await openOffice();
    const reader = await office.as('reader');
    const again = pageOf(await change(reader, 'something else', newPassword).expect(422));
    expect(again.problems).to.deep.equal([say('account.problems.old')]);
    expect(again.field(say('account.fields.password')).value).to.equal(newPassword);
    await attempt(office.visitor(), emailOf('reader'), password).expect(303);
  });

  it('is not one that is easy to guess, and the advice stands there before anything is typed', async () => {
    const office = await openOffice();
    const reader = await office.as('reader');
    expect(pageOf(await reader.get('/account')).text).to.include(say('people.choosing'));
    const common = pageOf(await change(reader, password, 'lösenord12345').expect(422));
    expect(common.problems).to.deep.equal([say('people.problems.password-common')]);
    const own = pageOf(await change(reader, password, 'kimreader2026').expect(422));
    expect(own.problems).to.deep.equal([say('people.problems.password-own')]);
  });

  it('takes away a link that somebody has made meanwhile', async () => {
    const office = await openOffice();
    const sent = await (await office.as('fou')).post('/people/person-reader/password').send('').expect(200);
    await change(await office.as('reader'), password, newPassword).expect(303);
    await office.visitor().get(linkIn(sent)).expect(410);
  });

  it('is slowed down when it is guessed', async () => {
    const reader = await (await openOffice()).as('reader');
    for (let n = 0; n < 8; n++) await change(reader, 'x', newPassword).expect(422);
    const refused = await change(reader, password, newPassword).expect(429);
    expect(pageOf(refused).heading).to.equal(say('account.wait'));
  });

  it('is slowed down in a browser too, which is sent on to ask for the page with what is wrong', async () => {
    const reader = await (await openOffice()).as('reader');
    const guess = (old: string) => change(reader, old, newPassword).set('Accept', 'text/html');
    for (let n = 0; n < 8; n++) {
      const sent = await guess('x').expect(303);
      const page = pageOf(await reader.get(String(sent.headers.location)).expect(200));
      expect(page.problems).to.deep.equal([say('account.problems.old')]);
    }
    await guess(password).expect(429);
  });

  it('from before it was judged still lets in, and is told of when it is easy to guess', async () => {
    const office = await openOffice();
    const { people } = office.store;
    const hash = (await people.byEmail(emailOf('reader')))?.passwordHash ?? '';
    await people.setPassword('person-reader', hash); // as from before: nobody has judged it
    const visitor = office.visitor();
    await attempt(visitor, emailOf('reader'), password).expect(303);
    expect(pageOf(await visitor.get('/')).all('status')).to.have.length(0);
    expect((await people.byEmail(emailOf('reader')))?.passwordJudged).to.equal(true);
    const { hashPassword } = await import('../../../server/people/passwords.ts');
    await people.setPassword('person-reader', await hashPassword('sommar2026'));
    await attempt(visitor, emailOf('reader'), 'sommar2026').expect(303);
    expect(pageOf(await visitor.get('/')).status).to.equal(say('signing-in.guessable'));
  });
});

describe('one’s own sessions', () => {
  const openOffice = offices();

  it('are shown by day and part of day, this one marked, and are ended one by one', async () => {
    const office = await openOffice();
    const elsewhere = await office.as('reader');
    office.setNow('2026-03-10T13:00:00Z');
    const here = await office.as('reader');
    const page = pageOf(await here.get('/account'));
    const [morning, afternoon] = ['morning', 'afternoon'].map((part) =>
      say(`account.parts.${part}`, { day: '10 mars 2026' }),
    );
    const lines = page.texts('listitem').filter((line) => line.includes('10 mars'));
    expect(lines[0]).to.include(afternoon).and.include(say('account.here'));
    expect(lines[1]).to.include(morning).and.not.include(say('account.here'));
    const { value } = page.button(`${say('account.end-session')}, ${morning}`);
    await here
      .post('/account/sessions')
      .send(form({ session: value }))
      .expect(303);
    await elsewhere.get('/').expect(303);
    await here.get('/').expect(200);
  });

  it('are ended all but this one, and none of anybody else', async () => {
    const office = await openOffice();
    const [here, one, two] = [
      await office.as('reader'),
      await office.as('reader'),
      await office.as('reader'),
    ];
    const other = await office.as('auditor');
    const theirs = await office.store.sessions.of('person-auditor', 0);
    await here
      .post('/account/sessions')
      .send(form({ session: theirs[0]?.idDigest ?? '' }))
      .expect(303);
    await other.get('/').expect(200);
    await here
      .post('/account/sessions')
      .send(form({ session: 'others' }))
      .expect(303);
    for (const ended of [one, two]) await ended.get('/').expect(303);
    await here.get('/').expect(200);
  });

  it('end twelve hours after signing in, however busy they have been', async () => {
    const office = await openOffice();
    const reader = await office.as('reader');
    for (const hour of ['13', '17', '20']) {
      office.setNow(`2026-03-10T${hour}:30:00Z`);
      await reader.get('/').expect(200);
    }
    office.setNow('2026-03-10T21:00:01Z');
    await reader.get('/').expect(303);
  });
});

describe('the cookie and the headers of staff', () => {
  const openOffice = offices();

  it('bind the session to this site over HTTPS', async () => {
    const office = await openOffice({ publicUrl: 'https://revision.example.se', trustProxy: 1 });
    const sent = await attempt(office.visitor(), emailOf('fou'), password).set('X-Forwarded-Proto', 'https');
    const [cookie = ''] = sent.headers['set-cookie'] as unknown as string[];
    expect(cookie)
      .to.match(/^__Host-staff=/)
      .and.include('Secure')
      .and.include('Path=/;')
      .and.not.include('Domain');
    expect(sent.headers['strict-transport-security']).to.equal('max-age=31536000');
  });

  it('ask browsers for HTTPS under every name where the installation says so', async () => {
    const office = await openOffice({ publicUrl: 'https://revision.example.se', hstsSubdomains: true });
    const { headers } = await office.visitor().get('/sign-in');
    expect(headers['strict-transport-security']).to.equal('max-age=31536000; includeSubDomains');
  });

  it('clear what the browser has of the pages at signing out, and never what waits there', async () => {
    const reader = await (await openOffice()).as('reader');
    const { headers } = await reader.post('/sign-out').expect(303);
    expect(headers['clear-site-data']).to.equal('"cache"');
  });
});

function linkIn(sent: { readonly text: string }): string {
  return new URL(/value="(http[^"]+)"/.exec(sent.text)?.[1] ?? '').pathname;
}
