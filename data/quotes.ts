import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Quote } from '../surveys/free-texts/quote.ts';
import type { Quotes } from '../surveys/free-texts/storage.ts';
import { atomically, changes, run } from './queries.ts';
import type { QuoteRow } from './review-rows.ts';
import type { Db } from './tables.ts';

export function quotesIn(db: Db): Quotes {
  const quotes = () => db.selectFrom('quotes').selectAll().orderBy('id');
  return {
    ofAudit: async (auditId) => withApprovals(db, await quotes().where('auditId', '=', auditId).execute()),
    ofCollection: async (collectionId) =>
      withApprovals(db, await quotes().where('collectionId', '=', collectionId).execute()),
    byId: async (id) => (await withApprovals(db, await quotes().where('id', '=', id).execute()))[0],
    add: (quote) =>
      atomically(db, async (db) => {
        const { approvedBy, words, ...row } = quote;
        await run(db.insertInto('quotes').values({ ...row, ...wordsIn(words) }));
        for (const personId of approvedBy) await approve(db, quote.id, personId);
      }),
    reword: ({ id, words, revision }) =>
      atomically(db, async (db) => {
        const before = db.updateTable('quotes').where((row) => row.and({ id, revision: revision - 1 }));
        if (!(await changes(before.set({ ...wordsIn(words), revision })))) return false;
        await run(db.deleteFrom('quoteApprovals').where('quoteId', '=', id));
        return true;
      }),
    /** As an UPDATE it keeps others from rewording it until the end. */
    approve: ({ id, revision, needed }, personId) =>
      atomically(db, async (db) => {
        const seen = db.updateTable('quotes').where((row) => row.and({ id, revision }));
        const most = sql<number>`case when needed < ${needed} then ${needed} else needed end`;
        if (!(await changes(seen.set({ needed: most })))) return false;
        await approve(db, id, personId);
        return true;
      }),
    remove: (id) =>
      atomically(db, async (db) => {
        await run(db.deleteFrom('quoteApprovals').where('quoteId', '=', id));
        await run(db.deleteFrom('quotes').where('id', '=', id));
      }),
  };
}

async function approve(db: Db, quoteId: string, personId: string): Promise<void> {
  await run(
    db
      .insertInto('quoteApprovals')
      .values({ quoteId, personId })
      .onConflict((same) => same.columns(['quoteId', 'personId']).doNothing()),
  );
}

async function withApprovals(db: Db, rows: readonly QuoteRow[]): Promise<readonly Quote[]> {
  if (rows.length === 0) return [];
  const approvals = await db
    .selectFrom('quoteApprovals')
    .innerJoin('quotes', 'quotes.id', 'quoteApprovals.quoteId')
    .select(['quoteApprovals.quoteId', 'quoteApprovals.personId'])
    .where('quotes.auditId', '=', rows[0]?.auditId ?? '')
    .orderBy('quoteApprovals.personId')
    .execute();
  return rows.map(({ wordsDigest: _, words, ...quote }) => ({
    ...quote,
    words: JSON.parse(words) as string,
    approvedBy: approvals.filter(({ quoteId }) => quoteId === quote.id).map(({ personId }) => personId),
  }));
}

/** A key of a fixed length beside them: PostgreSQL's indexes take no long texts. */
function wordsIn(words: string): Pick<QuoteRow, 'words' | 'wordsDigest'> {
  return { words: JSON.stringify(words), wordsDigest: createHash('sha256').update(words).digest('hex') };
}
