import type { Translations } from '../surveys/designing/storage.ts';
import type { Translation } from '../surveys/designing/translating/translations.ts';
import { inPieces } from '../surveys/grouping.ts';
import type { TranslationRow } from './design-rows.ts';
import { findAll } from './queries.ts';
import type { Db } from './tables.ts';

/** Rows in one statement: SQLite takes 32,766 values in one. */
const mostAtOnce = 1000;

export function translationsIn(db: Db): Translations {
  return {
    keep: async (translations) => {
      for (const some of inPieces(translations, mostAtOnce)) {
        await db
          .insertInto('translations')
          .values(some.map(rowOf))
          .onConflict((same) =>
            same.columns(['designId', 'language', 'place']).doUpdateSet((row) => ({
              words: row.ref('excluded.words'),
              source: row.ref('excluded.source'),
              checkedBy: row.ref('excluded.checkedBy'),
              checkedOn: row.ref('excluded.checkedOn'),
            })),
          )
          .execute();
      }
    },
    ofDesign: (designId) =>
      findAll(
        db
          .selectFrom('translations')
          .selectAll()
          .where('designId', '=', designId)
          .orderBy('language')
          .orderBy('place'),
        showTranslation,
      ),
  };
}

function rowOf({ checked, ...translation }: Translation): TranslationRow {
  return { ...translation, checkedBy: checked?.by ?? null, checkedOn: checked?.on ?? null };
}

function showTranslation({ checkedBy: by, checkedOn: on, ...row }: TranslationRow): Translation {
  return { ...row, checked: by === null || on === null ? undefined : { by, on } };
}
