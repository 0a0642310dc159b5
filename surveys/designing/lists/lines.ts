/** Lines of a form that are written one by one, moved, added and taken away: choices, areas, non-answers. */

import type { Problem } from '../../failures.ts';
import { balanced } from '../../forms/invisible.ts';
import type { Fields } from '../../forms/reading.ts';
import type { Language, Localised } from '../../languages.ts';
import { mostChoices } from '../../questionnaires/choices.ts';

export interface Line {
  /** Empty for one that is new. */
  readonly key: string;
  readonly label: string;
  readonly marked: boolean;
}

export const mostLines = mostChoices;
export const longestLabel = 120;

/** The lines as they were typed. A key that is not known, or that an earlier line has, is taken for none. */
export function readLines(form: Fields, known: readonly string[]): readonly Line[] {
  const lines: Line[] = [];
  const left = new Set(known);
  for (let i = 0; i < mostLines && form.has(`label-${i}`); i++) {
    const given = form.get(`key-${i}`)?.[0] ?? '';
    lines.push({
      key: left.delete(given) ? given : '',
      label: balanced(form.get(`label-${i}`)?.[0] ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      marked: form.has(`marked-${i}`),
    });
  }
  return lines;
}

interface Pressed {
  readonly lines: readonly Line[];
  /** The place to go on writing at. */
  readonly at: number;
  /** The line that has been taken away. */
  readonly gone: Line | undefined;
}

/** The lines after a press of one of their buttons: `add`, `up-3`, `down-3`, `remove-3`; undefined for any other. */
export function press(lines: readonly Line[], button: string): Pressed | undefined {
  if (button === 'add') return added(lines);
  const [, what, digits] = /^(up|down|remove)-(\d{1,3})$/.exec(button) ?? [];
  const i = Number(digits);
  const line = lines[i];
  if (!what || !line) return undefined;
  const without = lines.toSpliced(i, 1);
  if (what === 'remove')
    return { lines: without, at: Math.max(0, Math.min(i, without.length - 1)), gone: line };
  const at = what === 'up' ? Math.max(0, i - 1) : Math.min(lines.length - 1, i + 1);
  return { lines: without.toSpliced(at, 0, line), at, gone: undefined };
}

function added(lines: readonly Line[]): Pressed {
  if (lines.length >= mostLines) return { lines, at: lines.length - 1, gone: undefined };
  return { lines: [...lines, { key: '', label: '', marked: false }], at: lines.length, gone: undefined };
}

/** Lines that were added and never written are passed over; what is empty otherwise, longer than there is room for, or twice is told. */
export function lineProblems(lines: readonly Line[], roomOf: (key: string) => number): readonly Problem[] {
  return lines.flatMap(({ key, label }, i): readonly Problem[] => {
    const field = `label-${i}`;
    if (label === '') return key === '' ? [] : [{ field, message: 'design-lists.problems.empty-line' }];
    const most = roomOf(key);
    if (label.length > most) {
      const values = { most, given: label.length };
      return [{ field, message: 'staff.problems.too-long', values }];
    }
    const twice = lines.findIndex((other) => other.label.toLowerCase() === label.toLowerCase()) < i;
    return twice ? [{ field, message: 'design-lists.problems.twice', values: { label } }] : [];
  });
}

/** The lines that say something, each with a key; `keyFor` makes one that none of those handed to it is. */
export function keyed(
  lines: readonly Line[],
  keyFor: (taken: ReadonlySet<string>) => string,
): readonly Line[] {
  const taken = new Set(lines.map(({ key }) => key));
  return lines
    .filter(({ key, label }) => key !== '' || label !== '')
    .map((line) => {
      const key = line.key || keyFor(taken);
      taken.add(key);
      return { ...line, key };
    });
}

/** The words in the language that is written in; those in others stay. */
export function relabelled(before: Localised | undefined, language: Language, label: string): Localised {
  return { ...before, [language]: label };
}

/** The lines as they stand in the form, with the keys that those that say something were kept under. */
export function asKept(lines: readonly Line[], keys: readonly string[]): readonly Line[] {
  const left = [...keys];
  return lines.map((line) =>
    line.key !== '' || line.label !== '' ? { ...line, key: left.shift() ?? line.key } : line,
  );
}
