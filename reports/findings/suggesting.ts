/** The verdict that placed figures suggest (domain.md §1, colour suggestion rule). The auditors decide. */
import type { AuditorsVerdict } from '../../surveys/findings/decision.ts';
import type { Share } from '../report.ts';
import { shareOf, verdictsOfShare } from '../verdicts.ts';
import type { Placed } from './placed.ts';

export interface Suggestion {
  /** One where the lowest and the highest share agree, else all between them, the worst first; none without figures. */
  readonly verdicts: readonly AuditorsVerdict[];
  /** The answers that it rests on; undefined where no figure of how it is has been placed. */
  readonly share: Share | undefined;
}

type Counted = Pick<Placed, 'reference' | 'says'>;

/**
 * Out of what is told alone: positive answers over all real answers to the figures, each weighing the same. Measures of
 * change and choices without order suggest nothing; a question is counted once where its area is placed too.
 */
export function suggestionOf(placed: readonly Counted[]): Suggestion {
  const shares = placed.flatMap((one) => shareIn(one, placed) ?? []);
  if (shares.length === 0) return { verdicts: [], share: undefined };
  const share = {
    positive: {
      low: sum(shares.map(({ positive }) => positive.low)),
      high: sum(shares.map(({ positive }) => positive.high)),
    },
    of: sum(shares.map(({ of }) => of)),
    questions: sum(shares.map(({ questions }) => questions)),
  };
  return { verdicts: verdictsOfShare(share), share };
}

function shareIn({ reference, says }: Counted, placed: readonly Counted[]): Share | undefined {
  if (says.as === 'area') return says.area.share;
  if (says.as !== 'question') return undefined;
  const isCountedAlready = placed.some(
    (other) =>
      other.says.as === 'area' &&
      other.reference.source === reference.source &&
      other.says.area.questions.some(({ key }) => key === reference.key),
  );
  return isCountedAlready ? undefined : shareOf([says.question]);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
