/** The store in a thread that it has been lent to: see `lending.ts`. */
import type { MessagePort } from 'node:worker_threads';
import { type CompiledQuery, DummyDriver, Kysely, type QueryResult } from 'kysely';
import { readThrown } from '../surveys/failures.ts';
import type { Lent, Store } from '../surveys/storage.ts';
import { dialects } from './engine.ts';
import type { Answered, Ask } from './lending.ts';
import { naming, type Tables } from './tables.ts';
import { storeOver } from './things.ts';

/** For reading. What may be told is kept there when it is first read; all other changes are refused. */
export function openLent({ port, engine: name }: Lent): Store {
  const ask = asking(port);
  const connection = {
    executeQuery: <R>({ sql, parameters }: CompiledQuery) =>
      ask({ sql, parameters }) as Promise<QueryResult<R>>,
    streamQuery: refused,
  };
  const driver = Object.assign(new DummyDriver(), {
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refused,
  });
  const db = new Kysely<Tables>({
    dialect: { ...dialects[name], createDriver: () => driver },
    plugins: [naming],
  });
  const read = async (digest: string, body: string) => {
    const bytes = (await ask({ digest, body })) as Uint8Array | undefined;
    return bytes && Buffer.from(bytes);
  };
  const fileBytes = { read, prepare: refused, keep: refused, erase: refused, eraseAllBut: refused };
  return storeOver(db, { name, alone: false, fileBytes, keepAddersOut: refused, compact: refused }, refused);
}

function refused(): never {
  throw new Error('what is lent is only read');
}

function asking(port: MessagePort): (ask: Ask) => Promise<unknown> {
  const waiting = new Map<number, (answered: Answered) => void>();
  let number = 0;
  port.on('message', (answered: Answered) => {
    waiting.get(answered.number)?.(answered);
    waiting.delete(answered.number);
  });
  return async (ask) => {
    number += 1;
    const asked = { number, ...ask };
    const answered = await new Promise<Answered>((resolve) => {
      waiting.set(asked.number, resolve);
      port.postMessage(asked);
    });
    if ('value' in answered) return answered.value;
    throw readThrown(answered);
  };
}
