import type { Translations } from '../surveys/designing/storage.ts';
import type { Translation } from '../surveys/designing/translating/translations.ts';
import { inPieces } from '../surveys/grouping.ts';
import { findAll, insertOver, select } from './queries.ts';
import type { TranslationRow } from './rows.ts';
import type { Db } from './tables.ts';

/** Rows in one statement: SQLite takes 32,766 values in one. */
const mostAtOnce = 1000;

export function translationsIn(db: Db): Translations {
  return {
    keep: async (translations) => {
      for (const some of inPieces(translations, mostAtOnce)) {
        await insertOver(db, 'translations', some.map(rowOf), ['designId', 'language', 'place']);
      }
    },
    ofDesign: (designId) =>
      findAll(select(db, 'translations', { designId }, 'language', 'place'), showTranslation),
  };
}

function rowOf({ checked, ...translation }: Translation): TranslationRow {
  return { ...translation, checkedBy: checked?.by ?? null, checkedOn: checked?.on ?? null };
}

function showTranslation({ checkedBy: by, checkedOn: on, ...row }: TranslationRow): Translation {
  return { ...row, checked: by === null || on === null ? undefined : { by, on } };
}
