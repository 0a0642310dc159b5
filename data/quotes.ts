import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Quote } from '../surveys/free-texts/quote.ts';
import type { Quotes } from '../surveys/free-texts/storage.ts';
import { atomically, changes, erase, insert, insertOnce, run, select, update } from './queries.ts';
import type { QuoteRow } from './rows.ts';
import type { Db } from './tables.ts';

export function quotesIn(db: Db): Quotes {
  const found = async (which: Partial<QuoteRow>) =>
    withApprovals(db, await select(db, 'quotes', which, 'id').execute());
  return {
    ofAudit: (auditId) => found({ auditId }),
    ofCollection: (collectionId) => found({ collectionId }),
    byId: async (id) => (await found({ id }))[0],
    add: (quote) =>
      atomically(db, async (db) => {
        const { approvedBy, words, ...row } = quote;
        await insert(db, 'quotes', { ...row, ...wordsIn(words) });
        for (const personId of approvedBy) await approve(db, quote.id, personId);
      }),
    reword: ({ id, words, revision }) =>
      atomically(db, async (db) => {
        const reworded = { ...wordsIn(words), revision };
        if (!(await changes(update(db, 'quotes', { id, revision: revision - 1 }, reworded)))) return false;
        await run(erase(db, 'quoteApprovals', { quoteId: id }));
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
        await run(erase(db, 'quoteApprovals', { quoteId: id }));
        await run(erase(db, 'quotes', { id }));
      }),
  };
}

function approve(db: Db, quoteId: string, personId: string): Promise<boolean> {
  return insertOnce(db, 'quoteApprovals', { quoteId, personId }, 'quoteId', 'personId');
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
