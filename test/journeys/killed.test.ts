import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { type OpenStore, openStore } from '../../data/store.ts';
import { takeQuarantined } from '../../surveys/answering/fair-play/quarantining.ts';
import { kills } from '../support/long-run.ts';
import { randomId } from '../support/random-id.ts';
import { type RealServer, startServer } from '../support/real-server.ts';
import { digits, serialQuestionnaire } from '../support/serial.ts';
import { aCollection, anAudit, aService } from '../support/things.ts';
import { aVisitor, type Visitor } from '../support/visitor.ts';

const atOnce = 6;
const asked = {
  collection: { id: 'killed', nature: 'anonymous' as const },
  questionnaire: serialQuestionnaire,
};

interface Sending {
  readonly serial: number;
  readonly visitor: Visitor;
}

describe('a server killed under load', function () {
  this.timeout(600_000);
  let dataDir = '';
  let server: RealServer | undefined;
  let next = 0;
  const thanked = new Set<number>();
  let unsure: Sending[] = [];
  let firstThanked = () => {};

  before(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'killed-'));
    const store = await openStore({ dataDir, newId: randomId });
    const [audit, service] = [anAudit(), aService()];
    await store.audits.add(audit);
    await store.services.add(service);
    await store.questionnaires.freeze('serial', serialQuestionnaire);
    await store.collections.add(
      // As many are invited as the load can be, which comes from one address and is no flood here.
      aCollection({
        id: 'killed',
        auditId: audit.id,
        service,
        questionnaire: 'serial',
        code: 'serial',
        invited: 10_000,
      }),
    );
    await store.close();
  });

  after(async () => {
    await server?.stop();
    rmSync(dataDir, { recursive: true });
  });

  async function between<T>(work: (store: OpenStore) => Promise<T>): Promise<T> {
    const store = await openStore({ dataDir, newId: randomId });
    return work(store).finally(() => store.close());
  }

  it(`keeps every thanked answer exactly once through ${kills} kills`, async () => {
    for (let kill = 0; kill < kills; kill++) {
      // From the middle on answers are put aside, and from three quarters on taken again.
      if (kill === Math.floor(kills / 2))
        await between((store) => store.collections.setFloodWarning('killed', true));
      if (kill === Math.floor((kills * 3) / 4)) {
        expect(await between((store) => store.quarantined.count('killed'))).to.be.at.least(
          Math.floor(kills / 4),
        );
        await between((store) => takeQuarantined(store, asked));
      }
      server = await startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
      await killedAfter(server, 20 + ((kill * 37) % 120));
    }
    const { answers, texts } = await found(dataDir);
    expect(thanked.size, 'the load was real').to.be.at.least(kills);
    expect(twice(answers), 'answers stored twice').to.deep.equal([]);
    expect(twice(texts), 'texts stored twice').to.deep.equal([]);
    expect(missing(answers), 'thanked, but their answers are gone').to.deep.equal([]);
    expect(missing(texts), 'thanked, but their text is gone').to.deep.equal([]);
    expect([...answers].sort(), 'half-written').to.deep.equal([...texts].sort());
  });

  /** Visitors answer until the process is gone, so many milliseconds after the first thanks; those left without an answer send again next time. */
  async function killedAfter(running: RealServer, milliseconds: number): Promise<void> {
    // On a busy machine a process takes its time; killing it before it has thanked anybody would try nothing.
    const begun = new Promise<void>((resolve) => {
      firstThanked = resolve;
    });
    const again = unsure;
    unsure = [];
    const people = Array.from({ length: atOnce }, async (_, i) => {
      for (const sending of again.filter((_, n) => n % atOnce === i)) await send(sending);
      while (running.process.signalCode === null) await answer();
    });
    await begun;
    await wait(milliseconds);
    await running.stop();
    await Promise.all(people);
  }

  async function answer(): Promise<void> {
    const serial = next++;
    const visitor = aVisitor(() => server?.base ?? '');
    const fields = Object.fromEntries(
      Array.from({ length: digits }, (_, i) => [`q${i}`, `d${Math.floor(serial / 4 ** i) % 4}`]),
    );
    try {
      const saved = await visitor.post('/a/serial/p/q0', {
        ...fields,
        words: `nummer ${serial}`,
        _do: 'next',
      });
      if (saved.status !== 303) throw new Error(`saving gave ${saved.status}`);
    } catch (error) {
      if (error instanceof TypeError) return;
      throw error;
    }
    await send({ serial, visitor });
    if (thanked.has(serial)) firstThanked();
  }

  async function send(sending: Sending): Promise<void> {
    try {
      const sent = await sending.visitor.post('/a/serial/send', {});
      if (sent.status === 303 && sent.headers.get('location')?.includes('/thanks'))
        thanked.add(sending.serial);
      else throw new Error(`sending gave ${sent.status} ${sent.headers.get('location')}`);
    } catch (error) {
      // The line broke: nobody knows whether it was stored.
      if (!(error instanceof TypeError)) throw error;
      unsure.push(sending);
    }
  }

  const missing = (serials: readonly number[]) => [...thanked].filter((serial) => !serials.includes(serial));
});

async function found(
  dataDir: string,
): Promise<{ readonly answers: readonly number[]; readonly texts: readonly number[] }> {
  const store = await openStore({ dataDir, newId: randomId });
  const answers: number[] = [];
  for await (const response of store.responses.each('killed')) {
    const steps = Array.from({ length: digits }, (_, i) => Number(String(response[`q${i}`]).slice(1)));
    answers.push(steps.reduce((sum, digit, i) => sum + digit * 4 ** i, 0));
  }
  const texts = (await store.responses.texts('killed')).map(({ text }) =>
    Number(text.replace('nummer ', '')),
  );
  await store.close();
  return { answers, texts };
}

function twice(serials: readonly number[]): readonly number[] {
  return serials.filter((serial, i) => serials.indexOf(serial) !== i);
}
