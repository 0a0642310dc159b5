import type { Translations } from '../surveys/designing/storage.ts';
import type { Translation } from '../surveys/designing/translating/translations.ts';
import type { TranslationRow } from './designing-tables.ts';
import type { Db } from './tables.ts';

/** Rows in one statement: SQLite takes 32,766 values in one. */
const mostAtOnce = 1000;

export function translationsIn(db: Db): Translations {
  return {
    keep: async (translations) => {
      for (let from = 0; from < translations.length; from += mostAtOnce) {
        await db
          .insertInto('translations')
          .values(translations.slice(from, from + mostAtOnce).map(rowOf))
          .onConflict((same) =>
            same.columns(['design_id', 'language', 'place']).doUpdateSet((row) => ({
              words: row.ref('excluded.words'),
              source: row.ref('excluded.source'),
              checked_by: row.ref('excluded.checked_by'),
              checked_on: row.ref('excluded.checked_on'),
            })),
          )
          .execute();
      }
    },
    ofDesign: async (designId) => {
      const rows = await db
        .selectFrom('translations')
        .selectAll()
        .where('design_id', '=', designId)
        .orderBy('language')
        .orderBy('place')
        .execute();
      return rows.map(showTranslation);
    },
  };
}

function rowOf({ designId, language, place, words, source, checked }: Translation): TranslationRow {
  return {
    design_id: designId,
    language,
    place,
    words,
    source,
    checked_by: checked?.by ?? null,
    checked_on: checked?.on ?? null,
  };
}

function showTranslation(row: TranslationRow): Translation {
  const { design_id, language, place, words, source, checked_by, checked_on } = row;
  const checked = checked_by === null || checked_on === null ? undefined : { by: checked_by, on: checked_on };
  return { designId: design_id, language, place, words, source, checked };
}
