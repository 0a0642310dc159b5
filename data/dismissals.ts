import { createHash } from 'node:crypto';
import type { Hush } from '../surveys/designing/document/design.ts';
import type { Hushes } from '../surveys/designing/storage.ts';
import type { HushRow } from './designing-tables.ts';
import type { Db } from './tables.ts';

export function hushesIn(db: Db): Hushes {
  return {
    add: async (hush) => {
      const row = rowOf(hush);
      await db
        .insertInto('hushes')
        .values(row)
        .onConflict((same) =>
          same
            .columns(['design_id', 'rule', 'place', 'words_digest'])
            .doUpdateSet({ reason: row.reason, hushed_by: row.hushed_by }),
        )
        .execute();
    },
    ofDesign: async (designId) => {
      const rows = await db
        .selectFrom('hushes')
        .selectAll()
        .where('design_id', '=', designId)
        .orderBy('place')
        .orderBy('rule')
        .orderBy('words_digest')
        .execute();
      return rows.map(showHush);
    },
    remove: async ({ designId, rule, place, words }) => {
      await db
        .deleteFrom('hushes')
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

function rowOf({ designId, rule, place, words, reason, by }: Hush): HushRow {
  return {
    design_id: designId,
    rule,
    place,
    words_digest: digestOf(words),
    words,
    reason,
    hushed_by: by,
  };
}

function showHush({ design_id, rule, place, words, reason, hushed_by }: HushRow): Hush {
  return { designId: design_id, rule, place, words, reason, by: hushed_by };
}
