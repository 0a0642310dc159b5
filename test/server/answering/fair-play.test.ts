import { expect } from 'chai';
import request from 'supertest';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { mixed, type Site, sites, untilTooOften, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

describe('fair play at an open link', () => {
  const openSite = sites();
  const answered = async (site: Pick<Site, 'app' | 'link'>) => {
    const person = visitor(site);
    await person.answer('often', { often: 'always' });
    return person;
  };
  const visit = async (invited = 20, eachCounts = 1) => {
    const site = await openSite({ questionnaire: mixed, collection: { invited }, eachCounts });
    return { site, person: await answered(site) };
  };

  for (const [name, token] of Object.entries({ 'no token': '', 'a token of its own making': 'mm5x.abc' })) {
    it(`sends nothing with ${name}, and says to press once more`, async () => {
      const { site, person } = await visit();
      const told = await person.post('/send', { _token: token });
      expect(told.headers.location).to.equal(`${site.link}/check`);
      const page = pageOf(await person.get('/check'));
      expect(page.one('alert').headings()).to.deep.equal([say('sending.unsent.again.title')]);
      expect(page.definition(/^Hur ofta often\?/)).to.include('always');
      expect(page.unseen._token).to.match(/^.{40,}$/);
      expect(await site.responses()).to.deep.equal([]);
      expect((await person.post('/send')).status).to.equal(303);
      expect(await site.responses()).to.have.length(1);
    });
  }

  it('takes no token of another visit', async () => {
    const { site, person } = await visit();
    const other = await answered(site);
    const token = pageOf(await other.get('/check')).unseen._token ?? '';
    const told = await person.post('/send', { _token: token });
    expect(told.headers.location).to.equal(`${site.link}/check`);
    expect((await other.post('/send', { _token: token })).status).to.equal(303);
  });

  it('shows the thanks to whoever presses the same button twice', async () => {
    const { site, person } = await visit();
    const token = pageOf(await person.get('/check')).unseen._token ?? '';
    const pressed = () => person.post('/send', { _token: token });
    const [one, two] = await Promise.all([pressed(), pressed()]);
    const three = await pressed();
    for (const { headers } of [one, two, three]) expect(headers.location).to.include(`${site.link}/thanks?`);
    expect(await site.responses()).to.have.length(1);
  });

  it('sends nothing when the box that nobody sees is filled in, and empties it', async () => {
    const { site, person } = await visit();
    const told = await person.post('/send', { website: 'https://example.org' });
    expect(told.headers.location).to.equal(`${site.link}/check`);
    const shown = await person.get('/check');
    expect(pageOf(shown).one('alert').text).to.include(say('sending.unsent.filled.what'));
    expect(shown.text).to.not.include('example.org');
    expect(await site.responses()).to.deep.equal([]);
    expect((await person.post('/send')).status).to.equal(303);
  });

  it('asks whoever sends far too often to wait, and loses nothing', async () => {
    const { site, person } = await visit(20, 5);
    const told = await untilTooOften(60 / 5, () => person.post('/send', { website: 'x' }));
    expect(pageOf(told).one('alert').headings()).to.deep.equal([say('sending.unsent.wait.title')]);
    expect(pageOf(told).definition(/^Hur ofta often\?/)).to.include('always');
    expect(await site.responses()).to.deep.equal([]);
  });

  it('begins three hundred visits an hour from one address, at most half as many more, and keeps what was typed', async () => {
    const { site } = await visit(20, 20);
    const begin = () =>
      request(site.app).post(`${site.link}/p/words`).type('form').send('_do=next&words=Hej+hopp');
    // The one that is there already counts too.
    const told = await untilTooOften(300 / 20 - 1, begin);
    expect(pageOf(told).one('alert').headings()).to.deep.equal([say('sending.wait-begin.title')]);
    expect(pageOf(told).one('textbox').value).to.equal('Hej hopp');
    expect(told.headers['set-cookie']).to.equal(undefined);
  });

  it('heaps up no rows by a tablet or one card either, and holds nobody else up', async () => {
    const { site } = await visit(20, 20);
    const { tabletCode, interviewCode } = site.collection;
    const [card, other] = ['abcdefghjk', 'mnpqrstuvw'];
    await site.store.codes.add(site.collection.id, [card, other].map(codeDigestOf));
    const begin = (code: string | undefined) =>
      request(site.app).post(`/a/${code}/p/words`).type('form').send('_do=next&words=Hej');
    for (const code of [card, tabletCode]) await untilTooOften(300 / 20, () => begin(code));
    for (const code of [other, interviewCode, site.collection.code]) await begin(code).expect(303);
  });

  it('holds answers back from the first one that is unusual, and thanks alike', async () => {
    const { site } = await visit(3);
    for (let n = 0; n < 27; n++) {
      const person = await answered(site);
      expect((await person.post('/send')).headers.location).to.include(`${site.link}/thanks?`);
      expect(pageOf(await person.get('/thanks')).text).to.include(say('answering.thanks.title'));
    }
    const kept = (await site.responses()).length;
    // Fifteen are never unusual; up to eight more are drawn.
    expect(kept).to.be.within(15, 23);
    expect(await site.store.quarantined.count(site.collection.id)).to.equal(27 - kept);
    expect((await site.store.collections.byId(site.collection.id))?.floodWarning).to.equal(true);
    expect(await site.store.responses.methods(site.collection.id)).to.have.length(kept);
  });

  for (const [way, code] of [
    ['a tablet', 'tabletCode'],
    ['interviews', 'interviewCode'],
  ] as const) {
    it(`does not mind how many answer by ${way}, and asks them for no token`, async () => {
      const { site } = await visit(3);
      const link = `/a/${site.collection[code]}`;
      for (let n = 0; n < 20; n++) {
        const person = await answered({ app: site.app, link });
        expect(pageOf(await person.get('/check')).unseen).to.not.have.property('_token');
        expect((await person.post('/send')).status).to.equal(303);
      }
      expect(await site.responses()).to.have.length(20);
      expect(await site.store.quarantined.count(site.collection.id)).to.equal(0);
    });
  }

  it('counts what came by a tablet during a flood warning with the others', async () => {
    const { site } = await visit();
    await site.store.collections.setFloodWarning(site.collection.id, true);
    const person = await answered({ app: site.app, link: `/a/${site.collection.tabletCode}` });
    await person.post('/send');
    expect(await site.responses()).to.have.length(1);
  });
});
