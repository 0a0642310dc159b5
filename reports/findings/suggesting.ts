/** The verdict that placed figures suggest (domain.md §1, colour suggestion rule). The auditors decide. */
import type { AuditorsVerdict } from '../../surveys/findings/finding.ts';
import type { Figure, Gone, Told } from './placed.ts';

export interface Suggestion {
  /** One where the lowest and the highest share agree, else all between them; none where no figure of level is placed. */
  readonly verdicts: readonly AuditorsVerdict[];
  /** The answers that it rests on. */
  readonly positive: { readonly low: number; readonly high: number; readonly of: number } | undefined;
}

/** Share of positive answers from which it is a strength, and from which it can develop. */
const bounds = { strength: 0.8, develop: 0.6 } as const;

const worstFirst = ['change', 'develop', 'strength'] as const satisfies readonly AuditorsVerdict[];

/** Out of what is told alone: positive answers over all answers to the figures, each weighing the same. */
export function suggestionOf(says: readonly (Told | Gone)[]): Suggestion {
  const counted = says.filter(isLevel).flatMap(({ positive }) => (positive ? [positive] : []));
  const of = sum(counted.map((one) => one.of));
  if (of === 0) return { verdicts: [], positive: undefined };
  const positive = {
    low: sum(counted.map(({ low }) => low)),
    high: sum(counted.map(({ high }) => high)),
    of,
  };
  const [from, to] = [rankOf(positive.low / of), rankOf(positive.high / of)];
  return { verdicts: worstFirst.slice(from, to + 1), positive };
}

function isLevel(says: Told | Gone): says is Figure {
  return says.as === 'figure' && says.measures === 'level';
}

function rankOf(share: number): number {
  if (share >= bounds.strength) return 2;
  return share >= bounds.develop ? 1 : 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
