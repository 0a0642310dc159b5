import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { digestOf } from '../../../server/http/signed-in.ts';
import { attemptsPerAddress } from '../../../server/http/throttling.ts';
import { openRegister, unloggedRegister } from '../../../server/register.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { anInvitation } from '../../support/things.ts';
import { emailOf, form, offices, password, type Staff } from '../office.ts';

const attempt = (visitor: Staff, email: string, given: string) =>
  visitor.post('/sign-in').send(form({ email, password: given }));

describe('signing in', () => {
  const openOffice = offices();

  it('with the right password leads on to the page that was asked for', async () => {
    const visitor = (await openOffice()).visitor();
    const sent = await visitor
      .post('/sign-in')
      .send(form({ email: ' FOU@exempel.se ', password, back: '/people' }));
    expect([sent.status, sent.headers.location]).to.deep.equal([303, '/people']);
    const { text } = await visitor.get('/people').expect(200);
    expect(text).to.include('Kim fou');
  });

  for (const back of [
    '//elsewhere.example',
    'https://elsewhere.example',
    '/\\elsewhere.example',
    '/..//elsewhere.example',
    '/.%2e//elsewhere.example',
    '/./\\elsewhere.example',
    'people',
  ]) {
    it(`never leads away from the site: ${back}`, async () => {
      const visitor = (await openOffice()).visitor();
      const sent = await visitor.post('/sign-in').send(form({ email: emailOf('fou'), password, back }));
      expect(sent.headers.location).to.equal('/');
    });
  }

  it('tells the same of an unknown address as of a wrong password, and keeps the address', async () => {
    const visitor = (await openOffice()).visitor();
    const unknown = await attempt(visitor, 'nobody@exempel.se', 'x').expect(422);
    const wrong = await attempt(visitor, emailOf('fou'), 'x').expect(422);
    expect(unknown.text.replaceAll('nobody@', 'fou@')).to.equal(wrong.text);
    const page = pageOf(wrong);
    expect(page.fields().map(({ value }) => value)).to.deep.equal(['fou@exempel.se', '']);
    expect(page.title).to.include(say('staff.problem-title', { title: say('signing-in.title') }));
  });

  it('changes the session, so that an id known before opens nothing', async () => {
    const office = await openOffice();
    const visitor = office.visitor();
    const before = await attempt(visitor, emailOf('auditor'), password);
    await visitor
      .post('/language')
      .send(form({ language: 'en' }))
      .expect(303);
    const after = await attempt(visitor, emailOf('fou'), password);
    const id = (headers: Record<string, string>) => String(headers['set-cookie']).split(';')[0] ?? '';
    expect(id(after.headers)).to.not.equal(id(before.headers));
    await office.visitor().get('/').set('Cookie', id(before.headers)).expect(303);
    expect(pageOf(await visitor.get('/')).attribute('lang')).to.equal('en');
  });

  it('is not begun by a stranger who chooses a language, and the page comes in it all the same', async () => {
    const visitor = (await openOffice()).visitor();
    const sent = await visitor
      .post('/language')
      .send(form({ language: 'en', back: '/people' }))
      .expect(303);
    expect(sent.headers).to.not.have.property('set-cookie');
    const page = pageOf(await visitor.get(sent.headers.location ?? ''));
    expect(page.attribute('lang')).to.equal('en');
    expect(Object.values(page.unseen)).to.include('/people');
  });

  it('gives nobody a session who comes to an open page', async () => {
    const office = await openOffice();
    for (const { method, path } of [...openRegister, ...unloggedRegister]) {
      const address = path.replace(/:\w+/g, 'x');
      const visitor = office.visitor();
      const { headers } = await (method === 'GET' ? visitor.get(address) : visitor.post(address).send(''));
      expect(headers, `${method} ${path}`).to.not.have.property('set-cookie');
    }
  });

  it('ends with signing out, for the old cookie too', async () => {
    const office = await openOffice();
    const visitor = office.visitor();
    const { headers } = await attempt(visitor, emailOf('fou'), password);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    await visitor.post('/sign-out').expect(303);
    await office.visitor().get('/').set('Cookie', cookie).expect(303);
  });

  it('ends after ten hours without a visit', async () => {
    const office = await openOffice();
    const visitor = await office.as('fou');
    office.setNow('2026-03-10T18:30:00Z');
    await visitor.get('/').expect(200);
    office.setNow('2026-03-11T05:00:00Z');
    await visitor.get('/').expect(303);
  });

  it('leads on to the whole address that was asked for, also after a change of language', async () => {
    const visitor = (await openOffice()).visitor();
    const wanted = '/audits/x/tables.csv?separator=comma&decimals=point';
    const page = pageOf(await visitor.get(`/sign-in?back=${encodeURIComponent(wanted)}`));
    const other = page.all('link').find(({ href }) => href?.startsWith('/sign-in'))?.href;
    const again = pageOf(await visitor.get(other ?? ''));
    expect(again.attribute('lang')).to.equal('en');
    expect(Object.values(again.unseen).join()).to.include('separator=comma&decimals=point');
  });

  it('is slowed down for an address that is tried too often, and tells how long to wait', async () => {
    const visitor = (await openOffice()).visitor();
    for (let i = 0; i < attemptsPerAddress; i++) await attempt(visitor, emailOf('fou'), 'x').expect(422);
    const refused = await attempt(visitor, emailOf('fou'), password);
    expect(refused.status).to.equal(429);
    expect(refused.headers).to.have.property('retry-after');
    const waits = [14, 15].map((count) => say('signing-in.too-many', { count }));
    expect(waits).to.include(pageOf(refused).problems[0]);
    await attempt(visitor, emailOf('auditor'), password).expect(303);
  });

  it('tells nobody how often others have tried an address', async () => {
    const office = await openOffice({ trustProxy: 1 });
    const from = (client: string) =>
      attempt(office.visitor(), emailOf('fou'), 'x').set('X-Forwarded-For', client);
    await from('192.0.2.1');
    const { headers } = await from('192.0.2.2');
    expect(Object.keys(headers).filter((name) => name.startsWith('ratelimit'))).to.deep.equal([]);
  });

  it('is not shut to the owner of an address by somebody else who guesses', async () => {
    const office = await openOffice({ trustProxy: 1 });
    const from = (client: string, given: string) =>
      attempt(office.visitor(), emailOf('fou'), given).set('X-Forwarded-For', client);
    for (let i = 0; i < attemptsPerAddress; i++) await from('192.0.2.1', 'x').expect(422);
    await from('192.0.2.1', password).expect(429);
    await from('192.0.2.2', password).expect(303);
  });

  it('refuses a form that was posted from another site', async () => {
    const visitor = (await openOffice()).visitor();
    const refused = await visitor
      .post('/sign-in')
      .set('Sec-Fetch-Site', 'cross-site')
      .send(form({ email: emailOf('fou'), password }))
      .expect(403);
    expect(pageOf(refused).text).to.include(say('failures.staff.other-site.what'));
    await visitor.post('/sign-in').set('Origin', 'https://elsewhere.example').send('').expect(403);
  });
});

describe('whom to tell of a fault', () => {
  const openOffice = offices();

  it('stands at the sign-in page and in security.txt, where the installation has named somebody', async () => {
    const office = await openOffice();
    Object.assign(office.services.config, { securityContact: 'mailto:it@region.exempel' });
    const page = pageOf(await office.visitor().get('/sign-in'));
    expect(page.one('link', 'it@region.exempel').href).to.equal('mailto:it@region.exempel');
    const { text } = await office.visitor().get('/.well-known/security.txt').expect(200);
    expect(text).to.equal(
      'Contact: mailto:it@region.exempel\nExpires: 2026-06-08T09:00:00.000Z\nPreferred-Languages: sv, en\n',
    );
  });

  it('is nobody where none is named', async () => {
    const visitor = (await openOffice()).visitor();
    expect(pageOf(await visitor.get('/sign-in')).text).to.not.include(say('signing-in.report'));
    await visitor.get('/.well-known/security.txt').expect(404);
  });
});

describe('the first account', () => {
  const openOffice = offices();
  const given = { name: 'Kim Lind', email: 'kim@exempel.se', password: 'fyra glada ord' };

  const empty = async () => {
    const office = await openOffice({ empty: true });
    office.services.firstToken.value = 'token';
    return office;
  };

  it('is made by the link on the console, once, and is an R&D lead', async () => {
    const office = await empty();
    const visitor = office.visitor();
    await visitor.get('/first-account/token').expect(200);
    await visitor.post('/first-account/token').send(form(given)).expect(303);
    const page = pageOf(await visitor.get('/').expect(200));
    expect(page.text).to.include('Kim Lind').and.include(say('staff.roles.fou'));
    expect(page.status).to.equal(say('signing-in.welcome'));
    await office.visitor().get('/first-account/token').expect(410);
  });

  it('is one account, however many use the link at once', async () => {
    const office = await empty();
    const { people } = office.store;
    // As on PostgreSQL, where a transaction sees nothing of another that is not done.
    office.services.store.inTransaction = async (work) => {
      const seen = await people.count();
      await pause(300);
      return work({ ...office.store, people: { ...people, count: async () => seen } });
    };
    const posted = [1, 2, 3].map((n) =>
      office
        .visitor()
        .post('/first-account/token')
        .send(form({ ...given, email: `kim${n}@exempel.se` })),
    );
    const statuses = (await Promise.all(posted)).map(({ status }) => status);
    expect(statuses.sort()).to.deep.equal([303, 410, 410]);
    expect(await people.count()).to.equal(1);
  });

  it('is not made by another link, nor when there are accounts', async () => {
    const office = await empty();
    await office.visitor().get('/first-account/other').expect(410);
    await office.visitor().post('/first-account/other').send(form(given)).expect(410);
    expect(await office.store.people.count()).to.equal(0);
    const later = await openOffice();
    later.services.firstToken.value = 'token';
    await later.visitor().post('/first-account/token').send(form(given)).expect(410);
  });

  it('needs a password of twelve characters, and keeps what was typed', async () => {
    const visitor = (await empty()).visitor();
    const again = await visitor
      .post('/first-account/token')
      .send(form({ ...given, password: 'elva tecken' }))
      .expect(422);
    const page = pageOf(again);
    expect(page.problems).to.deep.equal([say('people.problems.password-short', { least: 12 })]);
    expect(page.field(say('people.fields.name')).value).to.equal('Kim Lind');
  });

  it('is pointed to from the sign-in page', async () => {
    const page = pageOf(await (await empty()).visitor().get('/sign-in').expect(200));
    expect(page.texts('paragraph')).to.include(say('signing-in.no-accounts'));
  });
});

describe('an invitation', () => {
  const openOffice = offices();

  it('is a link shown once, which makes an account with the chosen password', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    const sent = await fou
      .post('/people')
      .send(form({ name: 'Mo Berg', email: 'Mo@exempel.se', role: 'reader' }))
      .expect(200);
    const path = new URL(/value="(http[^"]+)"/.exec(sent.text)?.[1] ?? '').pathname;
    const guest = office.visitor();
    await guest.get(path).expect(200);
    await guest
      .post(path)
      .send(form({ password: 'mo har ett nytt ord' }))
      .expect(303);
    const { text } = pageOf(await guest.get('/'));
    expect(text).to.include('Mo Berg').and.include(say('staff.roles.reader'));
    await office.visitor().get(path).expect(410);
    await attempt(office.visitor(), 'mo@exempel.se', 'mo har ett nytt ord').expect(303);
  });

  it('stops working after its last day', async () => {
    const office = await openOffice();
    await office.store.invitations.add(
      anInvitation({ tokenDigest: digestOf('token'), lastDay: '2026-03-17' }),
    );
    office.setNow('2026-03-17T20:00:00Z');
    await office.visitor().get('/invitation/token').expect(200);
    office.setNow('2026-03-18T08:00:00Z');
    await office.visitor().get('/invitation/token').expect(410);
  });

  it('of somebody who has an account gives a new password, and the old one stops working, also where it is signed in', async () => {
    const office = await openOffice();
    const fou = await office.as('fou');
    const inWithTheOldOne = await office.as('reader');
    await inWithTheOldOne.get('/').expect(200);
    const sent = await fou.post('/people/person-reader/password').send('').expect(200);
    const path = new URL(/value="(http[^"]+)"/.exec(sent.text)?.[1] ?? '').pathname;
    await office
      .visitor()
      .post(path)
      .send(form({ password: 'ett helt nytt ord' }))
      .expect(303);
    await attempt(office.visitor(), emailOf('reader'), password).expect(422);
    await inWithTheOldOne.get('/').expect(303);
    await attempt(office.visitor(), emailOf('reader'), 'ett helt nytt ord').expect(303);
  });

  it('is refused for an address that has an account', async () => {
    const fou = await (await openOffice()).as('fou');
    const again = await fou
      .post('/people')
      .send(form({ name: 'Kim', email: emailOf('reader'), role: 'reader' }))
      .expect(422);
    expect(pageOf(again).problems).to.deep.equal([say('people.problems.taken')]);
  });
});
