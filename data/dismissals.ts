import { createHash } from 'node:crypto';
import type { Dismissal } from '../surveys/designing/document/design.ts';
import type { Dismissals } from '../surveys/designing/storage.ts';
import type { DismissalRow } from './designing-tables.ts';
import type { Db } from './tables.ts';

export function dismissalsIn(db: Db): Dismissals {
  return {
    add: async (dismiss) => {
      const row = rowOf(dismiss);
      await db
        .insertInto('dismissals')
        .values(row)
        .onConflict((same) =>
          same
            .columns(['design_id', 'rule', 'place', 'words_digest'])
            .doUpdateSet({ reason: row.reason, dismissed_by: row.dismissed_by }),
        )
        .execute();
    },
    ofDesign: async (designId) => {
      const rows = await db
        .selectFrom('dismissals')
        .selectAll()
        .where('design_id', '=', designId)
        .orderBy('place')
        .orderBy('rule')
        .orderBy('words_digest')
        .execute();
      return rows.map(showDismissal);
    },
    remove: async ({ designId, rule, place, words }) => {
      await db
        .deleteFrom('dismissals')
        .where('design_id', '=', designId)
        .where('rule', '=', rule)
        .where('place', '=', place)
        .where('words_digest', '=', digestOf(words))
        .execute();
    },
  };
}

/** A key of a fixed length: PostgreSQL's indexes take no long texts. */
function digestOf(words: string): string {
  return createHash('sha256').update(words).digest('hex');
}

function rowOf({ designId, rule, place, words, reason, by }: Dismissal): DismissalRow {
  return {
    design_id: designId,
    rule,
    place,
    words_digest: digestOf(words),
    words,
    reason,
    dismissed_by: by,
  };
}

function showDismissal({ design_id, rule, place, words, reason, dismissed_by }: DismissalRow): Dismissal {
  return { designId: design_id, rule, place, words, reason, by: dismissed_by };
}
