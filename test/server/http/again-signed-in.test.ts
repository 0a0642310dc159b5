/** Pages in reply to forms are asked for again: that must neither hide who guesses, nor show anything to who has left. */
import { expect } from 'chai';
import supertest from 'supertest';
import { createApp } from '../../../server/app.ts';
import { attemptsPerAddress } from '../../../server/http/throttling.ts';
import { newSecret, sealPending, sealSecret } from '../../../server/people/codes.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';
import { beginSession } from '../../support/sessions.ts';
import { emailOf, form, type Office, offices, type Staff } from '../office.ts';

/** As a browser asks that goes from page to page. */
const browser = 'text/html,application/xhtml+xml';

const post = (staff: Staff, path: string, fields: Readonly<Record<string, string>>) =>
  staff.post(path).set('Accept', browser).send(form(fields));

describe('a browser that goes from page to page', () => {
  const openOffice = offices();

  it('is slowed down when it guesses the old password', async () => {
    const fou = await (await openOffice()).as('fou');
    const guess = () => post(fou, '/account/password', { old: 'fel', password: 'kvarn vinge lykta stolpe' });
    for (let i = 0; i < attemptsPerAddress; i++) await guess().expect(303);
    await guess().expect(429);
  });

  it('is sent on where the password is wrong, and slowed down when it guesses it', async () => {
    const visitor = (await openOffice()).visitor();
    const guess = () =>
      post(visitor, '/sign-in', { email: emailOf('fou'), password: 'fel', back: '/people' });
    const { headers } = await guess().expect(303);
    const page = pageOf(await visitor.get(String(headers.location)).expect(200));
    expect(page.problems).to.deep.equal([say('signing-in.wrong')]);
    expect(page.fields()[0]?.value).to.equal(emailOf('fou'));
    for (let i = 1; i < attemptsPerAddress; i++) await guess().expect(303);
    await guess().expect(429);
  });

  it('is sent on where a file that it sent cannot be read', async () => {
    const fou = await (await openOffice()).as('fou');
    const sent = fou
      .post('/questionnaires')
      .set('Accept', browser)
      .attach('file', Buffer.from('{'), 'frågor.json');
    const { headers } = await sent.expect(303);
    expect(pageOf(await fou.get(String(headers.location)).expect(200)).problems).to.have.length(1);
  });

  it('is slowed down when it guesses the code of a second factor', async () => {
    const office = await openOffice();
    const pending = await halfway(office);
    const guess = () => post(office.visitor(), '/sign-in/code', { pending, code: '000000' });
    const statuses: number[] = [];
    for (let i = 0; i <= attemptsPerAddress; i++) statuses.push((await guess()).status);
    expect(statuses.at(-1)).to.equal(429);
    expect(statuses.slice(0, -1)).to.not.include(429);
  });

  it('is shown nothing again once it has signed out', async () => {
    const office = await openOffice();
    const cookie = `staff=${await beginSession(office.services, 'person-fou')}`;
    const shownAgain = await mistaken(supertest(office.app), cookie);
    const get = () => supertest(office.app).get(shownAgain).set('Cookie', cookie);
    expect((await get().expect(200)).text).to.include('Kim Karlsson');
    await supertest(office.app).post('/sign-out').set('Cookie', cookie).expect(303);
    expect((await get().expect(303)).text).to.not.include('Kim Karlsson');
  });

  it('is shown nothing of another session over HTTPS either', async () => {
    const { services } = await openOffice();
    const config = { ...services.config, publicUrl: 'https://revision.example.se', trustProxy: 1 };
    const app = createApp({ ...services, config });
    const cookieOf = async () => `__Host-staff=${await beginSession(services, 'person-fou')}`;
    const mine = await cookieOf();
    const shownAgain = await mistaken(supertest(app), mine);
    const get = (cookie: string) =>
      supertest(app).get(shownAgain).set('Cookie', cookie).set('X-Forwarded-Proto', 'https');
    expect((await get(mine).expect(200)).text).to.include('Kim Karlsson');
    expect((await get(await cookieOf())).text).to.not.include('Kim Karlsson');
    expect((await get('')).text).to.not.include('Kim Karlsson');
  });
});

/** Where a page is shown again on which Kim Karlsson was invited without an address. */
async function mistaken(site: ReturnType<typeof supertest>, cookie: string): Promise<string> {
  const { headers } = await site
    .post('/people')
    .set('Accept', browser)
    .set('Cookie', cookie)
    .set('X-Forwarded-Proto', 'https')
    .send(form({ name: 'Kim Karlsson', email: '', role: 'reader' }))
    .expect(303);
  expect(headers.location).to.include('again=');
  return String(headers.location);
}

/** Of somebody who has a second factor, and has given the right password. */
async function halfway({ store, services }: Office): Promise<string> {
  const person = await store.people.byEmail(emailOf('fou'));
  const id = person?.id ?? '';
  const sealed = sealSecret(services, id, await newSecret(services));
  await store.secondFactors.set({ personId: id, sealed, since: services.now().toISOString(), lastStep: 0 }, [
    'no-code',
  ]);
  return sealPending(services, id, person?.passwordHash ?? '');
}
