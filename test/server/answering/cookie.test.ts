import { expect } from 'chai';
import request from 'supertest';
import { sites, visitor } from '../../support/answering.ts';

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
    expect(cookieOf(await visitor(site).answer('q1', { q1: 'always' }))).to.include('; Secure');
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
