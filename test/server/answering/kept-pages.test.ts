import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Express, Response } from 'express';
import request from 'supertest';
import type { OpenStore } from '../../../data/store.ts';
import { createApp } from '../../../server/app.ts';
import { codeDigestOf } from '../../../surveys/answering/codes/cards.ts';
import { servicesOver } from '../../support/answering.ts';
import { describeOnEachEngine } from '../../support/stores.ts';
import { addCollection, aQuestionnaire } from '../../support/things.ts';

describeOnEachEngine('pages that are the same for everyone', (openFresh) => {
  const listening: Server[] = [];
  afterEach(() => {
    for (const server of listening.splice(0)) server.close().closeAllConnections();
  });

  it('are written once, whoever comes', async () => {
    const { app, renders, link } = await siteOn(await openFresh());
    for (const person of [1, 2, 3]) {
      expect((await request(app).get(link)).status, `person ${person}`).to.equal(200);
      expect((await request(app).get(`${link}/p/1`)).status).to.equal(200);
    }
    expect(renders()).to.equal(2);
  });

  it('are another one in another language, another collection, and after the last day', async () => {
    const store = await openFresh();
    const { app, link, services } = await siteOn(store);
    const other = await open(store, { lastDay: '2026-03-10' });
    const [swedish, english, elsewhere] = [
      await request(app).get(link),
      await request(app).get(`${link}?language=en`),
      await request(app).get(other.link),
    ];
    expect(swedish.text).to.include('Ditt stöd').and.include(services.name);
    expect(english.text).to.include('Your support').and.not.include('Ditt stöd');
    expect(elsewhere.text).to.include(other.service.name).and.not.include(services.name);
    expect(elsewhere.text).to.include('10 mars 2026');
    services.now = new Date('2026-03-11T09:00:00Z');
    expect((await request(app).get(other.link)).text).not.to.include('10 mars 2026');
  });

  it('are not shown once the collection has closed', async () => {
    const store = await openFresh();
    const { app, link, collection } = await siteOn(store);
    await request(app).get(link);
    await request(app).get(`${link}/p/1`);
    await store.collections.close(collection.id, collection.revision, '2026-03-10');
    expect((await request(app).get(link)).status).to.equal(410);
    expect((await request(app).get(`${link}/p/1`)).status).to.equal(410);
  });

  it('have the texts that were put to it last before it opened', async () => {
    const store = await openFresh();
    const { app } = await siteOn(store);
    const { link, id, revision } = await open(store, { status: 'planned' });
    await request(app).get(link);
    const title = { sv: 'Andra ord', en: 'Other words' };
    await store.questionnaires.freeze('other', aQuestionnaire({ title }));
    await store.collections.setQuestionnaire(id, revision, 'other');
    await store.collections.open(id, revision + 1, { day: '2026-03-02', k: 5, kCut: 10 });
    expect((await request(app).get(link)).text).to.include('Andra ord');
  });

  it('are not written again to be sent in another compression', async () => {
    const { app, link, renders } = await siteOn(await openFresh());
    const base = await listen(app);
    const plain = await fetchRaw(`${base}${link}`, 'identity');
    const gzip = await fetchRaw(`${base}${link}`, 'gzip, deflate');
    const brotli = await fetchRaw(`${base}${link}`, 'gzip, deflate, br');
    expect([plain, gzip, brotli].map(({ encoding }) => encoding)).to.deep.equal([undefined, 'gzip', 'br']);
    expect(gunzipSync(gzip.bytes)).to.deep.equal(plain.bytes);
    expect(brotliDecompressSync(brotli.bytes)).to.deep.equal(plain.bytes);
    for (const { headers, bytes } of [plain, gzip, brotli]) {
      expect(headers.vary).to.equal('Accept-Encoding');
      expect(headers['cache-control']).to.equal('no-store');
      expect(headers['content-type']).to.equal('text/html; charset=utf-8');
      expect(headers['content-length']).to.equal(String(bytes.length));
    }
    expect(renders()).to.equal(1);
  });

  it('say how long they are to those who ask for the head alone', async () => {
    const { app, link } = await siteOn(await openFresh());
    const base = await listen(app);
    const whole = await fetchRaw(`${base}${link}`, 'gzip');
    const head = await fetchRaw(`${base}${link}`, 'gzip', 'HEAD');
    expect(head.bytes).to.have.length(0);
    expect(head.headers['content-length']).to.equal(String(whole.bytes.length));
    expect(head.encoding).to.equal('gzip');
  });

  it('are not kept of a code that one person has', async () => {
    const store = await openFresh();
    const { app, renders } = await siteOn(store);
    const { id } = await open(store, { access: 'codes' });
    await store.codes.add(id, [codeDigestOf('bcdfghjk')]);
    await request(app).get('/a/bcdfghjk');
    await request(app).get('/a/bcdfghjk');
    expect(renders()).to.equal(2);
  });

  async function listen(app: Express): Promise<string> {
    const server = createServer(app).listen(0, '127.0.0.1');
    listening.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
});

/** Counts pages that are written: each asks once for what is around it. */
async function siteOn(store: OpenStore) {
  const collection = await open(store);
  const services = { name: collection.service.name, now: new Date('2026-03-10T09:00:00Z') };
  const app = createApp({ ...servicesOver(store, ''), now: () => services.now });
  const around = app.locals.surroundings as (response: Response) => object;
  let written = 0;
  app.locals.surroundings = (response: Response) => {
    written += 1;
    return around(response);
  };
  return { app, collection, services, link: collection.link, renders: () => written };
}

async function open(store: OpenStore, given: Parameters<typeof addCollection>[1] = {}) {
  const collection = await addCollection(store, { layout: 'question', ...given });
  await store.questionnaires.freeze(collection.questionnaire, aQuestionnaire());
  return { ...collection, link: `/a/${collection.code}` };
}

/** The bytes as they are sent. */
async function fetchRaw(url: string, encodings: string, method = 'GET') {
  const asked = ask(url, { method, headers: { 'Accept-Encoding': encodings } }).end();
  const [reply] = (await once(asked, 'response')) as [IncomingMessage];
  const bytes = await buffer(reply);
  return { bytes, headers: reply.headers, encoding: reply.headers['content-encoding'] };
}
