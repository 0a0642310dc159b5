/** Measures and colours of the report, in points; the twin of the tokens of the web pages. */

import type { Verdict } from '../../report.ts';

export const page = { width: 595.28, height: 841.89, left: 51, right: 544.28, top: 48, bottom: 772 } as const;
export const wide = page.right - page.left;

export const colour = {
  ink: '#17252b',
  soft: '#4a5a61',
  line: '#d9d5cb',
  /** Behind what a reader should not miss, and behind large numbers. */
  mint: '#e3efec',
  sand: '#f7f5ef',
  pine: '#0f4c4a',
  /** White at 15 % over pine, as a solid colour: PDF/A-2 is easier kept without transparency. */
  stair: '#336765',
  /** Text on pine. */
  pale: '#cfe3e1',
  white: '#ffffff',
  hatchLight: '#dfe3e4',
  hatchDark: '#c9cfd2',
  /** Around every step of a bar. */
  edge: '#5f6b70',
} as const;

const areas: Readonly<Record<string, string>> = {
  participation: '#1f6f8b',
  influence: '#7d4691',
  accessibility: '#a65a12',
};

/** One hue per fixed chapter; pine for all others. */
export function hueOf(area: string): string {
  return areas[area] ?? colour.pine;
}

/**
 * Worst to best, safe for the colour-blind, and lighter at every step towards the worst, so that steps are told apart where
 * a report is printed without colour. The lightest has an edge.
 */
const ramp: readonly (readonly [level: number, colour: string])[] = [
  [0, '#fde7bd'],
  [1 / 3, '#e0b05a'],
  [0.5, '#989c7a'],
  [2 / 3, '#3f918a'],
  [1, '#01524c'],
];

/** Each verdict as ink, and as the ground beneath it. */
export const paints: Readonly<Record<Verdict, { readonly strong: string; readonly tint: string }>> = {
  strength: { strong: '#2b7a3d', tint: '#eff6f0' },
  develop: { strong: '#8a5a00', tint: '#fbf5e9' },
  change: { strong: '#b3382c', tint: '#fbf1ef' },
  unknown: { strong: '#5f6b70', tint: '#f2f4f5' },
};

const colours = new Map<number, string>();

/** The colour of a step between worst (0) and best (1). */
export function stepColour(level: number): string {
  const found = colours.get(level) ?? mixedOf(level);
  colours.set(level, found);
  return found;
}

function mixedOf(level: number): string {
  const to = Math.max(
    1,
    ramp.findIndex(([at]) => at >= level - 0.001),
  );
  const [from, before] = ramp[to - 1] ?? [0, colour.ink];
  const [until, after] = ramp[to] ?? [1, colour.ink];
  return mixed(before, after, (level - from) / (until - from));
}

/** What can be read on a colour: white or ink, or black where neither reaches a contrast of 4.5 to 1 (WCAG 2.2). */
export function inkOn(background: string): string {
  return [colour.white, colour.ink].find((ink) => contrast(ink, background) >= 4.5) ?? '#000000';
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour so far (0 to 1) on the way from one to another. */
export function mixed(one: string, other: string, share: number): string {
  const part = Math.min(1, Math.max(0, share));
  const [a, b] = [channels(one), channels(other)];
  const hex = a.map((value, i) => Math.round(value + ((b[i] ?? 0) - value) * part).toString(16));
  return `#${hex.map((digits) => digits.padStart(2, '0')).join('')}`;
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
