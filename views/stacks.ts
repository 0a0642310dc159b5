/** Stacked bars as pages draw them: SVG attributes, since no style may stand in a page. */
import { type KeyMark, keyMarks, type Segment } from '../reports/figures.ts';
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
    shown: number !== '' && width >= 0.025 * number.length,
    // Hidden on a narrow screen, where it would lie over what is beside it.
    tight: width < 0.04 * number.length,
  };
}

export function keyModel(segments: readonly Segment[]) {
  return keyMarks(segments).map(({ label, as, fill }: KeyMark) => ({ label, fill: fill ?? pattern[as] }));
}
