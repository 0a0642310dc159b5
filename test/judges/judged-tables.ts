/** Tables for an outside judge: with their true counts, which our search never sees, and the search's own view of them. */
import type { Cell, Equation, System, Table } from '../../reports/linked/system.ts';
import { type Dice, diceFrom } from '../support/dice.ts';
import { aSum } from '../support/linked.ts';

export interface JudgedTable {
  readonly name: string;
  readonly system: System;
  readonly counts: ReadonlyMap<string, number>;
}

/** Groups by answers; services by audiences by rounds; and splits of one total by three backgrounds; some with wholes that are out. */
export function judgedTables(each: number): readonly JudgedTable[] {
  const dice = diceFrom(5);
  return Array.from({ length: each }, (_, i) => [
    grid(`two-way-${i}`, [2 + dice(4), 3 + dice(4)], dice),
    grid(`three-way-${i}`, [2 + dice(2), 2 + dice(2), 2 + dice(2)], dice),
    splits(`splits-${i}`, dice),
  ]).flat();
}

/** A table of so many dimensions with all its totals. */
function grid(name: string, sizes: readonly number[], dice: Dice): JudgedTable {
  const places = product(sizes.map((size) => ['all', ...Array.from({ length: size }, (_, i) => `${i}`)]));
  const counts = new Map<string, number>();
  for (const place of places.filter((one) => !one.includes('all')))
    counts.set(place.join('.'), countBy(dice));
  const equations: Equation[] = [];
  for (const [dimension, size] of sizes.entries())
    for (const place of places.filter((one) => one[dimension] === 'all')) {
      const parts = Array.from({ length: size }, (_, i) => place.with(dimension, `${i}`).join('.'));
      equations.push(aSum(place.join('.'), ...parts));
    }
  for (const place of places.filter((one) => one.includes('all'))) {
    const matches = (key: string) => key.split('.').every((at, i) => place[i] === 'all' || place[i] === at);
    const inner = [...counts].filter(([key]) => !key.includes('all') && matches(key));
    counts.set(
      place.join('.'),
      inner.reduce((sum, [, count]) => sum + count, 0),
    );
  }
  return judged(name, counts, equations, dice);
}

/** One total of each of three services, split by three backgrounds. */
function splits(name: string, dice: Dice): JudgedTable {
  const counts = new Map<string, number>();
  const equations: Equation[] = [];
  const services = ['a', 'b', 'c'];
  for (const service of services) {
    const total = 15 + dice(20);
    counts.set(service, total);
    for (const background of ['x', 'y', 'z']) {
      const first = dice(4);
      const second = dice(total - first);
      const parts = [first, second, total - first - second].map(
        (count, i) => [`${service}.${background}.${i}`, count] as const,
      );
      for (const [key, count] of parts) counts.set(key, count);
      equations.push(aSum(service, ...parts.map(([key]) => key)));
    }
  }
  counts.set(
    'all',
    services.reduce((sum, service) => sum + (counts.get(service) as number), 0),
  );
  equations.push(aSum('all', ...services));
  return judged(name, counts, equations, dice);
}

/** A count of 1 or 2 is told as 0-2 and must stay so; one in eight totals is out. */
function judged(
  name: string,
  counts: ReadonlyMap<string, number>,
  equations: readonly Equation[],
  dice: Dice,
): JudgedTable {
  const most = 2 * Math.max(...counts.values());
  const cells = [...counts].map(([id, count]): Cell => {
    if (count === 1 || count === 2) {
      const bounds = { low: 0, high: 2 };
      return { id, told: bounds, hidden: bounds, protect: [{ must: 'reach', bounds }] };
    }
    const isOut = id.includes('all') && dice(8) === 0;
    return {
      id,
      told: { low: count, high: count },
      hidden: { low: 0, high: most },
      table: isOut ? undefined : id,
    };
  });
  const tables = cells.flatMap(({ table, told }): Table[] =>
    table ? [{ id: table, cost: 1 + told.low }] : [],
  );
  return { name, counts, system: { cells, equations, tables } };
}

const countBy = (dice: Dice) => (dice(3) === 0 ? dice(4) : 3 + dice(15));

function product(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (all, some) => all.flatMap((place) => some.map((one) => [...place, one])),
    [[]],
  );
}
