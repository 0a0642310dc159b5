/** A collection for a whole house and those of its services: the same people at the same time, so that what is left is others. */
import type { Asked, KnownUnit } from './known.ts';
import { type Finding, pinnedIn } from './pinned.ts';
import type { Table } from './scheme.ts';
import { exactly, narrow, type Possible, type Sum } from './solver.ts';
import { answersTo, type Unknown } from './system.ts';
import { range } from './tables.ts';

export interface Nested {
  readonly outer: KnownUnit;
  readonly inner: readonly KnownUnit[];
}

/** What follows of the whole, of the parts and of what is left, question by question. */
export function seenInNested(
  { outer, inner }: Nested,
  unknowns: readonly Unknown[],
  possible: Possible,
): readonly Finding[] {
  const byName = new Map(unknowns.map((one) => [one.name, one]));
  return outer.asked.flatMap((asked) => {
    const whole = byName.get(answersTo(outer.id, asked.key));
    const parts = inner.flatMap(({ id }) => byName.get(answersTo(id, asked.key)) ?? []);
    const isAlike = parts.every((part) => part.as === whole?.as && part.ledOn === whole?.ledOn);
    if (!whole || parts.length === 0 || !isAlike || whole.as === 'led') return [];
    return leftOf(asked, whole, parts, possible);
  });
}

function leftOf(
  asked: Asked,
  whole: Unknown,
  parts: readonly Unknown[],
  possible: Possible,
): readonly Finding[] {
  // Of those led on the base is no number of people that can be taken apart.
  if (whole.ledOn) return [];
  const base = whole.base - parts.reduce((all, part) => all + part.base, 0);
  const name = `${whole.name}/left`;
  if (base < 0) return [];
  const all = [whole, ...parts];
  if (base > 0 && base < whole.least)
    return [{ name, who: 'outsider', what: 'too few', cells: [], known: [base] }];
  return countsOf(asked, whole).flatMap((weights, i) => {
    const left = {
      ...whole,
      as: 'left',
      name: `${name}/${i}`,
      base,
      sides: [[0], [1]],
      mayBeNobody: false,
    } as const;
    const known = new Map(all.map(({ name }) => [name, possible.get(name) ?? []]));
    known.set(
      left.name,
      range(0, base).map((count) => [count, base - count]),
    );
    const found = narrow(known, [lessParts(whole, parts, left.name, weights)]);
    return [...all, ...(base > 0 ? [left] : [])].flatMap((one) => pinnedIn(one, found?.get(one.name) ?? []));
  });
}

/** Of an ordered question the positive side; of one with several choices each of them. */
function countsOf({ cells, telling }: Asked, { sides }: Unknown): readonly Table[] {
  if (telling === 'several') return cells.map((_, i) => cells.map((_, j) => (i === j ? 1 : 0)));
  return [cells.map((_, i) => (sides[0]?.includes(i) ? 1 : 0))];
}

function lessParts(whole: Unknown, parts: readonly Unknown[], left: string, weights: Table): Sum {
  const terms = [
    { unknown: whole.name, weights },
    ...parts.map(({ name }) => ({ unknown: name, weights: weights.map((one) => -one) })),
    { unknown: left, weights: [-1, 0] },
  ];
  return { terms, allows: exactly(0) };
}
