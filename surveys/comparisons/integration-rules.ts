/**
 * When a service works in an integrated way, or is an integrated service (domain.md §4, 004): rules that FoU may change for an
 * audit, since the working groups of a county decide what marks integrated work.
 */
import { type Checked, Failure } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';

/** What marks integrated work, by the keys of the mapping's questions. */
export const parameters = ['d40', 'd41', 'd42', 'd43', 'd44', 'd45', 'd46', 'd47', 'd48', 'd49'] as const;
type Parameter = (typeof parameters)[number];

/** The first one that fits is the label; where none does it is `neither`. */
export const integrationLabels = ['service', 'way-of-working'] as const;
export type IntegrationLabel = (typeof integrationLabels)[number];

interface IntegrationRule {
  readonly parameters: readonly Parameter[];
  /** How many of them have to be there. */
  readonly least: number;
}

export interface IntegrationRules {
  readonly rules: Readonly<Record<IntegrationLabel, IntegrationRule>>;
  /** What counts as being there: "yes" alone, or "partly" too. */
  readonly counts: 'yes' | 'partly';
}

/** Kept with its audit; 0 while nobody has changed it. */
export interface KeptRules extends IntegrationRules {
  readonly revision: number;
}

/** As in Västra Götaland: outreach, home visits, mobile, several professions; different employers in one unit. */
export const usualRules: KeptRules = {
  rules: {
    service: { parameters: ['d44'], least: 1 },
    'way-of-working': { parameters: ['d40', 'd41', 'd42', 'd43'], least: 4 },
  },
  counts: 'yes',
  revision: 0,
};

/** The label of a service by what it said of each parameter; undefined where it has not said anything of those that count. */
export function labelBy(
  { rules, counts }: IntegrationRules,
  said: (parameter: Parameter) => 'yes' | 'partly' | 'no' | undefined,
): IntegrationLabel | 'neither' | undefined {
  const asked = integrationLabels.flatMap((label) => rules[label].parameters);
  if (asked.every((parameter) => said(parameter) === undefined)) return undefined;
  const isThere = (parameter: Parameter) => {
    const word = said(parameter);
    return word === 'yes' || (counts === 'partly' && word === 'partly');
  };
  const fits = (label: IntegrationLabel) =>
    rules[label].parameters.filter(isThere).length >= rules[label].least;
  return integrationLabels.find(fits) ?? 'neither';
}

/** What was posted: boxes `service` and `way-of-working` by parameter, `least-service` and so on, and `counts`. */
export function readRules(form: Fields): Checked<IntegrationRules> {
  const read = reading(form, 'integration-rules');
  const ruleOf = (label: IntegrationLabel): IntegrationRule => {
    const chosen = parameters.filter((parameter) => form.get(label)?.includes(parameter));
    const typed = form.get(`least-${label}`)?.[0]?.trim() ?? '';
    const least = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
    if (chosen.length === 0) read.problem(label, 'integration-rules.missing.parameters');
    else if (least < 1 || least > chosen.length)
      read.problem(`least-${label}`, 'integration-rules.missing.least', { most: chosen.length });
    return { parameters: chosen, least };
  };
  const rules = { service: ruleOf('service'), 'way-of-working': ruleOf('way-of-working') };
  return read.done({ rules, counts: form.get('counts')?.[0] === 'partly' ? 'partly' : 'yes' });
}

/** What the store keeps of them. */
export interface IntegrationRulesKept {
  /** Undefined while nobody has changed them. */
  of(auditId: string): Promise<KeptRules | undefined>;
  /** Only where they are as they were at that revision (0: never changed); false otherwise. */
  save(auditId: string, rules: IntegrationRules, baseRevision: number): Promise<boolean>;
}

/** The act of changing them. Refuses ('conflict') where somebody else has changed them since they were shown. */
export async function saveRules(
  kept: IntegrationRulesKept,
  auditId: string,
  rules: IntegrationRules,
  baseRevision: number,
): Promise<void> {
  const isSaved = await kept.save(auditId, rules, baseRevision);
  if (!isSaved) throw new Failure('conflict', `the rules of audit ${auditId} have been changed meanwhile`);
}
