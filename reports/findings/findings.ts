/** What an audit has concluded: findings with what their evidence says now, proposals, and what to think of. */
import { quotesOf } from '../../surveys/analysing/quotes-out.ts';
import { type Basis, type Decision, isConcluded, standBehind } from '../../surveys/findings/decision.ts';
import { type Evidence, type Reference, sourcesOf } from '../../surveys/findings/evidence.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { Store } from '../../surveys/storage.ts';
import type { Compared } from '../comparisons/compared.ts';
import type { ThemeCounts } from '../disclosure/theme-counts.ts';
import type { AuditReport } from '../report.ts';
import { comparisonSource } from './comparison-source.ts';
import { type EvidenceSources, type Placed, spokenUnder } from './placed.ts';
import { areaSource, questionSource, quoteSource, registerSource, themeSource } from './sources.ts';
import {
  type FindingWarning,
  findingWarnings,
  gistOf,
  type OverallWarning,
  overallWarnings,
  type Suggestion,
  strengthOf,
  suggestionOf,
} from './weighing.ts';

/** How far it has come. */
interface Decided {
  readonly concluded: boolean;
  /** Ids of the auditors who stand behind it as it is. */
  readonly behind: readonly string[];
}

export interface FindingReport extends Omit<Finding, 'evidence'>, Decided {
  /** 1 for the first. */
  readonly number: number;
  readonly evidence: readonly Placed[];
  /** What the evidence says now, for whoever decides. */
  readonly basis: Basis;
  readonly suggestion: Suggestion;
  readonly warnings: readonly FindingWarning[];
  /** Ids of the proposals that answer it. */
  readonly proposals: readonly string[];
}

export interface ProposalReport extends Proposal, Decided {}

export interface FindingsReport {
  /** In the auditors' order. */
  readonly findings: readonly FindingReport[];
  readonly proposals: readonly ProposalReport[];
  readonly warnings: readonly OverallWarning[];
}

/** What evidence is read from besides the report. */
type Spoken = Pick<Store, 'registerData' | 'collections' | 'reviews' | 'themes' | 'quotes'>;

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
    proposals: proposals.map((proposal) => ({ ...proposal, ...decided(proposal) })),
    warnings: overallWarnings(reports),
  };
}

const decided = (thing: Finding | Proposal): Decided => ({
  concluded: isConcluded(thing),
  behind: standBehind(thing),
});

/**
 * What is told to those who do not write it: what is decided and rests on nothing that is still kept from them, proposals
 * too by the findings they answer, with the decision that stands, without warnings and with no tie to anything else. `isReleased` is asked of a collection by its id; without one,
 * of all that have results: what people wrote is told for all of them together, and comparisons are of several.
 */
export function decidedOnly(
  { findings, proposals }: FindingsReport,
  isReleased: (collection: string | undefined) => boolean,
): FindingsReport {
  const rests = (finding: FindingReport) => sourcesOf(referencesOf(finding)).every(isReleased);
  const told = findings.filter((finding) => finding.concluded && rests(finding));
  const known = new Set(told.map(({ id }) => id));
  const kept = new Set(findings.filter((finding) => !rests(finding)).map(({ id }) => id));
  const answersOthers = ({ findings }: Proposal) =>
    findings.length === 0 || findings.some((id) => !kept.has(id));
  return {
    findings: told.map((finding, i) => ({ ...finding, ...latest(finding), number: i + 1, warnings: [] })),
    proposals: proposals
      .filter((one) => one.concluded && answersOthers(one))
      .map((one) => ({ ...one, ...latest(one), findings: one.findings.filter((id) => known.has(id)) })),
    warnings: overallWarnings(told),
  };
}

/** Those of some collections, not released yet, that keep a finding from readers: it rests on them, or on what needs them all. */
export function keepingBack<C extends { readonly id: string }>(
  finding: Pick<FindingReport, 'evidence'>,
  unreleased: readonly C[],
): readonly C[] {
  const sources = sourcesOf(referencesOf(finding));
  return unreleased.filter(({ id }) => sources.includes(id) || sources.includes(undefined));
}

function referencesOf({ evidence }: Pick<FindingReport, 'evidence'>): readonly Reference[] {
  return evidence.map(({ reference }) => reference);
}

/** Without those before it. */
const latest = ({ decisions }: { readonly decisions: readonly Decision[] }) => ({
  decisions: decisions.slice(-1),
});

function findingReport(
  { evidence, ...finding }: Finding,
  number: number,
  proposals: readonly Proposal[],
  sources: EvidenceSources,
): FindingReport {
  const placed = placedOf(evidence, sources, lastBasis(finding));
  const answering = proposals.filter(({ findings }) => findings.includes(finding.id)).map(({ id }) => id);
  return {
    ...finding,
    number,
    ...decided({ ...finding, evidence }),
    evidence: placed,
    basis: Object.fromEntries(placed.map(({ id, says }) => [id, gistOf(says)])),
    suggestion: suggestionOf(placed),
    warnings: findingWarnings({ ...finding, evidence: placed }, answering.length > 0),
    proposals: answering,
  };
}

/** What the evidence said when somebody last stood behind it. */
function lastBasis({ decisions }: Pick<Finding, 'decisions'>): Basis {
  return decisions.findLast(({ basis }) => basis !== undefined)?.basis ?? {};
}

function placedOf(evidence: readonly Evidence[], sources: EvidenceSources, then: Basis): readonly Placed[] {
  const placed = evidence.map((one) => resolved(one, sources));
  const users = suggestionOf(placed.filter(({ voice }) => voice === 'user'));
  return placed.map((one) => ({
    ...one,
    differs: isOtherThan(users, one),
    // What is gone is told to be.
    changed: one.says.as !== 'gone' && Boolean(then[one.id]) && then[one.id] !== gistOf(one.says),
  }));
}

type Resolved = Omit<Placed, 'differs' | 'changed'>;

function resolved({ id, ...reference }: Evidence, sources: EvidenceSources): Resolved {
  const spoken = spokenUnder(reference, sources);
  if (!spoken) {
    return { id, reference, voice: undefined, from: undefined, says: { as: 'gone' }, strength: undefined };
  }
  return { id, reference, ...spoken, strength: strengthOf(spoken.says) };
}

/** Figures of others that suggest another verdict, for certain, than those of the users do. */
function isOtherThan(users: Suggestion, one: Resolved): boolean {
  if (one.voice === 'user') return false;
  const { verdicts } = suggestionOf([one]);
  return (
    users.verdicts.length > 0 &&
    verdicts.length > 0 &&
    !verdicts.some((verdict) => users.verdicts.includes(verdict))
  );
}
