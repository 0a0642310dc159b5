import { webcrypto } from 'node:crypto';
import { expect } from 'chai';
import request from 'supertest';
import { privateKeyOf, publicKeyOf } from '../../../surveys/answering/offline/sealed-box.ts';
import { close } from '../../../surveys/audits/closing.ts';
import { longestText } from '../../../surveys/questionnaires/questions/mistakes.ts';
import { mixed, type Site, servicesOver, sites } from '../../support/answering.ts';
import { fromScript } from '../../support/browser-script.ts';

interface Box {
  seal(text: string, publicKey: string, label: string): Promise<string>;
  freshId(): string;
}

const around = { crypto: webcrypto, TextEncoder, Uint8Array, atob, btoa };
const browser = fromScript<Box>('box', around);

const answers = {
  group: ['yes'],
  chosen: ['mostly'],
  often: ['always'],
  colours: ['red', 'blue'],
  whole: ['7'],
  words: ['Bra'],
};
const stored = { group: 'yes', chosen: 'mostly', often: 'always', colours: ['red', 'blue'], whole: 7 };

describe('what has waited in a browser', () => {
  const openSite = sites();
  const openMixed = () => openSite({ questionnaire: mixed });

  /** Somebody's tablet, with what its page can do. */
  function deviceOf(site: Site, way: 'tabletCode' | 'interviewCode' | 'code' = 'interviewCode') {
    const code = site.collection[way];
    const { sessionSecret } = servicesOver(site.store, '');
    const seal = (inside: object, id: string, collectionId = site.collection.id) => {
      const key = publicKeyOf(privateKeyOf(sessionSecret, collectionId));
      return browser.seal(JSON.stringify(inside), key, `${code} ${id}`);
    };
    const post = (id: string, box: string) =>
      request(site.app).post(`/a/${code}/waiting`).type('form').send(`id=${id}&box=${box}`);
    const send = async (inside: object) => {
      const id = browser.freshId();
      return post(id, await seal(inside, id));
    };
    return { seal, post, send };
  }

  const texts = ({ store, collection }: Site) => store.responses.texts(collection.id);
  const methods = ({ store, collection }: Site) => store.responses.methods(collection.id);

  it('is stored as the ordinary pages store it', async () => {
    const site = await openMixed();
    await deviceOf(site)
      .send({ answers })
      .then(({ status }) => expect(status).to.equal(204));
    expect(await site.responses()).to.deep.equal([stored]);
    expect(await texts(site)).to.deep.equal([{ question: 'words', text: 'Bra' }]);
    expect(await methods(site)).to.deep.equal([{ channel: 'interview', help: 'auditor' }]);
  });

  it('is stored once when it is sent twice, since a reply can be lost', async () => {
    const site = await openMixed();
    const { seal, post } = deviceOf(site);
    const id = browser.freshId();
    const box = await seal({ answers }, id);
    await post(id, box).expect(204);
    await post(id, box).expect(204);
    expect(await site.responses()).to.have.length(1);
  });

  it('is stored once when it is sent from two windows at the same moment', async () => {
    const site = await openMixed();
    const { seal, post } = deviceOf(site);
    const id = browser.freshId();
    const box = await seal({ answers }, id);
    const replies = await Promise.all([post(id, box), post(id, box), post(id, box)]);
    expect(replies.map(({ status }) => status)).to.deep.equal([204, 204, 204]);
    expect(await site.responses()).to.have.length(1);
  });

  it('is refused for good when it was changed, or sealed under another id', async () => {
    const site = await openMixed();
    const { seal, post } = deviceOf(site);
    const id = browser.freshId();
    const box = await seal({ answers }, id);
    await post(id, `${box.slice(0, -8)}AAAAAAAA`).expect(422);
    await post(browser.freshId(), box).expect(422);
    expect(await site.responses()).to.deep.equal([]);
  });

  it('is refused for good when it was sealed to another collection', async () => {
    const site = await openMixed();
    const { seal, post } = deviceOf(site);
    const id = browser.freshId();
    await post(id, await seal({ answers }, id, 'another')).expect(422);
    expect(await site.responses()).to.deep.equal([]);
  });

  it('is refused for good when the questionnaire does not take it', async () => {
    const site = await openMixed();
    const { send } = deviceOf(site);
    const wrong: readonly object[] = [
      { answers: { ...answers, often: ['sometimes'] } },
      { answers: { ...answers, colours: ['red', 'none'] } },
      { answers: { ...answers, words: ['x'.repeat(4001)] } },
      { answers: { ...answers, other: ['yes'] } },
      { answers, more: 'yes' },
      { answers: {} },
      { answers: 'yes' },
      [answers],
    ];
    const statuses = await Promise.all(wrong.map(async (inside) => (await send(inside)).status));
    expect(statuses).to.deep.equal(wrong.map(() => 422));
    expect(await site.responses()).to.deep.equal([]);
  });

  it('loses what lies off the route', async () => {
    const site = await openMixed();
    await deviceOf(site).send({ answers: { ...answers, group: ['no'] } });
    const { chosen: _, ...rest } = stored;
    expect(await site.responses()).to.deep.equal([{ ...rest, group: 'no' }]);
  });

  it('tells who helped on a tablet, and keeps no notes from there', async () => {
    const site = await openMixed();
    await deviceOf(site, 'tabletCode').send({ answers, help: 'friend', notes: 'Sett' });
    expect(await methods(site)).to.deep.equal([{ channel: 'tablet', help: 'friend' }]);
    expect((await texts(site)).map(({ question }) => question)).to.deep.equal(['words']);
  });

  it('takes who helped in a box of its own, once, and puts it to an answer that has come', async () => {
    const site = await openMixed();
    const { seal, post, send } = deviceOf(site, 'tabletCode');
    await send({ answers });
    const id = browser.freshId();
    const box = await seal({ help: 'friend' }, id);
    await post(id, box).expect(204);
    await post(id, box).expect(204);
    expect(await methods(site)).to.deep.equal([{ channel: 'tablet', help: 'friend' }]);
    expect(await site.responses()).to.have.length(1);
    expect((await send({ help: 'somebody' })).status).to.equal(422);
  });

  it('keeps the notes of an interview apart from the answers', async () => {
    const site = await openMixed();
    await deviceOf(site).send({ answers, notes: 'Ville ha paus' });
    expect(await site.responses()).to.deep.equal([stored]);
    expect(await texts(site)).to.deep.include({ question: '_notes', text: 'Ville ha paus' });
  });

  it('keeps the answers beside notes that are too long, and cuts those', async () => {
    const site = await openMixed();
    const { status } = await deviceOf(site).send({ answers, notes: 'a'.repeat(longestText + 1) });
    expect(status).to.equal(204);
    expect(await site.responses()).to.deep.equal([stored]);
    expect(await texts(site)).to.deep.include({ question: '_notes', text: 'a'.repeat(longestText) });
  });

  it('comes too late when the collection has closed', async () => {
    const site = await openMixed();
    await close(site.store, site.collection, '2026-03-10');
    const { status } = await deviceOf(site).send({ answers });
    expect(status).to.equal(410);
    expect(await site.responses()).to.deep.equal([]);
  });

  it('is not taken by the ordinary link', async () => {
    const site = await openMixed();
    const { status } = await deviceOf(site, 'code').send({ answers });
    expect(status).to.equal(404);
    await request(site.app).get(`${site.link}/offline`).expect(404);
  });

  it('is not taken from another site, nor as anything else', async () => {
    const site = await openMixed();
    const { seal, post } = deviceOf(site);
    const id = browser.freshId();
    const box = await seal({ answers }, id);
    await post(id, box).set('Origin', 'https://elsewhere.example').expect(403);
    await post('short', box).expect(400);
    await post(id, '').expect(400);
    await post(id, 'A'.repeat(1_600_000)).expect(413);
    expect(await site.responses()).to.deep.equal([]);
  });

  it('can be sent once more after the database was away', async () => {
    let away = true;
    const site = await openSite({
      questionnaire: mixed,
      through: (store) => ({
        ...store,
        inTransaction: (work) => {
          if (away) throw new Error('away');
          return store.inTransaction(work);
        },
      }),
    });
    const { seal, post } = deviceOf(site);
    const id = browser.freshId();
    const box = await seal({ answers }, id);
    await post(id, box).expect(500);
    away = false;
    await post(id, box).expect(204);
    expect(await site.responses()).to.have.length(1);
  });
});

describe('the page that works without network', () => {
  const openSite = sites();

  it('holds the public half of the key and never the other', async () => {
    const site = await openSite({ questionnaire: mixed });
    const { sessionSecret } = servicesOver(site.store, '');
    const key = privateKeyOf(sessionSecret, site.collection.id);
    const { text } = await request(site.app).get(`/a/${site.collection.tabletCode}/offline`).expect(200);
    expect(text).to.include(publicKeyOf(key));
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(text).not.to.include(key.toString(form));
  });

  it('may have a worker from this site, which sees to nothing but answering', async () => {
    const site = await openSite();
    const { headers } = await request(site.app).get('/a/worker.js').expect(200);
    expect(headers['content-type']).to.include('javascript');
    expect(headers['content-security-policy']).to.include("worker-src 'self'");
    expect(headers).not.to.have.property('service-worker-allowed');
  });
});
