import { expect } from 'chai';
import request from 'supertest';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

describe('a visit that is not there any more', () => {
  const openSite = sites();
  const visit = async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    return { site, person, lost: `${site.link}?lost=1` };
  };

  it('that was sent in another window is not begun anew by a page left open in this one', async () => {
    const { site, person, lost } = await visit();
    expect(pageOf(await person.get('/p/whole')).unseen).to.have.property('_begun');
    await person.post('/send');
    await person.get('/thanks');
    const late = await person.answer('whole', { whole: '7' }, { _begun: '1', _do: 'next' });
    expect(late.headers.location).to.equal(lost);
    expect(await site.responses()).to.have.length(1);
  });

  it('says after Back from the thanks that what was sent is stored, instead of showing empty questions', async () => {
    const { person, lost } = await visit();
    await person.post('/send');
    await person.get('/thanks');
    expect((await person.get('/p/whole')).headers.location).to.equal(lost);
    expect(pageOf(await person.get('?lost=1')).text).to.include(say('answering.lost.sent'));
  });

  it('is told at the first page after the one that was answered where the browser keeps no cookies', async () => {
    const { site, lost } = await visit();
    const without = visitor(site);
    expect((await without.get('/p/whole')).headers.location).to.equal(lost);
  });

  it('is not missed by somebody whose browser has an old cookie, and who skips the first page', async () => {
    const site = await openSite({ questionnaire: mixed });
    const old = ['Cookie', `visit=${'a'.repeat(43)}`] as const;
    const skipped = await request(site.app)
      .post(`${site.link}/p/hello`)
      .set(...old)
      .type('form')
      .send('_do=next');
    const next = await request(site.app)
      .get(String(skipped.headers.location))
      .set(...old);
    expect(next.status).to.equal(200);
  });

  it('is not missed where every page so far was skipped', async () => {
    const site = await openSite({ questionnaire: mixed });
    const person = visitor(site);
    const skipped = await person.answer('hello', {}, { _do: 'next' });
    const next = await person.get(String(skipped.headers.location).replace(site.link, ''));
    expect(next.status).to.equal(200);
    expect(pageOf(next).unseen).to.not.have.property('_begun');
  });
});
