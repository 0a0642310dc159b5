/** How far what is told of a question lies from what was told of it before (disclosure.md, rule 6). */
import { type Bounds, type Disclosed, exactly, type Ordered } from './disclosed.ts';

/** Whether every count that both tell is told exactly by both, none of them differs by 1 or 2, and no side by nobody. */
export function noneByOneOrTwo(one: Disclosed, other: Disclosed): boolean {
  const [here, there] = [countsOf(one), countsOf(other)];
  if (!here || !there || here.size !== there.size) return false;
  if (one.as === 'ordered' && isOneSided(one, other)) return false;
  return [...here].every(([name, count]) => {
    const before = there.get(name);
    const by = before === undefined ? 1 : Math.abs(count - before);
    return by !== 1 && by !== 2;
  });
}

/** Whether those who are in one of the two alone would be known to be all on one side, or none of them on one. */
function isOneSided({ sides }: Ordered, other: Disclosed): boolean {
  if (other.as !== 'ordered') return true;
  return sides.some(({ side, low }) => other.sides.find((there) => there.side === side)?.low === low);
}

/** Every count by what it counts; undefined where one is not told exactly. */
function countsOf(disclosed: Disclosed): ReadonlyMap<string, number> | undefined {
  const counts = cellsOf(disclosed);
  return counts.every(({ low, high }) => low === high)
    ? new Map(counts.map(({ name, low }) => [name, low]))
    : undefined;
}

interface Cell extends Bounds {
  readonly name: string;
}

function cellsOf(disclosed: Disclosed): readonly Cell[] {
  if (disclosed.as === 'suppressed') return [];
  if (disclosed.as === 'several')
    return disclosed.choices.map(({ key, ...bounds }) => ({ name: key, ...bounds }));
  const none = disclosed.noAnswer;
  const nothing = none
    ? [
        { name: 'no answer', ...exactly(none.count) },
        ...Object.entries(none.kinds ?? {}).map(([kind, count]) => ({
          name: `no answer: ${kind}`,
          ...exactly(count),
        })),
      ]
    : [];
  const joined = (keys: readonly string[]) => [...keys].sort().join('+');
  if (disclosed.as === 'choices') {
    const { choices, others } = disclosed;
    return [
      ...choices.map(({ key, low, high }) => ({ name: key, low, high })),
      ...(others ? [{ name: joined(others.keys), low: others.low, high: others.high }] : []),
      ...nothing,
    ];
  }
  return [
    ...disclosed.sides.flatMap(({ keys, low, high, steps = {} }) => [
      { name: joined(keys), low, high },
      ...Object.entries(steps).map(([key, count]) => ({ name: `step ${key}`, ...exactly(count) })),
    ]),
    ...nothing,
  ];
}
