/** What an audit has concluded: findings with what their evidence says now, proposals, and what to think of. */
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import type { Evidence } from '../../surveys/findings/evidence.ts';
import { type Finding, isConcluded } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { Store } from '../../surveys/storage.ts';
import type { Compared } from '../comparisons/compared.ts';
import type { ThemeCounts } from '../disclosure/theme-counts.ts';
import { type KeepingThemes, toldThemeCounts } from '../register/told-themes.ts';
import type { AuditReport } from '../report.ts';
import { comparisonSource } from './comparison-source.ts';
import { areaSource, questionSource } from './figure-sources.ts';
import type { EvidenceSources, Placed } from './placed.ts';
import { registerSource } from './register-source.ts';
import { strengthOf } from './strength.ts';
import { type Suggestion, suggestionOf } from './suggesting.ts';
import { quoteSource, themeSource } from './text-sources.ts';
import { type FindingWarning, findingWarnings, type OverallWarning, overallWarnings } from './warnings.ts';

export interface FindingReport extends Omit<Finding, 'evidence'> {
  /** 1 for the first. */
  readonly number: number;
  readonly concluded: boolean;
  readonly evidence: readonly Placed[];
  readonly suggestion: Suggestion;
  readonly warnings: readonly FindingWarning[];
  /** Ids of the proposals that answer it. */
  readonly proposals: readonly string[];
}

export interface ProposalReport extends Proposal {
  readonly concluded: boolean;
}

export interface FindingsReport {
  /** In the auditors' order. */
  readonly findings: readonly FindingReport[];
  readonly proposals: readonly ProposalReport[];
  readonly warnings: readonly OverallWarning[];
}

/** What evidence is read from besides the report. */
type Spoken = Pick<Store, 'registerData' | 'collections' | 'reviews' | 'themes' | 'quotes'>;

type Kept = Spoken & KeepingThemes & Pick<Store, 'findings' | 'proposals'>;

/**
 * All findings and proposals of an audit, drafts too, with every figure read from the report, which is of the collections
 * that may be told; `decidedOnly` of it is for others than the team, and for the report.
 */
export async function findingsOf(
  store: Kept,
  auditId: string,
  report: AuditReport,
  compared: Compared,
): Promise<FindingsReport> {
  const themes = await toldThemeCounts(store, { id: auditId });
  const sources = await evidenceSources(store, auditId, { report, compared, themes });
  const findings = await store.findings.ofAudit(auditId);
  return findingsReport(findings, await store.proposals.ofAudit(auditId), sources);
}

interface Figures {
  readonly report: AuditReport;
  readonly compared: Compared;
  /** As they are told to whoever reads it. */
  readonly themes: ThemeCounts;
}

/** Where evidence of each kind is asked for: the one place where another kind is connected. */
export async function evidenceSources(
  store: Spoken,
  auditId: string,
  { report, compared, themes }: Figures,
): Promise<EvidenceSources> {
  return {
    question: questionSource(report),
    area: areaSource(report),
    comparison: await comparisonSource(compared),
    theme: themeSource(themes),
    quote: quoteSource(await quotesOf(store, { id: auditId })),
    register: registerSource(await store.registerData.ofAudit(auditId)),
  };
}

/** The same out of what was read already. */
export function findingsReport(
  findings: readonly Finding[],
  proposals: readonly Proposal[],
  sources: EvidenceSources,
): FindingsReport {
  const reports = findings.map((finding, i) => findingReport(finding, i + 1, proposals, sources));
  return {
    findings: reports,
    proposals: proposals.map((proposal) => ({ ...proposal, concluded: isConcluded(proposal) })),
    warnings: overallWarnings(reports),
  };
}

/**
 * What is told to those who do not write it: what is decided and rests on nothing that is still kept from them, proposals
 * too by the findings they answer, and no tie to anything else. `isReleased` is asked of a collection by its id; without one,
 * of all that have results: what people wrote is told for all of them together, and comparisons are of several.
 */
export function decidedOnly(
  { findings, proposals }: FindingsReport,
  isReleased: (collection: string | undefined) => boolean,
): FindingsReport {
  const rests = (finding: FindingReport) =>
    finding.evidence.every(
      ({ reference: { kind, source } }) =>
        kind === 'register' || isReleased(isFigure(kind) ? source : undefined),
    );
  const decided = findings.filter((finding) => finding.concluded && rests(finding));
  const known = new Set(decided.map(({ id }) => id));
  const kept = new Set(findings.filter((finding) => !rests(finding)).map(({ id }) => id));
  const answersOthers = ({ findings }: Proposal) =>
    findings.length === 0 || findings.some((id) => !kept.has(id));
  return {
    findings: decided.map((finding, i) => ({ ...finding, number: i + 1 })),
    proposals: proposals
      .filter((one) => one.concluded && answersOthers(one))
      .map((one) => ({ ...one, findings: one.findings.filter((id) => known.has(id)) })),
    warnings: overallWarnings(decided),
  };
}

const isFigure = (kind: string) => kind === 'question' || kind === 'area';

function findingReport(
  { evidence, ...finding }: Finding,
  number: number,
  proposals: readonly Proposal[],
  sources: EvidenceSources,
): FindingReport {
  const placed = placedOf(evidence, sources);
  const answering = proposals.filter(({ findings }) => findings.includes(finding.id)).map(({ id }) => id);
  return {
    ...finding,
    number,
    concluded: isConcluded(finding),
    evidence: placed,
    suggestion: suggestionOf(placed),
    warnings: findingWarnings({ ...finding, evidence: placed }, answering.length > 0),
    proposals: answering,
  };
}

function placedOf(evidence: readonly Evidence[], sources: EvidenceSources): readonly Placed[] {
  const placed = evidence.map((one) => resolved(one, sources));
  const users = suggestionOf(placed.filter(({ voice }) => voice === 'user'));
  return placed.map((one) => ({ ...one, differs: isOtherThan(users, one) }));
}

function resolved({ id, ...reference }: Evidence, sources: EvidenceSources): Omit<Placed, 'differs'> {
  const source = Object.hasOwn(sources, reference.kind) ? sources[reference.kind] : undefined;
  const spoken = source?.find(reference);
  if (!spoken) {
    return { id, reference, voice: undefined, from: undefined, says: { as: 'gone' }, strength: undefined };
  }
  return { id, reference, ...spoken, strength: strengthOf(spoken.says) };
}

/** Figures of others that suggest another verdict, for certain, than those of the users do. */
function isOtherThan(users: Suggestion, one: Omit<Placed, 'differs'>): boolean {
  if (one.voice === 'user') return false;
  const { verdicts } = suggestionOf([one]);
  return (
    users.verdicts.length > 0 &&
    verdicts.length > 0 &&
    !verdicts.some((verdict) => users.verdicts.includes(verdict))
  );
}
