/** What a report over many audits is composed of: what each of them has released, and the county's register of services. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { IntegrationRules } from '../../surveys/comparisons/integration-rules.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { Compared } from '../comparisons/compared.ts';
import type { FindingsReport } from '../findings/findings.ts';
import type { AuditReport } from '../report.ts';

export interface CountySources {
  /** All in the county's register. */
  readonly services: readonly Service[];
  /** Those that were chosen, of those that whoever asks is in; the newest first. */
  readonly audits: readonly CountyAudit[];
  /** Whose answers. */
  readonly audience: Audience;
  /** The last of each service where undefined. */
  readonly round: number | undefined;
  readonly sender: string;
  readonly language: StaffLanguage;
  readonly say: Say;
  /** An ISO date. */
  readonly madeOn: string;
}

export interface CountyAudit {
  readonly audit: Audit;
  /** Of its released collections alone, as all that follows. */
  readonly report: AuditReport;
  readonly compared: Compared;
  /** What its auditors have decided. */
  readonly concluded: FindingsReport;
  readonly rules: IntegrationRules;
  /** The auditors' words in other languages. */
  readonly written: Pick<WrittenReport, 'renderings'>;
  readonly unfinished: readonly Unfinished[];
}

export interface Unfinished extends Pick<Collection, 'service' | 'audience' | 'round'> {
  readonly state: 'planned' | 'open' | 'unreleased';
}
