/** What marks integrated work, service by service, with the label that the audit's rules give. The services' own account. */
import {
  type IntegrationLabel,
  type IntegrationRules,
  labelBy,
} from '../../surveys/comparisons/integration-rules.ts';
import { headingsBy } from './agreements.ts';
import type { AccountUnit, Compared } from './compared.ts';
import type { Matrix, MatrixRow } from './comparison.ts';
import { answerIn } from './own-account.ts';
import { mapping } from './pairings.ts';

/** The label first, then parameters x services. None where no service was asked any of it. */
export function integratedMatrix(compared: Compared, rules: IntegrationRules): readonly Matrix[] {
  return headingsBy('integrated', mapping.parameters, compared).map((matrix) => {
    const asking = compared.accounts.filter(({ asked }) =>
      mapping.parameters.some((name) => asked.by.has(name)),
    );
    return { ...matrix, rows: [labelRow(asking, rules, compared), ...matrix.rows] };
  });
}

/** Of one service; `unknown` where it has not said anything that the rules ask for. */
export function labelOf(
  unit: AccountUnit,
  rules: IntegrationRules,
): IntegrationLabel | 'neither' | 'unknown' {
  const label = labelBy(rules, (parameter) => {
    const answer = answerIn(unit, `mapping/${parameter}`);
    return answer === 'yes' || answer === 'partly' || answer === 'no' ? answer : undefined;
  });
  return label ?? 'unknown';
}

function labelRow(asking: readonly AccountUnit[], rules: IntegrationRules, { say }: Compared): MatrixRow {
  const cells = asking.map((unit) => ({
    words: say(`comparisons.labels.${labelOf(unit, rules)}`),
    level: undefined,
  }));
  return { key: 'label', text: say('comparisons.heads.label'), cells };
}
