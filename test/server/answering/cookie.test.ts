import { expect } from 'chai';
import request from 'supertest';
import { sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';

describe('the cookie of those who answer', () => {
  const openSite = sites();
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    (answer.headers['set-cookie'] as string[] | undefined)?.[0];

  it('is not set by reading, by starting or by going on without an answer', async () => {
    const person = visitor(await openSite());
    const answers = [
      await person.get(),
      await person.get('/promise'),
      await person.post('/start'),
      await person.get('/p/q1'),
      await person.answer('q1'),
      await person.answer('q1', {}, { _do: 'skip' }),
      await person.get('/check'),
    ];
    expect(answers.map(cookieOf).filter(Boolean)).to.deep.equal([]);
  });

  it('is set once, with the first answer, for this link and this browser window only', async () => {
    const site = await openSite();
    const person = visitor(site);
    const cookie = cookieOf(await person.answer('q1', { q1: 'always' }));
    expect(cookie).to.match(new RegExp(`^visit=[\\w-]{43}; Path=${site.link}; HttpOnly; SameSite=Lax$`));
    expect(cookieOf(await person.answer('q1', { q1: 'never' }))).to.equal(undefined);
  });

  it('is for encrypted connections only where the site has one', async () => {
    const site = await openSite({ publicUrl: 'https://revision.example.se' });
    expect(cookieOf(await visitor(site).answer('q1', { q1: 'always' }))).to.match(
      new RegExp(`^__Secure-visit=[\\w-]{43}; Path=${site.link}; HttpOnly; Secure; SameSite=Lax$`),
    );
  });

  it('opens a visit that was begun before its name had a prefix, and yields to one that has it', async () => {
    const site = await openSite();
    const begun = async (answer: string) =>
      cookieOf(await visitor(site).answer('q1', { q1: answer }))?.split(';')[0] ?? '';
    const [earlier, other] = [await begun('always'), await begun('never')];
    const chosenWith = async (cookie: string) => {
      const { text } = await request(site.app).get(`${site.link}/p/1`).set('Cookie', cookie);
      return pageOf(text)
        .all('radio')
        .find(({ checked }) => checked)?.value;
    };
    expect(await chosenWith(earlier)).to.equal('always');
    expect(await chosenWith(`${earlier}; __Secure-${other}`)).to.equal('never');
    expect(await chosenWith(`__Secure-${other}; ${earlier}`)).to.equal('never');
  });

  it('is taken away under the name that it had before too', async () => {
    const site = await openSite({ publicUrl: 'https://revision.example.se' });
    const left = await visitor(site).post('/leave');
    const names = (left.headers['set-cookie'] as unknown as string[]).map((cookie) => cookie.split('=')[0]);
    expect(names).to.deep.equal(['__Secure-visit', 'visit', 'away']);
  });

  it('is taken away at the thanks', async () => {
    const person = visitor(await openSite());
    await person.answer('q1', { q1: 'always' });
    await person.post('/send');
    expect(cookieOf(await person.get('/thanks'))).to.match(/^visit=; .*Expires=Thu, 01 Jan 1970/);
  });

  it('opens nothing when it is made up or belongs to another link, and answering still works', async () => {
    const site = await openSite();
    const other = await openSite();
    const foreign = cookieOf(await visitor(other).answer('q1', { q1: 'never' }))?.split(';')[0] ?? '';
    for (const cookie of [foreign, `visit=${'x'.repeat(43)}`, 'visit=short', 'visit=']) {
      const page = await request(site.app).get(`${site.link}/p/1`).set('Cookie', cookie);
      expect(page.text).not.to.include('checked');
      const saved = await request(site.app)
        .post(`${site.link}/p/q1`)
        .set('Cookie', cookie)
        .type('form')
        .send('q1=always&_do=next');
      expect(saved.status).to.equal(303);
    }
  });
});
