/** Services that have answered the mapping: their own accounts, named and told as they were given (disclosure.md, rule 0). */
import type { IntegrationRules } from '../../../surveys/comparisons/integration-rules.ts';
import { grouped } from '../../../surveys/grouping.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { chosenIn } from '../../comparisons/accounts.ts';
import { type AccountUnit, type Asked, askedIn } from '../../comparisons/compared.ts';
import { mapping } from '../../comparisons/pairings.ts';
import type { Wording } from '../../words.ts';
import type { ReportSources } from '../composition.ts';

export interface Mapped extends AccountUnit {
  /** Of its audit: when it is an integrated service. */
  readonly rules: IntegrationRules;
}

/** What chapters on them are composed of. */
export interface MappingSources extends Wording {
  /** One a service, in reading order. */
  readonly services: readonly Mapped[];
}

/** Of one audit's report. */
export function mappingIn({ compared, rules, report, say }: OfOneAudit): MappingSources {
  const services = mappedOf(compared.accounts.map((unit) => ({ ...unit, rules })));
  return { services, language: report.language, say };
}

type OfOneAudit = Pick<ReportSources, 'compared' | 'rules' | 'report' | 'say'>;

const questions = `${mapping.pilot.split('/')[0]}/`;

/** Whether a service is asked any of the mapping's questions. */
export function asksMapping(questionnaire: Questionnaire): boolean {
  return isMapping(askedIn(questionnaire));
}

const isMapping = ({ by }: Asked) => [...by.keys()].some((name) => name.startsWith(questions));

/** Those that were asked the mapping and have answered, each by what it said last, in the order given. */
export function mappedOf(accounts: readonly Mapped[]): readonly Mapped[] {
  const asked = accounts.filter((unit) => unit.answers.length > 0 && isMapping(unit.asked));
  return grouped(asked, ({ service }) => service.id).map(([, [first, ...others]]) =>
    others.reduce((last, one) => (one.round > last.round ? one : last), first),
  );
}

export const authorityGroups = ['municipality', 'region', 'both', 'other', 'unknown'] as const;
type AuthorityGroup = (typeof authorityGroups)[number];

/** Who answers for a service: by its place in the register, and where that says nothing, by what it says itself. */
export function authorityOf(unit: Mapped): AuthorityGroup {
  const registered = (unit.service.authorities ?? []).map((name) => name.toLocaleLowerCase('sv'));
  const named = registered.length > 0 ? registered : [...chosenIn(unit, mapping.authorities)];
  const isOf = (beginning: string) => named.some((name) => name.includes(beginning));
  const [municipality, region] = [isOf('kommun') || isOf('municipality'), isOf('region')];
  if (municipality && region) return 'both';
  if (municipality) return 'municipality';
  if (region) return 'region';
  return named.some((name) => name === 'other') || registered.length > 0 ? 'other' : 'unknown';
}
