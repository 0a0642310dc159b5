import type { DisclosedThemeCounts } from '../surveys/free-texts/storage.ts';
import { insertOnce, select } from './queries.ts';
import type { Db } from './tables.ts';

export function disclosedThemesIn(db: Db): DisclosedThemeCounts {
  return {
    ofAudit: (auditId) => select(db, 'disclosedThemes', { auditId }, 'audience', 'round').execute(),
    keep: async (told) => {
      await insertOnce(db, 'disclosedThemes', told, 'auditId', 'audience', 'round');
    },
  };
}
