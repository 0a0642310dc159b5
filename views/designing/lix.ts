/** How easy a text is to read, as a meter with three bands and in words. */
import { bandOf, type Readability } from '../../surveys/designing/advice/reading-ease.ts';
import type { Say } from '../../surveys/languages.ts';

export interface LixShown {
  /** "Mycket lättläst: LIX 11". */
  readonly words: string;
  /** Where on the meter, as a percentage. */
  readonly at: string;
  readonly bands: readonly { readonly x: string; readonly width: string; readonly band: string }[];
  /** Over what the audience should have, in words. */
  readonly over: string | undefined;
}

/** The meter ends here: what is above is at its end. */
const highest = 70;
const edges = [
  { from: 0, to: 30, band: 'low' },
  { from: 30, to: 50, band: 'middle' },
  { from: 50, to: highest, band: 'high' },
] as const;

/** For `{{> partials/staff-lix lix=...}}`; undefined where there are no words to measure. */
export function lixShown(reading: Pick<Readability, 'lix'>, aim: number, say: Say): LixShown | undefined {
  if (reading.lix === undefined) return undefined;
  const lix = Math.round(reading.lix);
  return {
    words: say('language-help.lix', { band: say(`language-help.bands.${bandOf(reading.lix)}`), lix }),
    at: share(Math.min(reading.lix, highest - 1)),
    bands: edges.map(({ from, to, band }) => ({ x: share(from), width: share(to - from), band })),
    over: reading.lix >= aim ? say('language-help.over-aim', { aim }) : undefined,
  };
}

function share(lix: number): string {
  return `${Math.round((1000 * lix) / highest) / 10}%`;
}
