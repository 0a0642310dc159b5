/** All comparisons of an audit, worked out of what is told and nothing else. What comes to be compared is a line here. */
import { setImmediate as breath } from 'node:timers/promises';
import type { IntegrationRules } from '../../surveys/comparisons/integration-rules.ts';
import { agreementMatrix, agreementsAndCooperation, integratedMatrix } from './accounts.ts';
import type { Compared } from './compared.ts';
import {
  type Comparison,
  type ComparisonKind,
  type ComparisonTable,
  comparisonKinds,
  type Matrix,
} from './comparison.ts';
import { matrixOfFactors, pairedTables } from './paired.ts';
import { existsAndUsed, successFactors, voices } from './pairings.ts';
import { profilesOf } from './profiles.ts';
import { roundsOf } from './rounds.ts';
import { pilotsAndOthers, servicesSideBySide } from './services.ts';
import { groupsOf, importanceAndExperience } from './within.ts';

type Making = (
  compared: Compared,
  rules: IntegrationRules,
) => { readonly tables?: Iterable<ComparisonTable>; readonly matrices?: readonly Matrix[] };

const making: Readonly<Record<ComparisonKind, Making>> = {
  services: (compared) => ({ tables: servicesSideBySide(compared) }),
  pilots: (compared) => ({ tables: pilotsAndOthers(compared) }),
  rounds: (compared) => ({ tables: roundsOf(compared) }),
  voices: (compared) => ({ tables: pairedTables('voices', voices, compared) }),
  groups: (compared) => ({ tables: groupsOf(compared) }),
  'exists-used': (compared) => ({ tables: pairedTables('exists-used', existsAndUsed, compared) }),
  'success-factors': (compared) => ({
    tables: matrixOfFactors('success-factors', successFactors, compared),
  }),
  alliance: (compared) => ({ tables: profilesOf('alliance', compared) }),
  'three-parts': (compared) => ({ tables: profilesOf('three-parts', compared) }),
  importance: (compared) => ({ tables: importanceAndExperience(compared) }),
  agreements: (compared) => ({ matrices: agreementMatrix(compared) }),
  cooperation: (compared) => ({ matrices: agreementsAndCooperation(compared) }),
  integrated: (compared, rules) => ({ matrices: integratedMatrix(compared, rules) }),
};

/**
 * In: what is told of an audit's closed collections, and its rules of integrated work. Out: one kind of comparison, without
 * tables where there is nothing to compare. Rows keep their key whatever is told, so that a finding can place one. Table by table,
 * so that whoever answers meanwhile comes in between.
 */
export async function comparisonOf(
  kind: ComparisonKind,
  compared: Compared,
  rules: IntegrationRules,
): Promise<Comparison> {
  const { tables: made = [], matrices = [] } = making[kind](compared, rules);
  const tables: ComparisonTable[] = [];
  for (const table of made) {
    tables.push(table);
    await breath();
  }
  return { kind, tables, matrices };
}

/** All kinds, also those that have nothing. */
export async function comparisonsOf(
  compared: Compared,
  rules: IntegrationRules,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const kind of comparisonKinds) comparisons.push(await comparisonOf(kind, compared, rules));
  return comparisons;
}

/** Undefined of what is none. */
export function kindNamed(name: string): ComparisonKind | undefined {
  return comparisonKinds.find((kind) => kind === name);
}
