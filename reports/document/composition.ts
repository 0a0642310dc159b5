/** What every part of a report is composed from: the sources, with what is worked out of them once. */

import type { Audit } from '../../surveys/audits/audit.ts';
import type { IntegrationRules } from '../../surveys/comparisons/integration-rules.ts';
import type { Localised, Say } from '../../surveys/languages.ts';
import type { FollowUp } from '../../surveys/records/kinds/follow-up.ts';
import type { Cut, ReportLanguage } from '../../surveys/reporting/cuts.ts';
import type { FactCheckDone } from '../../surveys/reporting/fact-check/making.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import type { Compared } from '../comparisons/compared.ts';
import type { FindingsReport } from '../findings/findings.ts';
import type { EvidenceSources } from '../findings/placed.ts';
import type { AuditReport, DisclosedUnit, UnitHead } from '../report.ts';
import { placeName, unitName } from '../words.ts';
import { type Section, sectionsOf } from './asked.ts';
import type { Logo } from './document.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import type { PlanSources } from './plan.ts';

export interface Composition extends ReportSources {
  readonly cut: Cut;
  readonly own: OwnWords;
  readonly sections: readonly Section[];
}

/** The sources of a report with the cut that is made of them, and the words of its language. */
export function compositionOf(sources: ReportSources, cut: Cut): Composition {
  return {
    ...sources,
    cut,
    own: ownWords(sources.written, sources.language),
    sections: sectionsOf(sources.report),
  };
}

/** The others leave the full tables to the whole report. */
export const hasAppendix = (cut: Cut): boolean => cut === 'full' || cut === 'web';

/** Units of which counts are told: hidden ones, and those that answered by name, are left out. */
export function disclosedUnits({ report }: Pick<ReportSources, 'report'>): readonly DisclosedUnit[] {
  return report.units.filter((unit) => unit.as === 'anonymous');
}

/** A report on one service carries its name, as those do who will read it; of several the audit's. */
export function aboutOf({ report }: Pick<ReportSources, 'report'>): string {
  const services = new Map(report.units.map((unit) => [unit.service.id, unit]));
  const [only] = services.values();
  return only && services.size === 1 ? placeName(only) : report.title;
}

/** What tells a unit from the others of the report. */
export function nameOf(unit: UnitHead, { report, say }: Pick<ReportSources, 'report' | 'say'>): string {
  return unitName(unit, report.units, say);
}

/** The same in the parts: of those who get support it need not be said that it is they. */
export function nameInPart(unit: UnitHead, composition: Pick<ReportSources, 'report' | 'say'>): string {
  const { report, say } = composition;
  if (unit.audience !== 'user') return nameOf(unit, composition);
  const users = report.units.filter(({ audience }) => audience === 'user');
  return unitName(unit, users, say);
}

/** "CM-teamet Exempelköping, 15 av 24 svarade". */
export function whose(unit: DisclosedUnit, composition: Pick<ReportSources, 'report' | 'say'>): string {
  const { answered, invited } = unit;
  const about = { answered, invited, unit: nameInPart(unit, composition) };
  return composition.say('document.figure.of', about);
}

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
