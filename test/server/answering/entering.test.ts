import { Writable } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import request from 'supertest';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { mixed, type Site, sites, visitor } from '../../support/answering.ts';

const code = 'abc23efghj';

describe('a card with a code', () => {
  const openSite = sites();

  async function withCode(wanted: Parameters<typeof openSite>[0] = {}): Promise<Site> {
    const site = await openSite({ questionnaire: mixed, ...wanted, collection: { access: 'codes' } });
    await site.store.codes.add(site.collection.id, [codeDigestOf(code)]);
    return site;
  }
  const type = ({ app }: Site, typed: string, query = '') =>
    request(app).post(`/a${query}`).type('form').send({ code: typed });

  it('leads to the questions when its code is typed at the door', async () => {
    const site = await withCode();
    const door = await request(site.app).get('/a').expect(200);
    expect(door.text).to.include('Skriv koden på ditt kort').and.include('action="/a?language&#x3D;sv"');
    const { headers } = await type(site, ' ABC23-EFGHJ ').expect(303);
    expect(headers.location).to.equal(`/a/${code}`);
    expect(headers).not.to.have.property('set-cookie');
    await request(site.app).get(`/a/${code}`).expect(200);
  });

  it('leads to them in the language of the door', async () => {
    const site = await withCode();
    const { headers } = await type(site, code, '?language=en').expect(303);
    expect(headers.location).to.equal(`/a/${code}?language=en`);
  });

  it('leads to them when its address is typed as it stands there', async () => {
    const site = await withCode();
    const { headers } = await request(site.app).get('/a/abc23-efghj?language=en').expect(303);
    expect(headers.location).to.equal(`/a/${code}?language=en`);
    const capitals = await request(site.app).get('/a/ABC23-EFGHJ').redirects(2);
    expect(capitals.status).to.equal(200);
  });

  for (const [typed, why] of [
    ['abc23-efgh', 'En kod har 10 tecken. Du har skrivit 9.'],
    ['abc23-efgh0', 'Det här finns inte i våra koder: 0'],
    ['zzzzz-zzzzz', 'Vi hittar inte den koden.'],
    ['', 'Skriv koden som står på ditt kort.'],
    ['<b>"&', 'Det här finns inte i våra koder'],
  ] as const) {
    it(`is asked for again with what was typed and what is wrong with it: "${typed}"`, async () => {
      const { text } = await type(await withCode(), typed).expect(422);
      const kept = typed
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
      expect(text).to.include(`value="${kept}"`).and.include('<a href="#code">');
      if (typed !== '<b>"&') expect(text).to.include(why);
      expect(text).to.include('<title>Fel: ');
    });
  }

  it('has a door in every language, and in the one that the browser asks for', async () => {
    const site = await withCode();
    const at = (language: string) => request(site.app).get('/a').set('Accept-Language', language);
    expect((await at('ar-SY,ar;q=0.9,en;q=0.5')).text).to.include('<html lang="ar" dir="rtl">');
    expect((await at('de')).text).to.include('<html lang="sv">');
    const swedish = await request(site.app).get('/a?language=sv').set('Accept-Language', 'ar');
    expect(swedish.text).to.include('<html lang="sv">');
    for (const language of ['sv-x-easy', 'en', 'fi', 'ar', 'so']) {
      expect(swedish.text).to.include(`href="/a?language&#x3D;${language}"`);
    }
  });

  it('is asked for at the link of a collection that only codes answer', async () => {
    const site = await withCode();
    const { text } = await visitor(site).get('?language=en').expect(200);
    expect(text)
      .to.include('Type the code on your card')
      .and.include('CM-teamet Exempelköping')
      .and.include(`href="${site.link}"`);
    expect((await visitor(site).post('/start')).status).to.equal(403);
  });

  it('is refused for a while to somebody who tries six hundred', async () => {
    const site = await withCode();
    let last = 0;
    for (let i = 0; i < 601; i++) last = (await type(site, 'zzzzz-zzzzz')).status;
    expect(last).to.equal(429);
    expect((await type(site, code)).text).to.include('Vänta en stund');
    // What cannot be a code is told so all the same.
    expect((await type(site, 'abc')).status).to.equal(422);
  });

  it('answers once, though two devices hold it at the same moment', async () => {
    const site = await withCode();
    const both = [
      visitor({ ...site, link: `/a/${code}` }),
      visitor({ ...site, link: `/a/${code}` }),
    ] as const;
    for (const [i, person] of both.entries())
      await person.answer('often', { often: i === 0 ? 'always' : 'never' });
    const sent = await Promise.all(both.map((person) => person.post('/send')));
    expect(sent.map(({ status }) => status).sort()).to.deep.equal([303, 410]);
    expect(sent.find(({ status }) => status === 410)?.text).to.include('Koden är redan använd');
    expect(await site.responses()).to.have.length(1);
    expect((await visitor({ ...site, link: `/a/${code}` }).get()).text).to.include('Koden är redan använd');
  });

  it('is named in no log', async () => {
    let written = '';
    const sink = new Writable({
      write: (chunk, _encoding, done) => {
        written += chunk;
        done();
      },
    });
    const site = await withCode({ log: pino(sink) });
    await type(site, code);
    await request(site.app).get(`/a/${code}`);
    await request(site.app).get('/a/abc23-efghj');
    await type(site, 'abc23-efghk');
    expect(written).not.to.match(/abc23/i);
  });
});
