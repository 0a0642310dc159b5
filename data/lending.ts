/**
 * What is kept, lent to a thread: its statements are written and their rows read there, and here they are only asked, each
 * for itself, by the one connection that SQLite has. A thread that has little time holds nobody up.
 */
import { MessageChannel } from 'node:worker_threads';
import { CompiledQuery, type QueryResult } from 'kysely';
import { showThrown, type Thrown } from '../surveys/failures.ts';
import type { Lent } from '../surveys/storage.ts';
import type { Engine } from './engine.ts';
import type { Db } from './tables.ts';

/** A statement, or the bytes of a file by what its row has. */
export type Ask =
  | { readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly digest: string; readonly body: string };

export type Asked = Ask & { readonly number: number };

export type Answered = { readonly number: number } & ({ readonly value: unknown } | Thrown);

export async function lend<T>(
  db: Db,
  { name: engine, fileBytes }: Pick<Engine, 'name' | 'fileBytes'>,
  use: (lent: Lent) => Promise<T>,
): Promise<T> {
  if (db.isTransaction) throw new Error('the store was lent inside a transaction');
  const plain = db.withoutPlugins();
  const reply = async (ask: Ask): Promise<QueryResult<unknown> | Buffer | undefined> =>
    'sql' in ask
      ? plain.executeQuery(CompiledQuery.raw(onlyAdding(ask.sql), [...ask.parameters]))
      : fileBytes.read(ask.digest, ask.body);
  const { port1: here, port2: port } = new MessageChannel();
  here.on('message', async ({ number, ...ask }: Asked) => {
    const answer = await reply(ask).then((value) => ({ value }), showThrown);
    here.postMessage({ number, ...answer } satisfies Answered);
  });
  try {
    return await use({ port, engine });
  } finally {
    here.close();
  }
}

/** What may be told is kept when it is first read. What is changed is remembered here (`remembering.ts`), and not there. */
function onlyAdding(sql: string): string {
  if (!sql.startsWith('select ') && !sql.startsWith('insert into "disclosed_'))
    throw new Error(`a thread asked for more than reading: ${sql}`);
  return sql;
}
