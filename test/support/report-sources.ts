/** What a report is composed of, invented: one service with three findings unless told otherwise. */
import { pairedTables } from '../../reports/comparisons/paired.ts';
import { voices } from '../../reports/comparisons/pairings.ts';
import type { ReportSources } from '../../reports/document/sources.ts';
import { areaSource, questionSource, registerSource } from '../../reports/findings/figure-sources.ts';
import { findingsReport } from '../../reports/findings/findings.ts';
import type { EvidenceSource, EvidenceSources, Spoken } from '../../reports/findings/placed.ts';
import { quoteSource } from '../../reports/findings/text-sources.ts';
import type { AuditReport } from '../../reports/report.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { type Reference, showReference } from '../../surveys/findings/evidence.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import type { ReportLanguage } from '../../surveys/reporting/cuts.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { compare } from './compared.ts';
import { aDatum, aFinding, aProposal, concluded, someEvidence } from './findings.ts';
import { aServiceReport } from './reports.ts';
import { sayIn } from './say.ts';
import { anAudit } from './things.ts';

interface Parts extends Partial<ReportSources> {
  readonly findings?: readonly Finding[];
  readonly proposals?: readonly Proposal[];
  readonly quotes?: Parameters<typeof quoteSource>[0];
}

export function someSources(parts: Parts = {}): ReportSources {
  const {
    language = 'sv',
    findings = threeFindings(),
    proposals = twoProposals(findings),
    quotes = twoQuotes,
  } = parts;
  const report = parts.report ?? aServiceReport(language === 'en' ? 'en' : 'sv');
  const evidence = parts.evidence ?? evidenceIn(report, quotes);
  return {
    audit: anAudit({ title: report.title, invented: report.invented, ...parts.audit }),
    report,
    compared: compare([]),
    rules: usualRules,
    evidence,
    concluded: findingsReport(findings, proposals, evidence),
    written: nothingWritten,
    logo: undefined,
    language,
    say: sayIn(language),
    madeOn: '2026-11-28',
    draft: false,
    version: 1,
    unfinished: [],
    ...withoutOwn(parts),
  };
}

function withoutOwn({
  findings: _,
  proposals: __,
  quotes: ___,
  audit: ____,
  ...others
}: Parts): Partial<ReportSources> {
  return others;
}

export function evidenceIn(
  report: AuditReport,
  quotes: Parameters<typeof quoteSource>[0] = twoQuotes,
): EvidenceSources {
  return {
    question: questionSource(report),
    area: areaSource(report),
    quote: quoteSource(quotes),
    register: registerSource([aDatum({ id: 'datum' })]),
    theme: only(
      { kind: 'theme', source: 'theme', key: 'user' },
      {
        voice: 'user',
        from: undefined,
        says: { as: 'theme', title: 'Byte av CM', texts: [{ round: 1, low: 5, high: 5 }] },
      },
    ),
  };
}

function only(reference: Reference, spoken: Spoken): EvidenceSource {
  const isIt = (one: Reference) => showReference(one) === showReference(reference);
  return { find: (one) => (isIt(one) ? spoken : undefined), list: () => [{ ...reference, ...spoken }] };
}

export const twoQuotes = [
  {
    id: 'quote',
    kind: 'quote',
    words: 'Jag vill veta innan de byter CM.',
    audience: 'user',
    service: 'CM-teamet Exempelköping',
  },
  {
    id: 'paraphrase',
    kind: 'paraphrase',
    words: 'Mötet är alltid på kontoret.',
    audience: 'user',
    service: 'CM-teamet Exempelköping',
  },
] as const;

/** Concluded, of each verdict one. */
export function threeFindings(): readonly Finding[] {
  return [
    aFinding({
      id: 'hard',
      area: 'influence',
      heading: 'Det är svårt att få något ändrat.',
      verdict: 'change',
      evidence: [someEvidence('question', 'unit-1', 'influence-2'), someEvidence('quote', 'quote')],
      decisions: [concluded()],
    }),
    aFinding({
      id: 'listens',
      area: 'participation',
      heading: 'CM är lätt att nå och lyssnar.',
      verdict: 'strength',
      reason: 'Alla vi talade med sa det.',
      evidence: [someEvidence('area', 'unit-1', 'participation'), someEvidence('theme', 'theme', 'user')],
      decisions: [concluded()],
    }),
    aFinding({
      id: 'plan',
      area: undefined,
      heading: 'Alla vet inte vad som står i sin SIP.',
      verdict: 'develop',
      evidence: [someEvidence('question', 'unit-1', 'participation-1'), someEvidence('register', 'datum')],
      decisions: [concluded()],
    }),
  ];
}

export function twoProposals(findings: readonly Finding[]): readonly Proposal[] {
  const answered = findings.slice(0, 1).map(({ id }) => id);
  return [
    aProposal({
      id: 'write',
      what: 'Skriv ner vad som ändrades efter varje möte.',
      to: ['team'],
      findings: answered,
      decisions: [concluded()],
    }),
    aProposal({
      id: 'tell',
      what: 'Berätta två veckor innan CM byts.',
      guideline: 'Socialstyrelsen, punkt 3',
      decisions: [concluded()],
    }),
  ];
}

/** All rows of voices that are told, for whoever looks for one. */
export const voiceRows = (sources: Pick<ReportSources, 'compared'>) =>
  [...pairedTables('voices', voices, sources.compared)].flatMap(({ rows }) => rows);

export const languagesAsked = (language: ReportLanguage) => sayIn(language);
