/** Lines that run both ways, in the order that they are seen in (Unicode Standard Annex 9). */
import bidiOf, { type Bidi } from 'bidi-js';

/** Part of a line that runs one way. */
export interface Stretch {
  readonly text: string;
  readonly leftward: boolean;
}

// Its types are those of a bundler, where the maker lies under `default`; Node is handed the maker itself.
const bidi = (bidiOf as unknown as () => Bidi)();

/** Letters that run to the left: Hebrew, Arabic and their kin. */
const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/;

/** Marks that keep a name of the other direction together. They order a line and are not part of it. */
const isolates = /[\u2066-\u2069]/g;

/** Whether some of a text runs to the left. */
export function isMixed(text: string): boolean {
  return leftward.test(text);
}

/** A text without the marks that keep names together. */
export function unmarked(text: string): string {
  return text.replace(isolates, '');
}

/** The stretches of a line from left to right; the characters of each are still in the order they are read in. */
export function inVisualOrder(line: string, direction: 'ltr' | 'rtl'): readonly Stretch[] {
  const embedding = bidi.getEmbeddingLevels(line, direction);
  const { levels } = embedding;
  const runs: number[][] = [];
  for (const at of bidi.getReorderedIndices(line, embedding)) {
    const before = runs.at(-1)?.at(-1);
    const goesOn = before !== undefined && Math.abs(at - before) === 1 && levels[at] === levels[before];
    if (goesOn) runs.at(-1)?.push(at);
    else runs.push([at]);
  }
  return runs
    .map((run) => [...run].sort((a, b) => a - b))
    .map(([from = 0, ...more]) => ({
      text: unmarked(line.slice(from, from + more.length + 1)),
      leftward: (levels[from] ?? 0) % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** The sign that stands for a bracket where text runs to the left; undefined for what is not turned. */
export function mirrorOf(character: string): string | undefined {
  return bidi.getMirroredCharacter(character) ?? undefined;
}
