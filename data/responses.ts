import { setImmediate as others } from 'node:timers/promises';
import type { Responses } from '../surveys/answering/storage.ts';
import type { Answers } from '../surveys/questionnaires/answers.ts';
import { countOf, erase, findAll, inList, insert, run, select } from './queries.ts';
import { rewrite } from './rewriting.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

/** `newId` gives 128 random bits as 32 hexadecimal digits, which every collation sorts alike. */
export function responsesIn(db: Db, newId: () => string): Responses {
  return {
    add: (collectionId, answers) =>
      insert(db, 'responses', { collectionId, id: newId(), body: JSON.stringify(answers) }),
    addText: (collectionId, question, text) =>
      insert(db, 'texts', { collectionId, question, id: newId(), body: JSON.stringify(text) }),
    addMethod: (collectionId, { channel, help }) =>
      insert(db, 'methods', { collectionId, id: newId(), ...toRow({ channel, help }) }),
    addHelp: async (collectionId, channel, help) => {
      const told = db
        .selectFrom('methods')
        .select('id')
        .where('collectionId', '=', collectionId)
        .where('channel', '=', channel)
        .where('help', 'is', null)
        .orderBy('id')
        .limit(1);
      await db
        .updateTable('methods')
        .set({ help })
        .where('collectionId', '=', collectionId)
        .where('id', 'in', told)
        .execute();
    },
    count: (collectionId) => countOf(db, 'responses', collectionId),
    countEach: async (collectionIds) => {
      const rows = await db
        .selectFrom('responses')
        .select((row) => ['collectionId', row.fn.countAll<number>().as('n')])
        .where('collectionId', 'in', inList(collectionIds))
        .groupBy('collectionId')
        .execute();
      return new Map(rows.map(({ collectionId, n }) => [collectionId, n]));
    },
    each: (collectionId) => eachIn(db, collectionId),
    texts: (collectionId) =>
      findAll(select(db, 'texts', { collectionId }, 'question', 'id'), ({ question, body }) => ({
        question,
        text: JSON.parse(body) as string,
      })),
    methods: (collectionId) =>
      findAll(select(db, 'methods', { collectionId }, 'id'), ({ channel, help }) =>
        fromRow({ channel, help }),
      ),
    rewrite: (collectionId) => rewrite(db, 'responses', collectionId, newId),
    rewriteTexts: (collectionId) => rewrite(db, 'texts', collectionId, newId),
    rewriteMethods: (collectionId) => rewrite(db, 'methods', collectionId, newId),
    erase: async (collectionId) => {
      for (const table of ['responses', 'methods', 'texts'] as const)
        await run(erase(db, table, { collectionId }));
    },
  };
}

/** Responses read at a time: a million of them are never held at once. */
const batch = 1000;

/** In the order of their ids, which is random. Between batches other requests get their turn. */
async function* eachIn(db: Db, collectionId: string): AsyncGenerator<Answers> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('responses')
      .select(['id', 'body'])
      .where('collectionId', '=', collectionId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(batch)
      .execute();
    for (const { body } of rows) yield JSON.parse(body) as Answers;
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return;
    after = last.id;
    await others();
  }
}
