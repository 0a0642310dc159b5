/** What auditors conclude: in plain words, with their verdict and what it rests on. */
import type { Checked, Problem } from '../failures.ts';
import { checkForm, type Fields } from '../forms/reading.ts';
import { type AuditorsVerdict, type Decision, verdicts } from './decision.ts';
import type { Evidence } from './evidence.ts';

interface FindingWords {
  /** One sentence that everybody understands. */
  readonly heading: string;
  /** The key of a report area; undefined for what is of none. */
  readonly area: string | undefined;
  readonly verdict: AuditorsVerdict | undefined;
  /** Why it is another verdict than the answers suggest; printed. */
  readonly reason: string | undefined;
}

/** In the order of their form. */
export const findingWords = ['heading', 'verdict', 'reason', 'area'] as const;

export interface Finding extends FindingWords {
  readonly id: string;
  readonly auditId: string;
  /** Its place among the findings of the audit: a lower one comes first. */
  readonly place: number;
  /** Of its words. What is placed is put together whoever places it. */
  readonly revision: number;
  /** In the auditors' order: what is placed comes last. */
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
}

/** In characters; a heading has to fit on a screen in big letters. */
const longest = { heading: 160, reason: 600 } as const;

/** Findings of one audit: more than anybody reads, and a bound for what is kept. */
export const mostFindings = 60;

/** `areas`: keys that can be chosen. Everything may be left for later; deciding asks for what is needed. */
export const findingForm = (areas: readonly string[]) =>
  ({
    area: 'findings',
    fields: {
      heading: { kind: 'text', most: longest.heading },
      area: { kind: 'one-of', values: areas, optional: true },
      verdict: { kind: 'one-of', values: verdicts, optional: true },
      reason: { kind: 'text', most: longest.reason, long: true, optional: true, hint: true },
    },
  }) as const;

/** The words of a finding as they were typed; `areas` are the keys that can be chosen. */
export function readFinding(typed: Fields, areas: readonly string[]): Checked<FindingWords> {
  return checkForm(findingForm(areas), typed);
}

/** What the evidence of a finding comes to. */
interface Told {
  /** How many pieces of it say something. */
  readonly saying: number;
  /** Verdicts: none where there are no figures, several where they do not tell. */
  readonly suggested: readonly AuditorsVerdict[];
}

/**
 * What a finding lacks before it can be decided: a verdict, something that it rests on, and a reason where the verdict is
 * another than the figures suggest.
 */
export function findingLacks(
  { verdict, reason }: Pick<Finding, 'verdict' | 'reason'>,
  { saying, suggested }: Told,
): readonly Problem[] {
  const differs = verdict !== undefined && suggested.length > 0 && !suggested.includes(verdict);
  return [
    ...(verdict === undefined ? [{ field: 'verdict', message: 'findings.missing.verdict' }] : []),
    ...(differs && reason === undefined ? [{ field: 'reason', message: 'findings.missing.reason' }] : []),
    ...(saying === 0 ? [{ field: 'evidence', message: 'findings.missing.evidence' }] : []),
  ];
}
