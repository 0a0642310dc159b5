import { createHash } from 'node:crypto';
import type { Dismissal } from '../surveys/designing/document/design.ts';
import type { Dismissals } from '../surveys/designing/storage.ts';
import { findAll, run } from './queries.ts';
import type { Db } from './tables.ts';

export function dismissalsIn(db: Db): Dismissals {
  return {
    add: async (dismissal) => {
      const { by: dismissedBy, ...said } = dismissal;
      const row = { ...said, wordsDigest: digestOf(said.words), dismissedBy };
      await db
        .insertInto('dismissals')
        .values(row)
        .onConflict((same) =>
          same
            .columns(['designId', 'rule', 'place', 'wordsDigest'])
            .doUpdateSet({ reason: row.reason, dismissedBy: row.dismissedBy }),
        )
        .execute();
    },
    ofDesign: (designId) =>
      findAll(
        db
          .selectFrom('dismissals')
          .selectAll()
          .where('designId', '=', designId)
          .orderBy('place')
          .orderBy('rule')
          .orderBy('wordsDigest'),
        ({ wordsDigest: _, dismissedBy: by, ...row }): Dismissal => ({ ...row, by }),
      ),
    remove: ({ designId, rule, place, words }) =>
      run(
        db
          .deleteFrom('dismissals')
          .where((row) => row.and({ designId, rule, place, wordsDigest: digestOf(words) })),
      ),
  };
}

/** A key of a fixed length: PostgreSQL's indexes take no long texts. */
function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}
