/** Stacked bars as pages draw them: SVG attributes, since no style may stand in a page. */
import type { KeyMark, Segment } from '../reports/figures.ts';
import { percent } from './percent.ts';

/** What is drawn as a pattern, by the names that `partials/patterns` gives them. */
const pattern = { answers: 'none', unsure: 'url(#dots)', 'no-answer': 'url(#hatch)' } as const;

/** From the left; in a page that is read the other way the best lies to the right. */
export function segmentModel({ number, start, width, as, fill, ink }: Segment, rtl = false) {
  const from = rtl ? 1 - start - width : start;
  return {
    number,
    x: percent(from),
    width: percent(width),
    middle: percent(from + width / 2),
    fill: fill ?? pattern[as],
    ink,
    shown: number !== '' && as !== 'unsure' && width >= 0.025 * number.length,
    // Hidden on a narrow screen, where it would lie over what is beside it.
    tight: width < 0.04 * number.length,
  };
}

export function keyModel(marks: readonly KeyMark[]) {
  return marks.map(({ label, as, fill }) => ({ label, fill: fill ?? pattern[as] }));
}

/** A bar of one count: what is sure of it, and then what it may be at most. */
export function countModel(segments: readonly Segment[]) {
  const widthOf = (is: (segment: Segment) => boolean) => percent(segments.find(is)?.width ?? 0);
  return {
    sure: widthOf(({ as, level }) => as === 'answers' && level === 1),
    unsure: widthOf(({ as }) => as === 'unsure'),
  };
}
