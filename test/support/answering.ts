/** A whole site with one collection to answer, on SQLite in a folder of its own. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import request from 'supertest';
import { type OpenStore, openStore } from '../../data/store.ts';
import { createApp } from '../../server/app.ts';
import { type Log, makeLog } from '../../server/http/log.ts';
import type { Services } from '../../server/services.ts';
import { countRates, type Rates } from '../../surveys/answering/fair-play/rates.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { rememberRevisions } from '../../surveys/designing/document/remembering.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { migratedFolder } from './folders.ts';
import { hiddenIn } from './hidden.ts';
import {
  aLadder,
  anInformation,
  aQuestionnaire,
  aScale,
  aSection,
  aSeveral,
  aTen,
  aText,
  aYesNo,
} from './questionnaires.ts';
import { randomId } from './random-id.ts';
import { aCollection, anAudit, aService } from './things.ts';

export interface Wanted {
  readonly questionnaire?: Questionnaire;
  readonly collection?: Partial<Collection>;
  readonly audit?: Partial<Audit>;
  readonly publicUrl?: string;
  readonly leaveTo?: string;
  readonly trustProxy?: number;
  readonly log?: Log;
  readonly now?: () => Date;
  /** As how many each act counts that is refused where it is done too often: how many those are is told by `rates.test.ts`. */
  readonly eachCounts?: number;
  /** A store that stands before the real one, to let it fail. */
  readonly through?: (store: OpenStore) => Store;
}

export interface Site {
  readonly app: Server;
  readonly store: OpenStore;
  readonly collection: Collection;
  /** The path of the answering link. */
  readonly link: string;
  /** Every stored response. */
  responses(): Promise<readonly Answers[]>;
  /** The address of the answering link. */
  listen(): Promise<string>;
}

/** Call inside describe(): gives a function that opens a site, which is closed and erased after the test. */
export function sites(): (wanted?: Wanted) => Promise<Site> {
  const open: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of open.splice(0)) await close();
  });
  return async (wanted = {}) => {
    const dataDir = await migratedFolder('site');
    const store = await openStore({ dataDir, newId: randomId });
    let shut = () => {};
    open.push(async () => {
      shut();
      await store.close();
      rmSync(dataDir, { recursive: true });
    });
    const collection = await addCollection(store, wanted);
    const services = servicesOver(wanted.through?.(store) ?? store, dataDir, wanted.publicUrl);
    const { log = services.log, now = services.now, leaveTo, trustProxy = 0 } = wanted;
    const config = { ...services.config, leaveTo, trustProxy };
    const rates = counting(services.rates, wanted.eachCounts ?? 1);
    const { app, base, ...listening } = await listeningTo(
      createApp({ ...services, config, log, now, rates }),
    );
    shut = listening.shut;
    const link = `/a/${collection.code}`;
    return {
      app,
      store,
      collection,
      link,
      responses: () => all(store, collection),
      listen: async () => `${base}${link}`,
    };
  };
}

/** Counts each act as so many. */
function counting(rates: Rates, times: number): Rates {
  return {
    ...rates,
    allows: (...act) => Array.from({ length: times }, () => rates.allows(...act)).every(Boolean),
  };
}

async function addCollection(
  store: Store,
  { questionnaire = aQuestionnaire(), collection, audit }: Wanted,
): Promise<Collection> {
  const service = aService({ name: 'CM-teamet Exempelköping' });
  const kept = anAudit(audit);
  const digest = createHash('sha256').update(JSON.stringify(questionnaire)).digest('hex');
  const made = aCollection({
    auditId: kept.id,
    service,
    questionnaire: digest,
    layout: 'question',
    nature: questionnaire.nature,
    audience: questionnaire.audience,
    ...collection,
  });
  await store.services.add(service);
  await store.audits.add(kept);
  await store.questionnaires.freeze(digest, questionnaire);
  await store.collections.add(made);
  return made;
}

export function servicesOver(store: Store, dataDir: string, publicUrl?: string): Services {
  return {
    store,
    config: {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      databaseUrl: undefined,
      publicUrl,
      sessionSecret: undefined,
      secondFactor: 'optional',
      hstsSubdomains: false,
      trustProxy: 0,
      leaveTo: undefined,
      securityContact: undefined,
      logLevel: 'silent',
    },
    log: makeLog('silent'),
    now: () => new Date('2026-03-10T09:00:00Z'),
    random: randomBytes,
    sessionSecret: 'a secret of at least thirty-two characters',
    rates: countRates(randomBytes),
    firstToken: { value: undefined },
    remember: rememberRevisions(),
    told: rememberRevisions(),
  };
}

async function all(store: Store, { id }: Collection): Promise<readonly Answers[]> {
  const found: Answers[] = [];
  for await (const answers of store.responses.each(id)) found.push(answers);
  return found;
}

/** On the loopback, once for all that is asked of it. */
export async function listeningTo(app: Express) {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { app: server, base, shut: () => server.close().closeAllConnections() };
}

/** Someone who answers, with a browser of their own: cookies are kept and sent as a browser does. */
export function visitor({ app, link }: { readonly app: Express | Server; readonly link: string }) {
  const agent = request.agent(app);
  const at = (place: string) => `${link}${place}`;
  return {
    /** A page of questions can be asked for by its key too, as in addresses of before: they lead on to its number. */
    get: (place = '') => agent.get(at(place)).redirects(/^\/p\/[a-z]/.test(place) ? 1 : 0),
    /** Presses a button on a page of questions with what was typed; Next unless told otherwise. */
    answer: (page: string, typed: Typed = {}, button: Typed = { _do: 'next' }, query = '') =>
      agent
        .post(`${at(`/p/${page}`)}${query}`)
        .type('form')
        .send(encode({ ...typed, ...button })),
    /** The same where something is wrong: the page that the browser is sent to, as Back would ask for it too. */
    wrong: async (page: string, typed: Typed = {}, button: Typed = { _do: 'next' }) => {
      const { headers } = await agent
        .post(at(`/p/${page}`))
        .type('form')
        .send(encode({ ...typed, ...button }))
        .expect(303);
      return agent.get(String(headers.location)).expect(200);
    },
    /** Posts a form; that of sending with the hidden fields that the page with all answers has given it. */
    post: async (place: string, typed: Typed = {}) => {
      const [, query] = /^\/send(\?.*)?$/.exec(place) ?? [place];
      const hidden = place.startsWith('/send')
        ? hiddenIn((await agent.get(at(`/check${query ?? ''}`))).text)
        : {};
      return agent
        .post(at(place))
        .type('form')
        .send(encode({ ...hidden, ...typed }));
    },
  };
}

export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** As a browser writes a form: a field for every value. */
function encode(typed: Typed): string {
  const pairs = Object.entries(typed).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, String(value)]),
  );
  return new URLSearchParams(pairs).toString();
}

/** One of every kind, with a follow-up question: group, chosen (if group is yes), often, colours, whole, words. */
export const mixed = aQuestionnaire({
  sections: [
    aSection('begin', [
      anInformation('hello'),
      aYesNo('group'),
      aScale('chosen', { showIf: { question: 'group', is: 'yes' } }),
    ]),
    aSection('more', [aScale('often'), aSeveral('colours'), aLadder('ladder'), aTen('whole')]),
    aSection('own', [aText('words')]),
  ],
});

/**
 * Does the same again and again until it is refused for being done too often: never within the first `least`, always
 * within half as many more (rates.ts). Gives the refusal.
 */
export async function untilTooOften<Told extends { readonly status: number }>(
  least: number,
  act: (n: number) => PromiseLike<Told>,
): Promise<Told> {
  for (let n = 0; n <= least + Math.ceil(least / 2); n++) {
    const told = await act(n);
    if (told.status !== 429) continue;
    if (n < least) throw new Error(`refused already after ${n}`);
    return told;
  }
  throw new Error('never refused');
}
