import type { IntegrationRules, IntegrationRulesKept } from '../surveys/comparisons/integration-rules.ts';
import { changes, findOne, insertOnce, select, update } from './queries.ts';
import type { Db } from './tables.ts';

export function integrationRulesIn(db: Db): IntegrationRulesKept {
  return {
    of: (auditId) =>
      findOne(select(db, 'integrationRules', { auditId }), ({ rules, revision }) => ({
        ...(JSON.parse(rules) as IntegrationRules),
        revision,
      })),
    save: (auditId, { rules, counts }, revision) => {
      const kept = { rules: JSON.stringify({ rules, counts }), revision: revision + 1 };
      return revision === 0
        ? insertOnce(db, 'integrationRules', { auditId, ...kept }, 'auditId')
        : changes(update(db, 'integrationRules', { auditId, revision }, kept));
    },
  };
}
