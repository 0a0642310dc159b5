import { Writable } from 'node:stream';
import { expect } from 'chai';
import { pino } from 'pino';
import request from 'supertest';
import { draftIdOf } from '../../../surveys/answering/drafts.ts';
import { Failure } from '../../../surveys/failures.ts';
import { mixed, type Site, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say, sayIn } from '../../support/say.ts';

describe('leaving quickly', () => {
  const openSite = sites();
  const draftOf = ({ store, collection }: Site, cookie: string) => {
    const secret = /visit=([^;]+)/.exec(cookie)?.[1] ?? '';
    const id = draftIdOf(secret);
    return {
      id,
      found: () => store.drafts.byId(id),
      rest: () =>
        store.pauses.add({
          id: 'p',
          collectionId: collection.id,
          draftId: id,
          wrapped: 'w',
          day: '2026-03-10',
        }),
    };
  };
  const begun = async (site: Site) => {
    const person = visitor(site);
    const saved = await person.answer('often', { often: 'always' });
    return { person, draft: draftOf(site, String(saved.headers['set-cookie'])) };
  };

  it('erases what the visit has saved, takes the cookie away, and leads to the neutral page', async () => {
    const site = await openSite({ questionnaire: mixed });
    const { person, draft } = await begun(site);
    expect(await draft.found()).to.include({ id: draft.id });
    const left = await person.post('/leave');
    expect(left.status).to.equal(303);
    expect(left.headers.location).to.equal('/neutral?language=sv');
    expect(String(left.headers['set-cookie'])).to.match(
      new RegExp(`^visit=; Path=${site.link}; Expires=Thu, 01 Jan 1970`),
    );
    expect(await draft.found()).to.equal(undefined);
    await person.post('/continue');
    const back = await person.get('/p/4');
    expect(back.headers.location).to.equal(`${site.link}?lost=1`);
  });

  it('keeps what a visit has saved that words have been given out for', async () => {
    const site = await openSite({ questionnaire: mixed });
    const { person, draft } = await begun(site);
    await draft.rest();
    const left = await person.post('/leave');
    expect(String(left.headers['set-cookie'])).to.match(/^visit=;/);
    expect(await draft.found()).to.include({ id: draft.id });
  });

  it('leads to the address that the settings name, over a page of ours, since no form may be sent to others', async () => {
    const site = await openSite({ leaveTo: 'https://vader.example.se/idag' });
    const left = await visitor(site).post('/leave');
    expect(left.headers.location).to.equal('/neutral?language=sv');
    const { headers } = await request(site.app).get('/neutral?language=sv').expect(200);
    expect(headers.refresh).to.equal('0;url=https://vader.example.se/idag');
    const intro = await visitor(site).get();
    expect(intro.headers['content-security-policy']).to.include("form-action 'self';");
    expect(intro.text).to.include('data-to="https://vader.example.se/idag"');
  });

  it('works where the collection has closed, and where there is no visit', async () => {
    const site = await openSite({ collection: { status: 'closed' } });
    expect((await visitor(site).post('/leave')).status).to.equal(303);
  });

  it('works whatever is posted, since nothing of it is read', async () => {
    const { app, link } = await openSite();
    await request(app).post(`${link}/leave`).type('form').send('a=%FF').expect(303);
    await request(app).post(`${link}/p/often`).type('form').send('a=%FF').expect(400);
  });

  it('holds nobody up where the database is away', async () => {
    const away = () => Promise.reject(new Failure('unavailable', 'the database is away'));
    let isAway = false;
    const site = await openSite({
      questionnaire: mixed,
      through: (store) => ({
        ...store,
        pauses: { ...store.pauses, rests: (id) => (isAway ? away() : store.pauses.rests(id)) },
      }),
    });
    const { person } = await begun(site);
    isAway = true;
    const left = await person.post('/leave');
    expect(left.headers.location).to.equal('/neutral?language=sv');
    expect(String(left.headers['set-cookie'])).to.match(/^visit=;/);
  });

  it('ends nothing by a link', async () => {
    const site = await openSite({ questionnaire: mixed });
    const { person, draft } = await begun(site);
    expect((await person.get('/leave')).headers.location).to.equal('/neutral?language=sv');
    expect(await draft.found()).to.include({ id: draft.id });
  });

  it('is offered on every page, before anything else that can be reached by the keyboard', async () => {
    const person = visitor(await openSite({ questionnaire: mixed }));
    for (const place of [
      '',
      '/p/often?fresh=1',
      '/p/often?fresh=1&language=en',
      '/promise',
      '/check',

      '/try/1',
      '/nowhere',
    ]) {
      const { text } = await person.get(place);
      const [reached] = pageOf(text).reachable;
      const language = place.includes('language=en') ? 'en' : 'sv';
      expect(reached?.name, place).to.equal(sayIn(language)('leaving.now'));
      expect(reached?.sentTo, place).to.match(/^\/a\/[^/]+\/leave/);
    }
  });

  it('writes nothing to the log, nor does the neutral page', async () => {
    const lines: string[] = [];
    const out = new Writable({
      write: (line, _encoding, done) => {
        lines.push(String(line));
        done();
      },
    });
    const site = await openSite({ questionnaire: mixed, log: pino({ level: 'debug' }, out) });
    const { person } = await begun(site);
    await person.post('/leave');
    await request(site.app).get('/neutral');
    expect(lines).to.deep.equal([]);
  });
});

describe('a browser that has left quickly', () => {
  const openSite = sites();
  const left = async (site: Site) => {
    const agent = request.agent(site.app);
    await agent.post(`${site.link}/leave`).expect(303);
    return agent;
  };

  it('is shown the same neutral page by every link, there or not, for twelve hours', async () => {
    const site = await openSite({ questionnaire: mixed });
    const agent = request.agent(site.app);
    const sent = await agent.post(`${site.link}/leave`);
    const away = [sent.headers['set-cookie']].flat().find((one) => one?.startsWith('away='));
    expect(away).to.include('Max-Age=43200; Path=/a;').and.include('SameSite=Lax');
    const shown = [];
    for (const place of ['', '/p/2', '/check', '/thanks', '/nowhere', '?language=sv'])
      shown.push(await agent.get(`${site.link}${place}`).expect(200));
    for (const elsewhere of ['/a/no-such-code', '/a/no-such-code/p/1'])
      shown.push(await agent.get(elsewhere).expect(200));
    const alike = shown.map(({ text }) => text.replaceAll(site.collection.code, 'no-such-code'));
    expect(new Set(alike).size).to.equal(1);
    expect(pageOf(alike[0] ?? '').title).to.equal(say('neutral.title'));
    expect(alike[0]).not.to.match(/revision|brukar|enkät|fråg|svar|stöd|audit|survey|Exempelköping/i);
    expect(pageOf(await agent.get('/a').expect(200)).title).to.equal(say('neutral.title'));
  });

  it('takes nothing that is posted by a page left open', async () => {
    const site = await openSite({ questionnaire: mixed });
    const agent = await left(site);
    const sent = await agent
      .post(`${site.link}/p/3`)
      .type('form')
      .send({ often: 'always', _page: 'often', _do: 'next' });
    expect(sent.headers.location).to.equal(site.link);
    expect(String(sent.headers['set-cookie'])).to.match(/^visit=;/);
  });

  it('goes on where the person comes back on purpose, and finds nothing of before', async () => {
    const site = await openSite({ questionnaire: mixed });
    const agent = await left(site);
    const neutral = pageOf(await agent.get(`${site.link}?language=en`));
    const onward = neutral.button(sayIn('en')('answering.continue')).sentTo ?? '';
    const { headers } = await agent.post(onward).expect(303);
    expect(headers.location).to.equal(`${site.link}?language=en&back=1`);
    const first = pageOf(await agent.get(headers.location ?? '').expect(200));
    expect(first.names('button')).to.include(sayIn('en')('answering.start'));
  });

  it('tells that answers went with it, before and to whoever comes back, and on the neutral page nothing', async () => {
    const site = await openSite({ questionnaire: mixed });
    expect(pageOf(await visitor(site).get()).text)
      .to.include(say('leaving.erases'))
      .and.not.include(say('answering.returned'));
    const agent = await left(site);
    const neutral = pageOf(await agent.get(site.link));
    expect(neutral.text).to.not.include(say('answering.returned'));
    const { headers } = await agent.post(neutral.button(say('answering.continue')).sentTo ?? '');
    expect(pageOf(await agent.get(headers.location ?? '')).one('status').text).to.include(
      say('answering.returned'),
    );
  });

  it('erases at its first contact what it left without network', async () => {
    const site = await openSite({ questionnaire: mixed });
    const saved = await visitor(site).answer('often', { often: 'always' });
    const secret = /visit=([^;]+)/.exec(String(saved.headers['set-cookie']))?.[1] ?? '';
    const found = () => site.store.drafts.byId(draftIdOf(secret));
    expect(await found()).to.not.equal(undefined);
    const { headers, text } = await request(site.app)
      .get(`${site.link}/p/4`)
      .set('Cookie', `away=1; visit=${secret}`)
      .expect(200);
    expect(pageOf(text).title).to.equal(say('neutral.title'));
    expect(String(headers['set-cookie'])).to.match(/^visit=;/);
    expect(await found()).to.equal(undefined);
  });

  it('finds its questions on a shared tablet all the same, for the next person', async () => {
    const site = await openSite({ questionnaire: mixed });
    const agent = request.agent(site.app);
    const tablet = `/a/${site.collection.tabletCode}`;
    const form = pageOf(await agent.get(`${tablet}/p/1?fresh=1`)).button(say('leaving.now')).sentTo ?? '';
    await agent.post(form).expect(303);
    const first = pageOf(await agent.get(tablet).expect(200));
    expect(first.names('button')).to.include(say('answering.start'));
  });

  it('leaves the door for cards behind as any link', async () => {
    const site = await openSite();
    const agent = request.agent(site.app);
    const form = pageOf(await agent.get('/a?language=sv')).button(say('leaving.now')).sentTo ?? '';
    await agent.post(form).expect(303);
    const neutral = pageOf(await agent.get('/a?language=sv'));
    expect(neutral.title).to.equal(say('neutral.title'));
    const { headers } = await agent.post(neutral.button(say('answering.continue')).sentTo ?? '');
    expect(headers.location).to.equal('/a?language=sv');
    expect(pageOf(await agent.get('/a?language=sv')).heading).to.equal(say('entering.title'));
  });
});

describe('the neutral page', () => {
  const openSite = sites();

  it('is the same for all and says nothing of questions, audits or support', async () => {
    const { app } = await openSite();
    const { text, headers } = await request(app).get('/neutral');
    expect(pageOf(text).title).to.equal(say('neutral.title'));
    expect(text).not.to.match(/revision|brukar|enkät|fråg|svar|stöd|audit|survey/i);
    expect(headers['set-cookie']).to.equal(undefined);
    expect(headers['cache-control']).to.equal('no-store');
    expect((await request(app).get('/neutral').set('Cookie', 'visit=x')).text).to.equal(text);
  });

  it('speaks the language that was left', async () => {
    const { app } = await openSite();
    const page = pageOf(await request(app).get('/neutral?language=ar'));
    expect([page.attribute('lang'), page.attribute('dir')]).to.deep.equal(['ar', 'rtl']);
    expect(page.heading).to.equal(sayIn('ar')('neutral.title'));
  });

  for (const code of ['%3Bdomain=x', '%0D%0AX:y', '%3Cb%3E', '%C3%A5'])
    it(`leads away from an address that is none of ours, too: ${code}`, async () => {
      const { app } = await openSite({ questionnaire: mixed });
      const { status, headers } = await request(app).post(`/a/${code}/leave`);
      expect(status).to.equal(303);
      expect(headers.location).to.equal('/neutral?language=sv');
    });
});
