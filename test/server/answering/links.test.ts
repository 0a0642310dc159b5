import { expect } from 'chai';
import request from 'supertest';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { mixed, type Site, sites, untilTooOften } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { say } from '../../support/say.ts';

describe('a link that something stands behind', () => {
  const openSite = sites();

  const behind = [
    '.',
    ',',
    ').',
    '"',
    "'",
    '”',
    '>',
    ' ',
    '\u00a0',
    '\u200b',
    '\u00ad',
    '\ufeff',
    '…',
    '!',
    ';',
    '‎',
  ];
  for (const mark of behind) {
    it(`leads to the questions all the same: ${JSON.stringify(mark)}`, async () => {
      const { app, link } = await openSite({ questionnaire: mixed });
      const { headers } = await request(app)
        .get(`${link}${encodeURIComponent(mark)}`)
        .expect(303);
      expect(headers.location).to.equal(link);
    });
  }

  it('leads there from between brackets, with its question mark, language and capitals', async () => {
    const { app, link, collection } = await openSite({ questionnaire: mixed });
    const pasted = `/A/${encodeURIComponent(`(${collection.code.toUpperCase()}).`)}?language=en`;
    const { headers } = await request(app).get(pasted).expect(303);
    expect(headers.location).to.equal(`${link}?language=en`);
  });

  it('leads to a page behind it too, and leaves an address alone that cannot be read', async () => {
    const { app, link } = await openSite({ questionnaire: mixed });
    const { headers } = await request(app).get(`${link}.,/promise?language=en`).expect(303);
    expect(headers.location).to.equal(`${link}/promise?language=en`);
    await request(app).get('/a/%ff').expect(400);
    await request(app).get('/a/...').expect(404);
  });
});

describe('codes tried as addresses', () => {
  const openSite = sites();
  const code = 'abc23efghj';

  async function withCard(): Promise<Site> {
    const site = await openSite({ questionnaire: mixed, eachCounts: 20 });
    await site.store.codes.add(site.collection.id, [codeDigestOf(code)]);
    return site;
  }

  it('are counted with those typed at the door: after six hundred nothing is told of any card', async () => {
    const { app } = await withCard();
    await untilTooOften(600 / 20, () => request(app).get('/a/zzzzzzzzzz'));
    const there = await request(app).get(`/a/${code}`).expect(429);
    const not = await request(app).get('/a/zzzzzzzzzy/promise').expect(429);
    expect(pageOf(there).problems).to.deep.equal([say('entering.problems.wait')]);
    expect(there.text).to.equal(not.text);
    await request(app).post('/a').type('form').send({ code }).expect(429);
  });

  it('hold up nobody who answers by a link, or has begun by a card', async () => {
    const site = await withCard();
    const begun = await request(site.app)
      .post(`/a/${code}/p/often`)
      .type('form')
      .send({ often: 'always', _do: 'next' })
      .expect(303);
    await untilTooOften(600 / 20, () => request(site.app).get('/a/zzzzzzzzzz'));
    await request(site.app).get(site.link).expect(200);
    const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? '';
    await request(site.app).get(`/a/${code}`).set('Cookie', cookie).expect(200);
  });

  it('are not counted where only a page behind a link is not there', async () => {
    const { app, link } = await withCard();
    for (let n = 0; n < 910 / 20; n++) await request(app).get(`${link}/try/9`);
    await request(app).get(`/a/${code}`).expect(200);
  });
});
