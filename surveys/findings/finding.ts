/** What auditors conclude: in plain words, with their verdict and what it rests on. */

import type { Checked } from '../failures.ts';
import type { Fields } from '../forms/reading.ts';
import { checkForm } from '../forms/reading.ts';
import type { Evidence } from './evidence.ts';

/** Best first. */
export const verdicts = ['strength', 'develop', 'change'] as const;
export type AuditorsVerdict = (typeof verdicts)[number];

export interface FindingWords {
  /** One sentence that everybody understands. */
  readonly heading: string;
  /** The key of a report area; undefined for what is of none. */
  readonly area: string | undefined;
  readonly verdict: AuditorsVerdict | undefined;
  /** Why it is another verdict than the answers suggest; printed. */
  readonly reason: string | undefined;
}

export interface Finding extends FindingWords {
  readonly id: string;
  readonly auditId: string;
  /** Its place among the findings of the audit: a lower one comes first. */
  readonly place: number;
  /** Of its words. What is placed is put together whoever places it. */
  readonly revision: number;
  /** In the order placed. */
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
}

/** What somebody decided, and of which words: kept for as long as the audit is. */
export interface Decision {
  readonly as: 'concluded' | 'reopened';
  /** Id of who decided. */
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
  /** The heading or the proposal as it was then. */
  readonly words: string;
  readonly verdict?: AuditorsVerdict;
}

/** Whether it is decided: only then is it told to others than those who write it. */
export function isConcluded({ decisions }: { readonly decisions: readonly Decision[] }): boolean {
  return decisions.at(-1)?.as === 'concluded';
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

/** Whether two have the same words, whatever else differs. */
export function hasSameWords(one: FindingWords, other: FindingWords): boolean {
  return (['heading', 'area', 'verdict', 'reason'] as const).every((name) => one[name] === other[name]);
}
