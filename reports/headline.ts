/** What matters most in one sentence: the area that lacks most, out of what is told. */
import type { AreaReport, Share, Verdict } from './report.ts';

interface Headline {
  readonly area: string;
  readonly title: string;
  /** The best that could be said of it; `unsure` where that is a strength, and it or another area may be none. */
  readonly verdict: Exclude<Verdict, 'unknown'> | 'unsure';
  readonly share: Share;
}

interface Judged extends Pick<Headline, 'area' | 'title' | 'share'> {
  readonly worst: Verdict;
  readonly best: Exclude<Verdict, 'unknown'>;
}

/**
 * The area with the lowest share of positive answers, of bounds their middle; the first of equals. One that rests on a single
 * question says less: it is passed over as long as one of several questions surely lacks something, or none does. Undefined
 * without any that can be judged.
 */
export function headlineOf(areas: readonly AreaReport[]): Headline | undefined {
  const judged = areas.flatMap((area) => judgedAs(area) ?? []);
  const lacking = judged.filter(({ best }) => best !== 'strength');
  const choices = [lacking.filter(isOfSeveral), lacking, judged.filter(isOfSeveral), judged];
  const [first, ...others] = choices.find((some) => some.length > 0) ?? [];
  if (!first) return undefined;
  const lowest = others.reduce((low, one) => (middle(one) < middle(low) ? one : low), first);
  const { area, title, share, best } = lowest;
  const isSure = best !== 'strength' || judged.every(({ worst }) => worst === 'strength');
  return { area, title, share, verdict: isSure ? best : 'unsure' };
}

function judgedAs({ key, title, share, verdict }: AreaReport): Judged | undefined {
  const [worst] = verdict.suggestions;
  const best = verdict.suggestions.at(-1);
  if (!share || !best || best === 'unknown' || verdict.reason !== 'share') return undefined;
  return { area: key, title, share, worst, best };
}

function isOfSeveral({ share }: Judged): boolean {
  return share.questions > 1;
}

function middle({ share: { positive, of } }: Judged): number {
  return (positive.low + positive.high) / 2 / of;
}
