import { Writable } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import request from 'supertest';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { mixed, type Site, sites, untilTooOften, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';

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
    expect(pageOf(door).heading).to.equal(say('entering.title'));
    expect(pageOf(door).button(say('entering.go')).sentTo).to.equal('/a?language=sv');
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
    ['abc23-efgh', say('entering.problems.length', { length: 10, count: 9 })],
    ['abc23-efgh0', say('entering.problems.characters', { characters: '0' })],
    ['zzzzz-zzzzz', say('entering.problems.not-found')],
    ['', say('entering.missing')],
    ['<b>"&', say('entering.problems.length', { length: 10, count: 1 })],
  ] as const) {
    it(`is asked for again with what was typed and what is wrong with it: "${typed}"`, async () => {
      const page = pageOf(await type(await withCode(), typed).expect(422));
      expect(page.field(say('entering.code')).value).to.equal(typed);
      expect(page.problems).to.include(why);
      expect(page.one('alert').link(why).href).to.equal('#code');
      expect(page.title).to.match(new RegExp(`^${say('answering.error')}: `));
    });
  }

  it('has a door in every language, and in the one that the browser asks for', async () => {
    const site = await withCode();
    const at = (language: string) => request(site.app).get('/a').set('Accept-Language', language);
    const arabic = pageOf(await at('ar-SY,ar;q=0.9,en;q=0.5'));
    expect([arabic.attribute('lang'), arabic.attribute('dir')]).to.deep.equal(['ar', 'rtl']);
    expect(pageOf(await at('de')).attribute('lang')).to.equal('sv');
    const swedish = pageOf(await request(site.app).get('/a?language=sv').set('Accept-Language', 'ar'));
    expect(swedish.attribute('lang')).to.equal('sv');
    for (const language of ['sv-x-easy', 'en', 'fi', 'ar', 'so'] as const) {
      expect(swedish.link(sayIn(language)('site.language')).href).to.equal(`/a?language=${language}`);
    }
  });

  it('is asked for at the link of a collection that only codes answer', async () => {
    const site = await withCode();
    const page = pageOf(await visitor(site).get('?language=en').expect(200));
    expect(page.heading).to.equal(sayIn('en')('entering.title'));
    expect(page.text).to.include('CM-teamet Exempelköping');
    expect(page.link(say('site.language')).href).to.equal(site.link);
    expect((await visitor(site).post('/start')).status).to.equal(403);
  });

  it('is refused for a while to somebody who tries six hundred', async () => {
    const site = await withCode({ eachCounts: 20 });
    await untilTooOften(600 / 20, () => type(site, 'zzzzz-zzzzz'));
    expect(pageOf(await type(site, code)).problems).to.deep.equal([say('entering.problems.wait')]);
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
    const refused = sent.find(({ status }) => status === 410);
    expect(pageOf(refused ?? { text: '' }).heading).to.equal(say('failures.answering.used.title'));
    expect(await site.responses()).to.have.length(1);
    expect(pageOf(await visitor({ ...site, link: `/a/${code}` }).get()).heading).to.equal(
      say('failures.answering.used.title'),
    );
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
