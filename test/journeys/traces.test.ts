import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { openStore } from '../../data/store.ts';
import { close } from '../../surveys/audits/closing.ts';
import { randomId } from '../support/random-id.ts';
import { type RealServer, startServer } from '../support/real-server.ts';
import { serialQuestionnaire } from '../support/serial.ts';
import { aCollection, anAudit, aService } from '../support/things.ts';
import { aVisitor } from '../support/visitor.ts';

const browser = 'Mozilla/5.0 (Linux; Android 8; Egen-Telefon-77)';
const address = '203.0.113.77';
const senders = 12;

describe('what a day of answering leaves behind', () => {
  let dataDir = '';
  let server: RealServer;
  let written = '';
  const secrets: string[] = [];

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'traces-'));
    await withStore(async (store) => {
      const [audit, service] = [anAudit(), aService()];
      await store.audits.add(audit);
      await store.services.add(service);
      await store.questionnaires.freeze('serial', serialQuestionnaire);
      const about = { auditId: audit.id, service, questionnaire: 'serial' };
      await store.collections.add(aCollection({ ...about, id: 'traces', code: 'trace2link34' }));
    });
    server = await startServer({ DATA_DIR: dataDir, TRUST_PROXY: '1' });
    for (let person = 0; person < senders + 2; person++) await answer(person);
    await server.stop('SIGTERM');
    written = server.written();
  });

  after(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('no file and no log line holds a browser, an address, a cookie or a link', () => {
    for (const trace of [browser, 'Egen-Telefon-77', address, ...secrets]) {
      expect(bytesIn(dataDir).includes(trace), `${trace} in the data`).to.equal(false);
      expect(written.includes(trace), `${trace} in the log`).to.equal(false);
    }
    expect(written).not.to.contain('trace2link34');
  });

  it('no file holds what was typed and never sent', () => {
    expect(bytesIn(dataDir).includes('aldrig skickat')).to.equal(false);
  });

  it('what was sent is there', () => {
    expect(bytesIn(dataDir).includes('nummer 3')).to.equal(true);
  });

  it('no file holds a time of day', () => {
    expect(bytesIn(dataDir).toString('latin1')).not.to.match(/\d\d\d\d-\d\d-\d\d[T ]\d\d:\d\d/);
  });

  it('after closing the write-ahead log holds no answer, and every answer is still there', async () => {
    await withStore(async (store) => {
      const collection = await store.collections.byId('traces');
      if (collection) await close(store, collection, '2026-11-21');
      const logs = readdirSync(dataDir).filter((file) => file.endsWith('-wal'));
      const log = Buffer.concat(logs.map((file) => readFileSync(join(dataDir, file)))).toString('latin1');
      expect(log).not.to.contain('nummer').and.not.to.contain('"q0"');
      expect(await store.responses.count('traces')).to.equal(senders);
    });
  });

  async function answer(person: number): Promise<void> {
    const visitor = aVisitor(() => server.base, { 'User-Agent': browser, 'X-Forwarded-For': address });
    const sends = person < senders;
    const words = sends ? `nummer ${person}` : 'aldrig skickat';
    const saved = await visitor.post('/a/trace2link34/p/q0', { q0: 'd1', words, _do: 'next' });
    secrets.push(
      ...saved.headers.getSetCookie().map((cookie) => /visit=([^;]+)/.exec(cookie)?.[1] ?? 'no cookie'),
    );
    if (sends)
      expect((await visitor.post('/a/trace2link34/send', {})).headers.get('location')).to.contain('/thanks');
  }

  async function withStore(
    work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<void>,
  ): Promise<void> {
    const store = await openStore({ dataDir, newId: randomId });
    await work(store).finally(() => store.close());
  }
});

function bytesIn(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
}
