/** Lays several outputs side by side: whoever reads one reads the others. */
import type { WrittenCell, WrittenQuestion, WrittenUnit } from '../written.ts';

export function together(outputs: readonly WrittenUnit[]): readonly WrittenUnit[] {
  const units = [...new Set(outputs.map(({ unit }) => unit))];
  return units.map((unit) => {
    const mine = outputs.filter((one) => one.unit === unit);
    const keys = [...new Set(mine.flatMap(({ questions }) => questions.map(({ key }) => key)))];
    return {
      unit,
      answered: mine.map(({ answered }) => answered).find((answered) => answered !== undefined),
      questions: keys.map((key) =>
        joined(mine.flatMap(({ questions }) => questions.filter((one) => one.key === key))),
      ),
      shares: mine.flatMap(({ shares }) => shares),
      splits: onceEach(mine.flatMap(({ splits }) => splits)),
    };
  });
}

function onceEach<T>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((thing) => [JSON.stringify(thing), thing])).values()];
}

/** Of two statements on the same answers the closer one holds; that no kinds are told apart in one place says nothing. */
function joined(statements: readonly WrittenQuestion[]): WrittenQuestion {
  const [first] = statements as [WrittenQuestion];
  const of = statements.map((one) => one.of).find((of) => of !== undefined);
  const cells = new Map<string, WrittenCell>();
  for (const cell of statements.flatMap((one) => one.cells)) {
    const high = Math.min(cell.high, of ?? cell.high);
    const name = [...cell.keys].sort().join('+');
    const before = cells.get(name);
    cells.set(name, {
      keys: cell.keys,
      low: Math.max(cell.low, before?.low ?? 0),
      high: Math.min(high, before?.high ?? high),
    });
  }
  const none =
    statements.map((one) => one.none).sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0] ?? {};
  const outOf = statements.map((one) => one.outOf).find((out) => out !== 'answers') ?? 'answers';
  const score = statements.map((one) => one.score).find(Boolean);
  return { key: first.key, cells: [...cells.values()], of, outOf, none, score };
}
