/** What a person has chosen where both they and somebody else have changed the same words. */
import { type Checked, fine, wrong } from '../failures.ts';
import type { Fields } from './fields.ts';
import type { Merged } from './merging.ts';

export type Side = 'theirs' | 'mine';

/**
 * The part with the side that was chosen for each conflict; `sides` in the order of the conflicts. A conflict
 * without a choice is a problem, `sides.<number from 0>`.
 */
export function choose({ value, conflicts }: Merged, sides: readonly (Side | undefined)[]): Checked<Fields> {
  const missing = conflicts.flatMap((_, i) =>
    sides[i] ? [] : [{ field: `sides.${i}`, message: 'design-history.problems.choose' }],
  );
  if (missing.length > 0) return wrong(...missing);
  const chosen = conflicts.filter((_, i) => sides[i] === 'theirs');
  const each = chosen.flatMap((one) => [one, ...(one.along ?? [])]);
  return fine(each.reduce((fields, { path, theirs }) => withField(fields, path, theirs), value));
}

/** What was chosen of so many conflicts in a form: `sides.0`, `sides.1` ... Undefined for each that lacks a choice. */
export function readSides(
  form: ReadonlyMap<string, readonly string[]>,
  { conflicts }: Pick<Merged, 'conflicts'>,
): readonly (Side | undefined)[] {
  return conflicts.map((_, i) => {
    const side = form.get(`sides.${i}`)?.[0];
    return side === 'theirs' || side === 'mine' ? side : undefined;
  });
}

/** The fields with another value at a path; undefined takes it away. */
function withField(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown): Fields {
  const inner = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const next = rest.length > 0 ? withField((inner ?? {}) as Fields, rest, value) : value;
  const { [name]: _, ...others } = fields;
  return next === undefined ? others : { ...fields, [name]: next };
}
