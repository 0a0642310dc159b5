import { expect } from 'chai';
import request from 'supertest';
import { sessionCookie } from '../../../server/http/sessions.ts';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire, aScale } from '../../support/questionnaires.ts';
import { say } from '../../support/say.ts';
import { beginSession } from '../../support/sessions.ts';
import { form, keepDesign, type Office, offices } from '../office.ts';

/** As a browser asks that goes from page to page. */
const browser = 'text/html,application/xhtml+xml';

describe('a page in reply to a form', () => {
  const openSite = sites();
  const openOffice = offices();

  it('is asked for by its address, as often as one likes, where a code was mistyped', async () => {
    const { app } = await openSite();
    const sent = await request(app)
      .post('/a?language=sv')
      .set('Accept', browser)
      .type('form')
      .send({ code: 'abc' });
    expect(sent.status).to.equal(303);
    const to = String(sent.headers.location);
    expect(to).to.match(/^\/a\?language=sv&again=[\w-]{22}$/);
    for (const time of [1, 2]) {
      const page = pageOf(await request(app).get(to).expect(200));
      expect(page.field(say('entering.code')).value, `time ${time}`).to.equal('abc');
      expect(page.problems).to.have.length(1);
    }
  });

  it('is shown once where words of a pause were mistyped, and never to a browser that has left', async () => {
    const { app, link } = await openSite({ questionnaire: mixed });
    const post = () =>
      request(app)
        .post(`${link}/resume`)
        .set('Accept', browser)
        .type('form')
        .send({ words: 'abborre accent' });
    const to = String((await post()).headers.location);
    expect((await request(app).get(to)).text).to.include('abborre accent');
    expect((await request(app).get(to).expect(200)).text).to.not.include('abborre');
    const other = String((await post()).headers.location);
    const left = await request(app).get(other).set('Cookie', 'away=1');
    expect(pageOf(left).title).to.equal(say('neutral.title'));
  });

  it('is asked for in the practice too, and is another one at another address', async () => {
    const { app, link } = await openSite({ questionnaire: mixed });
    const sent = await request(app)
      .post(`${link}/try/1`)
      .set('Accept', browser)
      .type('form')
      .send({ _language: 'en', _do: 'next' });
    expect(pageOf(await request(app).get(String(sent.headers.location))).attribute('lang')).to.equal('en');
    const plain = await request(app).get(`${link}/try/1?again=AAAAAAAAAAAAAAAAAAAAAA`).expect(200);
    expect(pageOf(plain).attribute('lang')).to.equal('sv');
  });

  it('of staff is asked for where the form stood, by the same session alone, and has what was typed', async () => {
    const office = await openOffice();
    const { id } = await keepDesign(office.store, { body: aQuestionnaire({ questions: [aScale('q1')] }) });
    const home = `/designs/${id}`;
    const auditor = await office.as('auditor');
    const from = `${home}/comments?show=open`;
    const sent = await auditor
      .post(`${home}/comments`)
      .set('Accept', browser)
      .set('Host', 'exempel.se')
      .set('Referer', `http://exempel.se${from}`)
      .send(form({ question: '', words: 'Hej', proposal: 'Bättre fråga?' }))
      .expect(303);
    const to = String(sent.headers.location);
    expect(to).to.include(`${from}&again=`);
    const shown = pageOf(await auditor.get(to).expect(200));
    expect(shown.problems).to.deep.equal([say('commenting.problems.which')]);
    expect(shown.field(say('commenting.fields.words')).value.trim()).to.equal('Hej');
    const other = await office.as('fou');
    expect((await other.get(to)).text).to.not.include('Bättre fråga?');
    office.setNow('2026-03-10T10:00:00Z');
    expect((await auditor.get(to).expect(200)).text).to.not.include('Bättre fråga?');
  });

  for (const [how, out] of [
    [
      'has signed out',
      ({ app }: Office, cookie: string) => request(app).post('/sign-out').set('Cookie', cookie),
    ],
    [
      'has an account that has ended',
      async (office: Office) => (await office.as('fou')).post('/people/person-auditor/ending').send(''),
    ],
  ] as const)
    it(`of staff is not shown where the session is still sent, and its person ${how}`, async () => {
      const office = await openOffice();
      const cookie = `${sessionCookie(false)}=${await beginSession(office.services, 'person-auditor')}`;
      const to = await keptOf(office, cookie);
      expect((await request(office.app).get(to).set('Cookie', cookie)).text).to.include('Kvarteret');
      await out(office, cookie);
      const after = await request(office.app).get(to).set('Cookie', cookie);
      expect([after.status, after.text.includes('Kvarteret')]).to.deep.equal([303, false]);
    });

  it('of staff is for its own session over HTTPS too', async () => {
    const office = await openOffice({ publicUrl: 'https://exempel.se' });
    const cookieOf = async (id: string) =>
      `${sessionCookie(true)}=${await beginSession(office.services, id)}`;
    const [one, other] = [await cookieOf('person-auditor'), await cookieOf('person-fou')];
    const to = await keptOf(office, one);
    const shown = async (cookie: string) =>
      (await request(office.app).get(to).set('Cookie', cookie)).text.includes('Kvarteret');
    expect([await shown(one), await shown(other), await shown('')]).to.deep.equal([true, false, false]);
  });

  it('comes in reply to a script, which reads the status, and to a flood', async () => {
    const { app } = await openSite();
    await request(app).post('/a').type('form').send({ code: 'abc' }).expect(422);
    const person = visitor({ app, link: '/a/no-such-code' });
    expect((await person.post('/resume')).status).to.equal(404);
  });
});

/** A service without a municipality: where the page is that says so, to a session. */
async function keptOf({ app }: Office, cookie: string): Promise<string> {
  const sent = await request(app)
    .post('/services')
    .set({ Accept: browser, Cookie: cookie })
    .send(form({ name: 'Kvarteret', municipality: '', kind: '' }));
  expect(sent.status).to.equal(303);
  return String(sent.headers.location);
}
