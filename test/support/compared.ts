/** Told units to compare, of copies of the shipped questionnaires as audits make them. */
import {
  type AccountUnit,
  askedIn,
  type Compared,
  type ComparedUnit,
  comparedUnit,
} from '../../reports/comparisons/compared.ts';
import type { ComparisonRow, ComparisonTable, Side } from '../../reports/comparisons/comparison.ts';
import type { Disclosed, UnitTables } from '../../reports/disclosure/disclosed.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { designFrom } from '../../surveys/designing/bank/starting.ts';
import type { Audience, Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { wordsIn } from '../../views/words.ts';
import { anOrdered, someTables } from './disclosed.ts';
import { aCollection, aService } from './things.ts';

/** A copy as it is asked, every section taken in. */
export function copyOf(template: string, ending = 'abc123'): Questionnaire {
  const found = shippedTemplates().find(({ key }) => key === template);
  if (!found) throw new Error(`no template ${template}`);
  const sections = found.sections.flatMap(({ key, optional }) => (optional ? [key] : []));
  return toFrozen(designFrom(found, ending), { form: 'full', sections, term: 'cm' });
}

interface UnitParts {
  readonly service?: Service;
  readonly audience?: Audience;
  readonly round?: number;
  readonly invited?: number;
  readonly questionnaire?: Questionnaire;
  readonly questions?: Readonly<Record<string, Disclosed>>;
  readonly tables?: Partial<UnitTables>;
  readonly collection?: Partial<Collection>;
}

const templateOf = { user: 'users', staff: 'staff', 'close-person': 'close-persons', manager: 'mapping' };

/** Twenty invited, twelve answered, nothing told, unless told otherwise. */
export function aUnit(parts: UnitParts = {}): ComparedUnit {
  const { service = aService(), audience = 'user', round = 1, invited = 20 } = parts;
  const questionnaire = parts.questionnaire ?? copyOf(templateOf[audience]);
  const collection = aCollection({ service, audience, round, invited, ...parts.collection });
  const tables = someTables({ questions: parts.questions ?? {}, ...parts.tables });
  return comparedUnit(collection, tables, askedIn(questionnaire));
}

/** So many on the positive side of so many, exactly. */
export function positive(count: number, of: number): Disclosed {
  return anOrdered({ positive: { always: count }, rest: { never: of - count } });
}

export function compare(units: readonly ComparedUnit[], more: Partial<Compared> = {}): Compared {
  return { units, accounts: [], language: 'sv', say: wordsIn('sv'), ...more };
}

export function rowAt(tables: Iterable<ComparisonTable>, ending: string): ComparisonRow | undefined {
  return [...tables].flatMap(({ rows }) => rows).find(({ key }) => key.endsWith(ending));
}

/** "7-9/12", "hidden", "not-asked": a side as short as can be. */
export function brief(side: Side | undefined): string | undefined {
  if (side?.as !== 'told') return side?.as;
  const { positive, of } = side.figure;
  return `${positive.low === positive.high ? positive.low : `${positive.low}-${positive.high}`}/${of}`;
}

/** A service's own account by the shipped mapping: nobody has written, unless told otherwise. */
export function anAccount(parts: Partial<AccountUnit> = {}): AccountUnit {
  return {
    id: 'account',
    service: aService(),
    round: 1,
    answers: [],
    asked: askedIn(copyOf('mapping')),
    ...parts,
  };
}
