import type { IntegrationRules, IntegrationRulesKept } from '../surveys/comparisons/integration-rules.ts';
import { changes } from './queries.ts';
import type { Db } from './tables.ts';

export function integrationRulesIn(db: Db): IntegrationRulesKept {
  return {
    of: async (auditId) => {
      const row = await db
        .selectFrom('integrationRules')
        .selectAll()
        .where('auditId', '=', auditId)
        .executeTakeFirst();
      return row && { ...(JSON.parse(row.rules) as IntegrationRules), revision: row.revision };
    },
    save: async (auditId, { rules, counts }, baseRevision) => {
      const kept = { rules: JSON.stringify({ rules, counts }), revision: baseRevision + 1 };
      if (baseRevision === 0) {
        const added = await db
          .insertInto('integrationRules')
          .values({ auditId, ...kept })
          .onConflict((same) => same.column('auditId').doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }
      return changes(
        db
          .updateTable('integrationRules')
          .set(kept)
          .where((row) => row.and({ auditId, revision: baseRevision })),
      );
    },
  };
}
