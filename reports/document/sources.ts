/** What a report is composed of: all that may be told, and all that the auditors have written. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { IntegrationRules } from '../../surveys/comparisons/integration-rules.ts';
import type { Localised, Say } from '../../surveys/languages.ts';
import type { FollowUp } from '../../surveys/records/kinds/follow-up.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { FactCheckDone } from '../../surveys/reporting/fact-check/making.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { Compared } from '../comparisons/compared.ts';
import type { FindingsReport } from '../findings/findings.ts';
import type { EvidenceSources } from '../findings/placed.ts';
import type { AuditReport } from '../report.ts';
import type { Logo } from './document.ts';
import type { PlanSources } from './plan.ts';

export interface ReportSources {
  readonly audit: Audit;
  /** Of the collections that are released, in Swedish or English: easy Swedish and Arabic have it in Swedish. */
  readonly report: AuditReport;
  readonly compared: Compared;
  /** What counts as integrated work in this audit. */
  readonly rules: IntegrationRules;
  /** Where what is placed is asked for. */
  readonly evidence: EvidenceSources;
  /** In a draft those too that are not concluded, marked; in a release only what is. */
  readonly concluded: FindingsReport;
  readonly written: WrittenReport;
  /** What each party wanted to know, as their commission has it. */
  readonly purposes?: { readonly [party in 'commissioner' | 'auditors']: string | undefined };
  readonly logo: Logo | undefined;
  readonly language: ReportLanguage;
  /** Words of that language. */
  readonly say: Say;
  /** An ISO date. */
  readonly madeOn: string;
  /** Not released yet: everything is marked. */
  readonly draft: boolean;
  /** Of the release that is being made. */
  readonly version: number | undefined;
  /** What the auditors say is new since the version before. */
  readonly changes?: Localised;
  /** What the service has answered and planned; undefined where a report is of one collection alone. */
  readonly plan?: PlanSources;
  /** What stands around the audit, list by list, and the words of the county. */
  readonly around?: readonly AroundList[];
  readonly glossary?: readonly { readonly word: string; readonly means: string }[];
  /** By whom it was read for what was wrong in it, before it was released; undefined where nobody has. */
  readonly factCheck?: FactCheckDone | undefined;
  /** What has been planned and done to see what became of it, in the order written. */
  readonly followUps?: readonly FollowUp[];
  /** Titles of collections that are still open, or closed and not released: told in a report on an unfinished audit. */
  readonly unfinished: readonly {
    readonly name: string;
    readonly state: 'planned' | 'open' | 'unreleased';
  }[];
}

/** One list of what is written down around an audit. */
export interface AroundList {
  readonly kind: string;
  readonly title: string;
  readonly entries: readonly {
    /** What each is called, and what else is said of it; `isOwn`: in the words of who wrote it. */
    readonly facts: readonly AroundFact[];
  }[];
}

export interface AroundFact {
  readonly label: string;
  readonly words: readonly string[];
  readonly isOwn: boolean;
}
