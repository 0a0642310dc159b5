/** A day on which people answer in every way there is, and what is left of it once the collections have closed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect } from 'chai';
import { sqliteFile } from '../../data/sqlite.ts';
import { openStore } from '../../data/store.ts';
import { hashPassword } from '../../server/people/passwords.ts';
import { codeDigestOf } from '../../surveys/answering/codes/cards.ts';
import { randomId } from '../support/random-id.ts';
import { type RealServer, startServer } from '../support/real-server.ts';
import { serialQuestionnaire } from '../support/serial.ts';
import { aCollection, anAudit, aPerson, aService } from '../support/things.ts';
import { aVisitor, type Visitor } from '../support/visitor.ts';

const password = 'fyra glada ord ihop';
const ways = { code: 'link22open33', tabletCode: 'tablet44many', interviewCode: 'talk55togeth' } as const;
const cards = ['cardaaaa22', 'cardbbbb33', 'cardcccc44', 'carddddd55'] as const;
/** With ten invited, a number that is drawn between the sixteenth and the 24th in a short time sets the flood warning. */
const byLink = 27;

/** Tables with something of those who answer in them. */
const answering = ['responses', 'texts', 'methods', 'drafts', 'pauses', 'quarantined', 'sheets'] as const;

describe('a day on which people answer in every way', () => {
  let dataDir = '';
  let server: RealServer;
  let log = '';
  let people = 0;
  /** What must be found nowhere afterwards. */
  const traces: string[] = [];

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'mixed-day-'));
    await prepare();
    server = await startServer({ DATA_DIR: dataDir, TRUST_PROXY: '1' });
    await theDay();
    await server.stop('SIGTERM');
    log = server.written();
  });

  after(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('holds every answer that was sent, once, and nothing that was not', () => {
    const count = (id: string) =>
      rows(`select count(*) as n from responses where collection_id = '${id}'`)[0]?.n;
    expect(count('mixed'), 'link, paused, tablet, interview, paper').to.equal(byLink + 1 + 3 + 2 + 1);
    expect(count('coded')).to.equal(3);
    expect(everything().includes('aldrig skickat')).to.equal(false);
    expect(everything().includes('lämnade snabbt')).to.equal(false);
    expect(everything().includes('skickat efter pausen')).to.equal(true);
  });

  it('holds no browser, address, cookie, code or pause words, in any file or line of the log', () => {
    expect(traces.length).to.be.greaterThan(3 * people);
    for (const trace of traces) {
      expect(everything().includes(trace), `${trace} in the data`).to.equal(false);
      expect(log.includes(trace), `${trace} in the log`).to.equal(false);
    }
  });

  it('has written nothing in the log about those who answer', () => {
    for (const code of [...Object.values(ways), ...cards]) expect(log).to.not.include(code);
    expect(log).to.not.include('/a/');
    expect(log, 'while staff are there').to.include('/collections/');
  });

  it('knows no time of day, and no order: the rows lie by their random ids', () => {
    // What staff do has its time, but for paper and interviews, which have a day and no number.
    const ofStaff = ['sessions', 'acts'].map((name) => `'${name}'`).join();
    const tables = rows(`select name from sqlite_master where type = 'table' and name not in (${ofStaff})`);
    const withPeople = rows("select at, what from acts where kind in ('paper-typed', 'in-person')");
    expect(withPeople).to.not.be.empty;
    for (const { at, what } of withPeople) expect([at, what]).to.deep.equal([String(at).slice(0, 10), null]);
    const kept = JSON.stringify(tables.map(({ name }) => rows(`select * from ${name}`)));
    expect(kept).not.to.match(/\d\d\d\d-\d\d-\d\d[T ]\d\d:\d\d/);
    for (const table of answering) {
      const [made] = rows(`select sql from sqlite_master where name = '${table}'`);
      expect(String(made?.sql), table).to.match(/without rowid/i);
    }
  });

  it('keeps with an answer its collection and a random id, and nothing else', () => {
    const columns = (table: string) =>
      rows(`select name from pragma_table_info('${table}')`).map(({ name }) => name);
    expect(columns('responses')).to.have.members(['collection_id', 'id', 'body']);
    expect(columns('texts')).to.have.members(['collection_id', 'id', 'question', 'body']);
    expect(columns('methods')).to.have.members(['collection_id', 'id', 'channel', 'help']);
    const ids = ['responses', 'texts', 'methods'].flatMap((table) => rows(`select id from ${table}`));
    expect(new Set(ids.map(({ id }) => id)).size).to.equal(ids.length);
  });

  it('has nothing left of visits, pauses, sheets and quarantined answers', () => {
    for (const table of ['drafts', 'pauses', 'quarantined', 'sheets']) {
      expect(rows(`select * from ${table}`), table).to.deep.equal([]);
    }
  });

  it('no longer knows which codes were used', () => {
    const used = rows('select used from codes');
    expect(used).to.have.length(cards.length);
    expect(new Set(used.map((row) => row.used))).to.deep.equal(new Set([0]));
  });

  it('tells of the ways only how many there were', () => {
    const told = rows(
      `select channel, count(*) as n from methods where collection_id = 'mixed' group by channel`,
    );
    expect(Object.fromEntries(told.map(({ channel, n }) => [channel, n]))).to.deep.equal({
      interview: 2,
      link: byLink + 1,
      paper: 1,
      tablet: 3,
    });
  });

  it('has an empty write-ahead log, and staff sessions that say nothing of answers', () => {
    const [, ...files] = [sqliteFile, ...readdirSync(dataDir).filter((name) => name.endsWith('-wal'))];
    const wal = Buffer.concat(files.map((name) => readFileSync(join(dataDir, name)))).toString('latin1');
    expect(wal).to.not.include('"q0"').and.not.include('nummer');
    for (const { data } of rows('select data from sessions')) {
      const known = ['begun', 'cookie', 'kept', 'language', 'notice', 'personId'];
      expect(known).to.include.members(Object.keys(JSON.parse(String(data)) as object));
      expect(String(data)).to.not.match(/"q0"|nummer|papper|serial/);
    }
  });

  async function prepare(): Promise<void> {
    const store = await openStore({ dataDir, newId: randomId });
    const [audit, service] = [anAudit(), aService()];
    await store.audits.add(audit);
    await store.services.add(service);
    await store.questionnaires.freeze('serial', serialQuestionnaire);
    const about = { auditId: audit.id, service, questionnaire: 'serial', invited: 10, round: 1 };
    await store.collections.add(aCollection({ ...about, ...ways, id: 'mixed' }));
    await store.collections.add(aCollection({ ...about, id: 'coded', round: 2, access: 'codes' }));
    await store.codes.add('coded', cards.map(codeDigestOf));
    for (const id of ['ada', 'bo']) {
      await store.people.add(aPerson({ id, email: `${id}@example.se` }));
      await store.people.setPassword(id, await hashPassword(password));
      await store.members.add(audit.id, id);
    }
    await store.close();
  }

  async function theDay(): Promise<void> {
    const [ada, bo] = [await signedIn('ada'), await signedIn('bo')];
    for (let n = 0; n < 10; n++) await answer(ways.code, `nummer ${n}`);
    await answer(ways.code, 'aldrig skickat', 'nothing');
    await answer(ways.code, 'lämnade snabbt', 'leave');
    await pauseAndGoOn();
    for (let n = 0; n < 3; n++) await answer(ways.tabletCode, `på plattan ${n}`);
    for (let n = 0; n < 2; n++) await answer(ways.interviewCode, `i intervjun ${n}`);
    for (const card of cards.slice(0, 3)) await answer(card, `med kort ${card.slice(4, 8)}`);
    await onPaper(ada, bo);
    for (let n = 10; n < byLink; n++) await answer(ways.code, `nummer ${n}`);
    // On the same day it is told to whoever closes.
    await ada.post('/collections/mixed/closing', { revision: '1' });
    expect(await (await ada.get('/collections/mixed')).text()).to.include('/collections/mixed/quarantine');
    await ada.post('/collections/mixed/quarantine/taking', {});
    for (const id of ['mixed', 'coded']) await closeIt(bo, id);
    traces.push(...cards);
  }

  /** Somebody with a phone of their own, who leaves no trace of it. */
  function somebody(): { readonly visitor: Visitor; note(response: Response): Response } {
    people += 1;
    const browser = `Mozilla/5.0 (Linux; Android 8; Egen-Telefon-${1000 + people})`;
    const address = `203.0.113.${people}`;
    traces.push(browser, `Egen-Telefon-${1000 + people}`, address);
    return {
      visitor: aVisitor(() => server.base, { 'User-Agent': browser, 'X-Forwarded-For': address }),
      note: (response) => {
        for (const cookie of response.headers.getSetCookie()) {
          const value = /visit=([^;]+)/.exec(cookie)?.[1];
          if (value) traces.push(value);
        }
        return response;
      },
    };
  }

  async function answer(code: string, words: string, then: 'send' | 'leave' | 'nothing' = 'send') {
    const { visitor, note } = somebody();
    note(await visitor.post(`/a/${code}/p/q0`, { q0: 'd1', words, _do: 'next' }));
    if (then === 'leave') await visitor.post(`/a/${code}/leave`, {});
    if (then !== 'send') return;
    const sent = await visitor.post(`/a/${code}/send`, { _notes: 'lugnt samtal' });
    expect(sent.headers.get('location'), `${words} by ${code}`).to.include('/thanks');
    await visitor.get(`/a/${code}/thanks`);
  }

  async function pauseAndGoOn(): Promise<void> {
    const [first, second] = [somebody(), somebody()];
    first.note(await first.visitor.post(`/a/${ways.code}/p/q0`, { q0: 'd2', words: 'före', _do: 'pause' }));
    await first.visitor.post(`/a/${ways.code}/pause`, {});
    const page = await (await first.visitor.get(`/a/${ways.code}/words`)).text();
    const list = /<ol class="four-words".*?<\/ol>/s.exec(page)?.[0] ?? '';
    const words = [...list.matchAll(/<li>([^<]+)/g)].map(([, word = '']) => word);
    expect(words).to.have.length(4);
    traces.push(words.join(' '), words.join(','));
    const resumed = await second.visitor.post(`/a/${ways.code}/resume`, { words: words.join(' ') });
    expect(second.note(resumed).status).to.equal(303);
    await second.visitor.post(`/a/${ways.code}/p/q0`, {
      q0: 'd2',
      words: 'skickat efter pausen',
      _do: 'next',
    });
    await second.visitor.post(`/a/${ways.code}/send`, {});
  }

  async function onPaper(one: Visitor, other: Visitor): Promise<void> {
    const typeIn = async (who: Visitor, place: string) => {
      const page = await (await who.get(`/collections/mixed/paper/${place}`)).text();
      const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
      const sheet = { q0: '1', words: 'på papper', _help: '1' };
      const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      return who.post(`/collections/mixed/paper/${place}`, { ...fields, ...sheet });
    };
    expect((await typeIn(one, 'entry')).status).to.equal(303);
    expect((await typeIn(one, 'sheets/1/reading')).status).to.equal(303);
    expect((await typeIn(other, 'sheets/1')).status).to.equal(303);
  }

  async function signedIn(id: string): Promise<Visitor> {
    const visitor = aVisitor(() => server.base);
    await visitor.post('/sign-in', { email: `${id}@example.se`, password });
    return visitor;
  }

  async function closeIt(staff: Visitor, id: string): Promise<void> {
    const page = await (await staff.get(`/collections/${id}/closing`)).text();
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? '';
    const closed = await staff.post(`/collections/${id}/closing`, { revision });
    expect(closed.headers.get('location'), `closing ${id}`).to.equal(`/collections/${id}`);
  }

  function everything(): Buffer {
    return Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name))));
  }

  function rows(query: string): readonly Readonly<Record<string, unknown>>[] {
    const file = new Database(join(dataDir, sqliteFile), { readonly: true });
    try {
      return file.prepare(query).all() as Readonly<Record<string, unknown>>[];
    } finally {
      file.close();
    }
  }
});
