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
  const { levels } = bidi.getEmbeddingLevels(line, direction);
  const parts = partsOf(line, levels);
  for (let level = Math.max(0, ...parts.map((part) => part.level)); level > 0; level--) turn(parts, level);
  return parts
    .map(({ text, level }) => ({ text: unmarked(text), leftward: level % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The sign that stands for a bracket where text runs to the left; undefined for what is not turned. */
export function mirrorOf(character: string): string | undefined {
  return bidi.getMirroredCharacter(character) ?? undefined;
}

interface Part {
  text: string;
  readonly level: number;
}

function partsOf(line: string, levels: Uint8Array): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < line.length; i++) {
    const level = levels[i] ?? 0;
    const last = parts.at(-1);
    if (last?.level === level) last.text += line[i];
    else parts.push({ text: line[i] ?? '', level });
  }
  return parts;
}

/** Rule L2: every run of parts at this level or above is turned round. */
function turn(parts: Part[], level: number): void {
  for (let from = 0; from < parts.length; from++) {
    let to = from;
    while ((parts[to]?.level ?? -1) >= level) to++;
    if (to > from) parts.splice(from, to - from, ...parts.slice(from, to).reverse());
    from = Math.max(from, to);
  }
}
