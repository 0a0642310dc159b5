/** What somebody says in boxes of free words, kept as it was written, line breaks and all; and for how long it is asked. */
import { type Checked, fine, type Problem, wrong } from '../failures.ts';
import { inLines, visible } from './invisible.ts';
import type { Fields } from './reading.ts';

/** In characters. */
const longestSaid = 2000;
const longestName = 80;

/** What stands in a box, without the blanks around it. */
export function wordsIn(form: Fields, name: string): string {
  return inLines(form.get(name)?.[0] ?? '');
}

/** Who somebody says that they are: one line. Too long a name is a problem that `tooLong` tells. */
export function nameIn(form: Fields, name: string): string {
  return visible(wordsIn(form, name)).replace(/\s+/g, ' ').trim();
}

export function tooLong(field: string, given: string, most = longestSaid): readonly Problem[] {
  if (given.length <= most) return [];
  return [{ field, message: 'staff.problems.too-long', values: { most, given: given.length } }];
}

export const tooLongName = (field: string, given: string) => tooLong(field, given, longestName);

/** What was said in one of many boxes. */
export interface SaidOf<About> {
  readonly about: About;
  readonly words: string;
}

/**
 * Everything that somebody has said at once, in the order of the boxes, each of which is about something. Those that are
 * empty say nothing; at least one has to say something, or the `last` is where it is told.
 */
export function readBoxes<About>(
  form: Fields,
  boxes: readonly { readonly field: string; readonly about: About }[],
  last: string,
): Checked<readonly SaidOf<About>[]> {
  const filled = boxes
    .map((box) => ({ ...box, words: wordsIn(form, box.field) }))
    .filter(({ words }) => words !== '');
  const problems = filled.flatMap(({ field, words }) => tooLong(field, words));
  if (filled.length === 0) problems.push({ field: last, message: 'commenting.problems.nothing' });
  return problems.length > 0
    ? wrong(...problems)
    : fine(filled.map(({ about, words }) => ({ about, words })));
}
