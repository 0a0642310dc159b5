/** What matters most in one sentence: the area that lacks most, out of what is told. */
import type { AreaReport, Share, Verdict } from './report.ts';

interface Headline {
  readonly area: string;
  readonly title: string;
  /** The best that could be said of it. */
  readonly verdict: Verdict;
  readonly share: Share;
}

/**
 * The area with the lowest share of positive answers, of bounds their middle; the first of equals. One that rests on a single
 * question only where all do: it says less. Undefined without any that can be judged.
 */
export function headlineOf(areas: readonly AreaReport[]): Headline | undefined {
  const judged = areas.flatMap(({ key, title, share, verdict }) => {
    const best = verdict.suggestions.at(-1);
    return share && best && verdict.reason === 'share' ? [{ area: key, title, verdict: best, share }] : [];
  });
  const several = judged.filter(({ share }) => share.questions > 1);
  const [first, ...others] = several.length > 0 ? several : judged;
  if (!first) return undefined;
  return others.reduce<Headline>((worst, one) => (middle(one) < middle(worst) ? one : worst), first);
}

function middle({ share: { positive, of } }: Headline): number {
  return (positive.low + positive.high) / 2 / of;
}
