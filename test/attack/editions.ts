/**
 * A collection that the first edition of the rules told, and that is told again by today's: who kept the one lays it beside
 * the other. What the first gave away by itself is given away; the two together may give away no more.
 */
import type { Asked, KnownUnit } from './known.ts';
import { type Finding, pinnedIn } from './pinned.ts';
import type { Table } from './scheme.ts';
import { sidesOf } from './system.ts';
import { filling } from './tables.ts';
import { everyoneElse, type WrittenQuestion, type WrittenUnit } from './written.ts';

export function seenInEditions(unit: KnownUnit, first: WrittenUnit, second: WrittenUnit): readonly Finding[] {
  const { answered = 0 } = first;
  return unit.asked
    .filter(({ telling, leads }) => telling === 'ordered' && !leads)
    .flatMap((asked) => {
      const told = (written: WrittenUnit) =>
        written.questions.filter(({ key, of }) => key === asked.key && of !== undefined);
      const [then, now] = [told(first), told(second)];
      if (then.length === 0 || now.length === 0) return [];
      const name = `${unit.id}/${asked.key}/editions`;
      const before = new Set(seenIn(name, asked, answered, then).map(textOf));
      return seenIn(name, asked, answered, [...then, ...now]).filter((one) => !before.has(textOf(one)));
    });
}

function seenIn(
  name: string,
  asked: Asked,
  answered: number,
  written: readonly WrittenQuestion[],
): readonly Finding[] {
  const bounds = written.flatMap((one) => boundsOf(asked, one));
  const tables = [...filling(3, answered, bounds)];
  const guarded = {
    name,
    as: 'led',
    sides: [[0], [1]],
    mayBeNobody: false,
    base: answered,
    least: 0,
  } as const;
  return [...pinnedIn(guarded, tables), ...noneSaid(name, written, tables)];
}

/** Of five to nine answers it was not told exactly that nobody or one gave none. */
function noneSaid(
  name: string,
  [first]: readonly WrittenQuestion[],
  tables: readonly Table[],
): readonly Finding[] {
  const known = [...new Set(tables.map((table) => table[2] ?? 0))];
  const isSaid = first?.outOf === 'asked' && known.length === 1 && (known[0] ?? 0) < 2;
  return isSaid ? [{ name, who: 'outsider', what: 'alone', cells: [2], known }] : [];
}

/** What is written of the positive side, of the other one and of those without an answer, in this order. */
function boundsOf(asked: Asked, { cells, of = 0, outOf }: WrittenQuestion) {
  const [positive = []] = sidesOf(asked);
  const placesOf = (keys: readonly string[]) => {
    if (keys.includes(everyoneElse)) return [1, 2];
    const isPositive = keys.every((key) => positive.some((i) => asked.cells[i]?.key === key));
    return [isPositive ? 0 : 1];
  };
  const byPlace = new Map<string, { cells: readonly number[]; low: number; high: number }>();
  for (const { keys, low, high } of cells) {
    const places = placesOf(keys);
    const before = byPlace.get(String(places));
    byPlace.set(String(places), {
      cells: places,
      low: low + (before?.low ?? 0),
      high: high + (before?.high ?? 0),
    });
  }
  const all = outOf === 'answers' ? [{ cells: [0, 1], low: of, high: of }] : [];
  return [...byPlace.values(), ...all];
}

const textOf = ({ what, cells, known }: Finding) => `${what} ${cells} ${known}`;
