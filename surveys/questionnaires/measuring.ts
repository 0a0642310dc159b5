/** Whether there is too much in what somebody has sent to be a questionnaire, before any of it is understood. */
import type { Found } from './places.ts';
import type { Path } from './texts.ts';

/** Texts, keys, lists and so on, all together: twice what two hundred questions in ten languages take. */
const mostValues = 30_000;

/** In characters; the longest that can be typed here is an introduction of 1,000. */
const longestWords = 4_000;

/** One of a pair (a surrogate), without the other. */
const halfCharacter = /\p{Cs}/u;

interface Placed {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * The first thing that is too much: nested deeper than `deepest`, more than 30,000 values, a text of more than 4,000
 * characters, or one with a zero character or half a character, which not every database keeps. Goes level by level, so
 * that depth costs no stack, and stops before it opens more than there may be.
 */
export function tooMuchIn(root: unknown, deepest: number): Found | undefined {
  let level: readonly Placed[] = [{ path: [], value: root }];
  for (let depth = 0, values = 1; level.length > 0; depth++) {
    if (depth > deepest) return { path: [], message: 'too-deep', values: { most: deepest } };
    values += level.reduce((sum, { value }) => sum + partsIn(value), 0);
    if (values > mostValues) return { path: [], message: 'too-many-parts', values: { most: mostValues } };
    const wrong = level.flatMap(textProblem).at(0);
    if (wrong) return wrong;
    level = level.flatMap(within);
  }
  return undefined;
}

function partsIn(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function textProblem({ path, value }: Placed): readonly Found[] {
  if (typeof value !== 'string') return [];
  const values = { given: value.length, most: longestWords };
  if (value.length > longestWords) return [{ path, message: 'text-too-long', values }];
  return value.includes('\0') || halfCharacter.test(value) ? [{ path, message: 'not-text' }] : [];
}

function within({ path, value }: Placed): readonly Placed[] {
  if (Array.isArray(value)) return value.map((part, i) => ({ path: [...path, i], value: part }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([name, part]) => ({ path: [...path, name], value: part }));
}
