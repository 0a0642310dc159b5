import { expect } from 'chai';
import { Secret, TOTP } from 'otpauth';
import { codesFromAll } from '../../../server/http/throttling.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { emailOf, form, type Office, offices, password, type Staff } from '../office.ts';

/** What the app on a telephone shows. */
function codeAt(secret: string, iso: string): string {
  const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  return app.generate({ timestamp: new Date(iso).getTime() });
}

/** Turns it on for a role at nine o'clock; gives the secret and the recovery codes. */
async function turnOn(staff: Staff): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const page = pageOf(await staff.get('/account/second-factor').expect(200));
  const [secret = ''] = /[A-Z2-7]{4}( [A-Z2-7]{4}){7}/.exec(page.text) ?? [];
  const { sealed = '' } = page.unseen;
  const shown = await staff
    .post('/account/second-factor')
    .send(form({ sealed, password, code: codeAt(secret, '2026-03-10T09:00:00Z') }))
    .expect(200);
  return {
    secret,
    codes: pageOf(shown)
      .texts('listitem')
      .filter((text) => /^\w{4}-\w{4}-\w{4}$/.test(text)),
  };
}

/** The password given: the page that asks for the code. */
async function halfway(office: Office, visitor: Staff): Promise<Readonly<Record<string, string>>> {
  void office;
  const sent = await visitor
    .post('/sign-in')
    .send(form({ email: emailOf('reader'), password, back: '/services' }));
  const page = pageOf(sent);
  expect([sent.status, page.heading]).to.deep.equal([200, say('signing-in.code.title')]);
  return page.unseen;
}

const giveCode = (visitor: Staff, unseen: Readonly<Record<string, string>>, code: string) =>
  visitor.post('/sign-in/code').send(form({ ...unseen, code }));

describe('a second factor', () => {
  const openOffice = offices();

  it('is asked for after the password, and leads on to the page that was asked for', async () => {
    const office = await openOffice();
    const { secret } = await turnOn(await office.as('reader'));
    office.setNow('2026-03-10T09:05:00Z');
    const visitor = office.visitor();
    const unseen = await halfway(office, visitor);
    await visitor.get('/').expect(303); // not in yet
    const sent = await giveCode(visitor, unseen, codeAt(secret, '2026-03-10T09:05:00Z'));
    expect([sent.status, sent.headers.location]).to.deep.equal([303, '/services']);
    await visitor.get('/services').expect(200);
  });

  it('is not turned on by a session alone: the password is asked for, and the key stays the same meanwhile', async () => {
    const reader = await (await openOffice()).as('reader');
    const page = pageOf(await reader.get('/account/second-factor'));
    const [secret = ''] = /[A-Z2-7]{4}( [A-Z2-7]{4}){7}/.exec(page.text) ?? [];
    const given = { sealed: page.unseen.sealed ?? '', code: codeAt(secret, '2026-03-10T09:00:00Z') };
    for (const wrong of ['', 'fel lösenord']) {
      const sent = await reader.post('/account/second-factor').send(form({ ...given, password: wrong }));
      expect(sent.status).to.equal(422);
      expect(pageOf(sent).problems).to.deep.equal([say('account.problems.old')]);
      expect(pageOf(sent).text).to.include(secret);
    }
    await reader
      .post('/account/second-factor')
      .send(form({ ...given, password }))
      .expect(200);
  });

  it('shows the key as a picture and as text, in the page and at no address of its own', async () => {
    const office = await openOffice();
    const page = pageOf(await (await office.as('reader')).get('/account/second-factor').expect(200));
    expect(page.one('img', say('second-factor.picture')).src).to.match(/^data:image\/svg\+xml;base64,/);
    expect(page.text).to.match(/[A-Z2-7]{4}( [A-Z2-7]{4}){7}/);
  });

  it('sends a browser that gave a wrong code on to ask for it again, and shows that page once', async () => {
    const office = await openOffice();
    await turnOn(await office.as('reader'));
    const visitor = office.visitor();
    const unseen = await halfway(office, visitor);
    const sent = await giveCode(visitor, unseen, '000000').set('Accept', 'text/html').expect(303);
    const to = String(sent.headers.location);
    const again = pageOf(await visitor.get(to).expect(200));
    expect(again.heading).to.equal(say('signing-in.code.title'));
    expect(again.problems).to.deep.equal([say('second-factor.problems.wrong')]);
    expect(again.unseen).to.include({ back: '/services' }).and.to.have.property('pending');
    expect((await visitor.get(to)).text).to.not.include(again.unseen.pending);
  });

  it('is not turned on by a session alone: the password is asked, and sessions elsewhere end', async () => {
    const office = await openOffice();
    const [here, elsewhere] = [await office.as('reader'), await office.as('reader')];
    const page = pageOf(await elsewhere.get('/account/second-factor').expect(200));
    const [secret = ''] = /[A-Z2-7]{4}( [A-Z2-7]{4}){7}/.exec(page.text) ?? [];
    const { sealed = '' } = page.unseen;
    const code = codeAt(secret, '2026-03-10T09:00:00Z');
    for (const given of ['', 'fel lösenord helt']) {
      const sent = elsewhere.post('/account/second-factor').send(form({ sealed, code, password: given }));
      expect(pageOf(await sent.expect(422)).problems).to.deep.equal([say('account.problems.old')]);
    }
    expect(await office.store.secondFactors.of('person-reader')).to.equal(undefined);
    await turnOn(here);
    await here.get('/').expect(200);
    await elsewhere.get('/').expect(303);
  });

  it('takes no code twice, none of another time, and none that is made up', async () => {
    const office = await openOffice();
    const { secret } = await turnOn(await office.as('reader'));
    const visitor = office.visitor();
    const unseen = await halfway(office, visitor);
    const wrong = [
      codeAt(secret, '2026-03-10T09:00:00Z'), // turned it on
      codeAt(secret, '2026-03-10T08:50:00Z'),
      codeAt(secret, '2026-03-10T09:10:00Z'),
      '000000',
      '',
    ];
    for (const code of wrong) {
      const again = pageOf(await giveCode(visitor, unseen, code).expect(422));
      expect(again.problems, code).to.deep.equal([say('second-factor.problems.wrong')]);
    }
    office.setNow('2026-03-10T09:02:00Z');
    const right = codeAt(secret, '2026-03-10T09:02:00Z');
    await giveCode(visitor, unseen, right).expect(303);
    const other = office.visitor();
    await giveCode(other, await halfway(office, other), right).expect(422);
  });

  it('is nothing without the password: what is sealed is for one person, that password, and ten minutes', async () => {
    const office = await openOffice();
    const { secret } = await turnOn(await office.as('reader'));
    const visitor = office.visitor();
    const unseen = await halfway(office, visitor);
    const late = async (pending: string, iso: string) => {
      office.setNow(iso);
      const sent = await giveCode(visitor, { pending }, codeAt(secret, iso)).expect(422);
      expect(pageOf(sent).problems).to.deep.equal([say('signing-in.too-late')]);
    };
    await late('made up', '2026-03-10T09:01:00Z');
    await late(unseen.pending ?? '', '2026-03-10T09:10:01Z');
    office.setNow('2026-03-10T09:00:00Z');
    await office.store.people.setPassword('person-reader', 'another');
    await late(unseen.pending ?? '', '2026-03-10T09:02:00Z');
  });

  it('is slowed down when codes are guessed, for that account alone', async () => {
    const office = await openOffice();
    const { secret } = await turnOn(await office.as('reader'));
    const visitor = office.visitor();
    const unseen = await halfway(office, visitor);
    for (let n = 0; n < 8; n++) await giveCode(visitor, unseen, '000000').expect(422);
    office.setNow('2026-03-10T09:02:00Z');
    const refused = await giveCode(visitor, unseen, codeAt(secret, '2026-03-10T09:02:00Z'));
    expect(refused.status).to.equal(429);
    await visitor
      .post('/sign-in')
      .send(form({ email: emailOf('fou'), password }))
      .expect(303);
  });

  it('is slowed down after a few codes from many clients together, each with the password given anew', async () => {
    const office = await openOffice({ trustProxy: 1 });
    const { secret } = await turnOn(await office.as('reader'));
    const visitor = office.visitor();
    const pendings = [await halfway(office, visitor), await halfway(office, visitor)];
    const from = (n: number, code: string) =>
      giveCode(visitor, pendings[n % 2] ?? {}, code).set('X-Forwarded-For', `192.0.2.${n}`);
    for (let n = 0; n < codesFromAll; n++) await from(n, '000000').expect(422);
    office.setNow('2026-03-10T09:02:00Z');
    await from(codesFromAll, codeAt(secret, '2026-03-10T09:02:00Z')).expect(429);
  });

  it('gives way to a recovery code, each once, and tells how many are left', async () => {
    const office = await openOffice();
    const { codes } = await turnOn(await office.as('reader'));
    expect(codes).to.have.length(10);
    const [code = ''] = codes;
    const visitor = office.visitor();
    await giveCode(
      visitor,
      await halfway(office, visitor),
      ` ${code.toUpperCase().replaceAll('-', ' ')} `,
    ).expect(303);
    expect(pageOf(await visitor.get('/services')).status).to.equal(
      say('second-factor.notices.code-used', { count: 9 }),
    );
    const other = office.visitor();
    await giveCode(other, await halfway(office, other), code).expect(422);
  });

  it('has new recovery codes in place of the old ones, and is turned off, with the password and a code', async () => {
    const office = await openOffice();
    const reader = await office.as('reader');
    const { secret, codes } = await turnOn(reader);
    const page = pageOf(await reader.get('/account/second-factor').expect(200));
    expect(page.heading).to.equal(say('second-factor.title'));
    const at = (iso: string) => {
      office.setNow(iso);
      return codeAt(secret, iso);
    };
    const post = (to: string, given: Readonly<Record<string, string>>) =>
      reader.post(`/account/second-factor/${to}`).send(form(given));
    await post('removal', { password: 'x', code: at('2026-03-10T09:01:00Z') }).expect(422);
    await post('removal', { password, code: '000000' }).expect(422);
    const renewed = await post('codes', { password, code: at('2026-03-10T09:02:00Z') }).expect(200);
    expect(pageOf(renewed).text).to.not.include(codes[0]);
    await post('removal', { password, code: codes[0] ?? '' }).expect(422);
    await post('removal', { password, code: at('2026-03-10T09:03:00Z') }).expect(303);
    await office
      .visitor()
      .post('/sign-in')
      .send(form({ email: emailOf('reader'), password }))
      .expect(303);
  });

  it('is kept sealed, and its codes as digests that the database alone cannot be tried against', async () => {
    const office = await openOffice();
    const { secret, codes } = await turnOn(await office.as('reader'));
    const kept = JSON.stringify(await office.store.secondFactors.of('person-reader'));
    expect(kept).to.not.include(secret.replaceAll(' ', ''));
    const { createHash } = await import('node:crypto');
    for (const code of codes) {
      const digest = createHash('sha256').update(code.replaceAll('-', '')).digest('base64url');
      expect(await office.store.secondFactors.useCode('person-reader', digest)).to.equal(false);
    }
  });

  it('comes before everything else for FoU where the installation asks for it, and for nobody else', async () => {
    const office = await openOffice({ secondFactor: 'fou' });
    const [fou, auditor] = [await office.as('fou'), await office.as('auditor')];
    const sent = await fou.get('/people').expect(303);
    expect(sent.headers.location).to.equal('/account/second-factor');
    expect(pageOf(await fou.get('/account/second-factor')).status).to.equal(
      say('second-factor.notices.asked'),
    );
    await fou.post('/services').send('').expect(303);
    await auditor.get('/').expect(200);
    await turnOn(fou);
    await fou.get('/people').expect(200);
    const on = pageOf(await fou.get('/account/second-factor'));
    expect(on.names('button')).to.not.include(say('second-factor.turn-off'));
  });

  it('that is lost is taken away by FoU, which ends the sessions and is told to the person', async () => {
    const office = await openOffice();
    const reader = await office.as('reader');
    await turnOn(reader);
    const fou = await office.as('fou');
    await fou.post('/people/person-fou/second-factor-removal').send('').expect(403);
    await fou.post('/people/person-reader/second-factor-removal').send('').expect(303);
    await fou.post('/people/person-reader/second-factor-removal').send('').expect(409);
    await reader.get('/').expect(303);
    const visitor = office.visitor();
    const sent = await visitor.post('/sign-in').send(form({ email: emailOf('reader'), password }));
    expect(sent.headers.location).to.equal('/account/resets?back=%2F');
    expect(pageOf(await visitor.get('/account/resets')).text).to.include(
      say('resets.own.second-factor', { maker: 'Kim fou', day: '10 mars 2026' }),
    );
  });
});
