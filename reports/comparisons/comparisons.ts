/** All comparisons of an audit, worked out of what is told and nothing else. What comes to be compared is a line here. */
import type { IntegrationRules } from '../../surveys/comparisons/integration-rules.ts';
import { agreementMatrix, agreementsAndCooperation, integratedMatrix } from './accounts.ts';
import type { Compared } from './compared.ts';
import {
  type Comparison,
  type ComparisonKind,
  type ComparisonRow,
  type ComparisonTable,
  comparisonKinds,
  type Matrix,
} from './comparison.ts';
import { matrixOfFactors, pairedTables } from './paired.ts';
import { alliance, existsAndUsed, successFactors, threeParts, voices } from './pairings.ts';
import { profilesOfEach, profilesOfServices } from './profiles.ts';
import { roundsOf } from './rounds.ts';
import { pilotsAndOthers, servicesSideBySide } from './services.ts';
import { groupsOf, importanceAndExperience } from './within.ts';

type Making = (
  compared: Compared,
  rules: IntegrationRules,
) => { readonly tables?: readonly ComparisonTable[]; readonly matrices?: readonly Matrix[] };

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
  alliance: (compared) => ({ tables: profiles('alliance', compared) }),
  'three-parts': (compared) => ({ tables: profiles('three-parts', compared) }),
  importance: (compared) => ({ tables: importanceAndExperience(compared) }),
  agreements: (compared) => ({ matrices: agreementMatrix(compared) }),
  cooperation: (compared) => ({ matrices: agreementsAndCooperation(compared) }),
  integrated: (compared, rules) => ({ matrices: integratedMatrix(compared, rules) }),
};

function profiles(kind: 'alliance' | 'three-parts', compared: Compared): readonly ComparisonTable[] {
  const parts = kind === 'alliance' ? alliance : threeParts;
  const each = profilesOfEach(kind, parts, compared);
  return [...profilesOfServices(kind, parts, compared), ...each];
}

/**
 * In: what is told of an audit's closed collections, and its rules of integrated work. Out: one kind of comparison, without
 * tables where there is nothing to compare. Rows keep their key whatever is told, so that a finding can place one.
 */
export function comparisonOf(kind: ComparisonKind, compared: Compared, rules: IntegrationRules): Comparison {
  const { tables = [], matrices = [] } = making[kind](compared, rules);
  return { kind, tables, matrices };
}

/** Undefined of what is none. */
export function kindNamed(name: string): ComparisonKind | undefined {
  return comparisonKinds.find((kind) => kind === name);
}

/** The row that a finding has placed (evidence of the kind `comparison`: source is the kind, key is the row's). */
export function rowIn({ tables }: Comparison, key: string): ComparisonRow | undefined {
  return tables.flatMap(({ rows }) => rows).find((row) => row.key === key);
}
