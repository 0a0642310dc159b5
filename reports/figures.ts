/** Figures as plain geometry: told numbers turned into shares of a width, for whatever draws them. */
import { colour, inkOn, stepColour } from './pdf/layout/looks.ts';
import type { Full } from './report.ts';

/** A part of a stacked bar. */
export interface Segment {
  readonly label: string;
  readonly count: number;
  /** Where it begins and how wide it is, as shares of the bar: 0 to 1. */
  readonly start: number;
  readonly width: number;
  /** Undefined for those who gave no answer: hatched. */
  readonly fill: string | undefined;
  /** Colour of the number on it. */
  readonly ink: string;
}

/** As wide as all who were asked: the steps in the order asked, then those without an answer. Empty parts are left out. */
export function stackOf(disclosed: Full, restLabel: string): readonly Segment[] {
  const rest = restOf(disclosed);
  const steps = disclosed.steps.map(({ label, count, level }) => ({
    label,
    count,
    fill: stepColour(level ?? 0),
  }));
  const parts = [...steps, { label: restLabel, count: rest, fill: undefined }].filter(
    ({ count }) => count > 0,
  );
  const whole = disclosed.n + rest;
  let before = 0;
  return parts.map(({ label, count, fill }) => {
    const start = before / whole;
    before += count;
    return { label, count, start, width: count / whole, fill, ink: fill ? inkOn(fill) : colour.ink };
  });
}

/** Those who gave no real answer to a question told in full. */
export function restOf(disclosed: Pick<Full, 'rest'>): number {
  return disclosed.rest.reduce((sum, way) => sum + way.count, 0);
}
