/** What a report is composed of, invented: one service with three findings unless told otherwise. */
import type { ReportSources } from '../../reports/document/composition.ts';
import { findingsReport } from '../../reports/findings/findings.ts';
import type { EvidenceSource, EvidenceSources, Spoken } from '../../reports/findings/placed.ts';
import { areaSource, questionSource, quoteSource, registerSource } from '../../reports/findings/sources.ts';
import type { AuditReport } from '../../reports/report.ts';
import { usualRules } from '../../surveys/comparisons/integration-rules.ts';
import { type Reference, showReference } from '../../surveys/findings/evidence.ts';
import type { Finding } from '../../surveys/findings/finding.ts';
import type { Proposal } from '../../surveys/findings/proposal.ts';
import { nothingWritten, type WrittenReport } from '../../surveys/reporting/written.ts';
import { compare } from './compared.ts';
import { aDatum, aFinding, aProposal, concluded, someEvidence } from './findings.ts';
import { aServiceReport } from './reports.ts';
import { sayIn } from './say.ts';
import { anAudit } from './things.ts';

interface Parts extends Partial<Omit<ReportSources, 'audit'>> {
  readonly audit?: Partial<ReportSources['audit']>;
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

/** With a headline, a text with everything placed in it, and words in English and Arabic of nearly all. */
export const writtenReport: WrittenReport = {
  ...nothingWritten,
  headline: {
    sv: 'De får säga vad de tycker. Få märker att det gör skillnad.',
    en: 'They may say what they think. Few notice that it matters.',
  },
  lead: {
    sv: 'Fyra brukarrevisorer har frågat dem som får stöd av CM-teamet. Det här är vad vi kom fram till.',
  },
  sender: 'FoU-enheten, Region Exempel',
  chapters: {
    influence: {
      text: {
        sv: 'Bara {1} kan få sitt stöd **ändrat**. Se slutsatsen: {3}.\n\n{2}\n\n- Fråga mer.\n- Läs [planen](https://example.org/plan).\n\n{4}',
        en: 'Only {1} can have their support **changed**.\n\n{2}',
      },
      placed: [
        { number: 1, kind: 'question', source: 'unit-1', key: 'influence-2' },
        { number: 2, kind: 'quote', source: 'quote', key: '' },
        { number: 3, kind: 'finding', source: 'hard', key: '' },
        { number: 4, kind: 'question', source: 'unit-1', key: 'influence-3' },
      ],
    },
    easy: { text: { sv: 'De flesta får säga vad de tycker.' }, placed: [] },
  },
};

/** Concluded, and written in Swedish and that language. */
export function allIn(language: 'en' | 'ar'): ReportSources {
  const words = (of: string, text: string) => ({ of, text: { [language]: text } });
  const english = language === 'en';
  return someSources({
    language,
    audit: {
      auditors: { sv: 'fyra brukarrevisorer', [language]: english ? 'four auditors' : 'أربعة مراجعين' },
      contact: { sv: 'Kim Lind, 070-000 00 00', [language]: 'Kim Lind, 070-000 00 00' },
      feedback: { sv: 'Ett möte i maj', [language]: english ? 'A meeting in May' : 'اجتماع في شهر مايو' },
    },
    written: {
      ...writtenReport,
      lead: {
        ...writtenReport.lead,
        [language]: english ? 'Four auditors have asked.' : 'سأل أربعة مراجعين.',
      },
      headline: {
        ...writtenReport.headline,
        [language]: english ? 'Few notice that it matters.' : 'قليلون يلاحظون الفرق.',
      },
      renderings: {
        'finding:hard': words(
          'Det är svårt att få något ändrat.',
          english ? 'It is hard to have anything changed.' : 'من الصعب تغيير أي شيء.',
        ),
        'finding:listens': words(
          'CM är lätt att nå och lyssnar.',
          english ? 'Your CM is easy to reach, and listens.' : 'من السهل الوصول إلى مدير الحالة.',
        ),
        'finding:plan': words(
          'Alla vet inte vad som står i sin SIP.',
          english ? 'Not everybody knows their SIP.' : 'لا يعرف الجميع خطتهم.',
        ),
        'proposal:write': words(
          'Skriv ner vad som ändrades efter varje möte.',
          english ? 'Write down what changed.' : 'اكتبوا ما تغير.',
        ),
        // Written after other words than those that stand there now.
        'proposal:tell': words('Berätta i tid.', english ? 'Tell in time.' : 'أخبروا في الوقت المناسب.'),
        'quote:quote': words(
          'Jag vill veta innan de byter CM.',
          english ? 'I want to know before they change my CM.' : 'أريد أن أعرف مسبقا.',
        ),
      },
    },
  });
}
