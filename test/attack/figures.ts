/**
 * Scores, shares and verdicts. Worked out of what is told, as they should be, they say nothing new; a figure that what is
 * told does not come to was worked out of something else, and is taken to be of the true counts.
 */
import type { Asked, KnownUnit } from './known.ts';
import { between, type Sum, type Term } from './solver.ts';
import { answersTo } from './system.ts';
import type { WrittenQuestion, WrittenShare, WrittenUnit } from './written.ts';

export function figuresSay(unit: KnownUnit, written: WrittenUnit): readonly Sum[] {
  return [
    ...written.questions.flatMap((one) => scoreSays(unit, one)),
    ...written.shares.flatMap((share) => shareSays(unit, share, written.questions)),
  ];
}

/** How good a choice is, 0 to 100: evenly from worst to best; of 0-10 the middle of its band. */
function levelsOf({ cells }: Asked): readonly number[] {
  const bands: Readonly<Record<string, number>> = { '8-10': 90, '5-7': 60, '0-4': 20 };
  return cells.map(({ key }, i) => bands[key] ?? (100 * (cells.length - 1 - i)) / (cells.length - 1));
}

function scoreSays(unit: KnownUnit, { key, cells, of = 0, score }: WrittenQuestion): readonly Sum[] {
  const asked = unit.asked.find((one) => one.key === key);
  if (!asked || !score || of === 0) return [];
  const levels = levelsOf(asked);
  const levelOf = (keys: readonly string[]) => {
    const own = keys.map((one) => levels[asked.cells.findIndex((cell) => cell.key === one)] ?? 0);
    return own.reduce((all, level) => all + level, 0) / own.length;
  };
  const whole = cells.filter(
    ({ keys }) =>
      !cells.some(
        (other) => other.keys.length > keys.length && keys.every((one) => other.keys.includes(one)),
      ),
  );
  const points = whole.reduce((all, { keys, low, high }) => all + (levelOf(keys) * (low + high)) / 2, 0);
  if (Math.abs(points / of - score.value) <= 0.5 + 1e-9) return [];
  const terms: readonly Term[] = [{ unknown: answersTo(unit.id, key), weights: levels }];
  return [{ terms, allows: between((score.value - 0.5) * of - 1e-6, (score.value + 0.5) * of + 1e-6) }];
}

/** A verdict says between which shares it lies (domain.md, section 1). */
const verdicts: Readonly<Record<string, readonly [number, number]>> = {
  change: [0, 0.6],
  develop: [0.6, 0.8],
  strength: [0.8, Number.POSITIVE_INFINITY],
};

function shareSays(
  unit: KnownUnit,
  { area, low, high, of, judged }: WrittenShare,
  questions: readonly WrittenQuestion[],
): readonly Sum[] {
  const counting = unit.asked.filter(({ key, area: own, telling }) => {
    const one = questions.find((question) => question.key === key);
    return own === area && telling === 'ordered' && one?.of !== undefined && one.outOf === 'answers';
  });
  const terms = counting.map(
    ({ key, cells }): Term => ({
      unknown: answersTo(unit.id, key),
      weights: cells.map(({ side }) => (side === 'positive' ? 1 : 0)),
    }),
  );
  const ranges = judged.flatMap((verdict) => (verdicts[verdict] ? [verdicts[verdict]] : []));
  const isJudged = (share: number) =>
    ranges.length === 0 || ranges.some(([from, below]) => share >= from && share < below);
  return [{ terms, allows: (sum) => sum >= low && sum <= high && isJudged(sum / of) }];
}
