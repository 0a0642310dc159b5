/** How far what is told of a question lies from what was told of it before (disclosure.md, rule 6). */
import { type Bounds, type Disclosed, exactly } from './disclosed.ts';

/** Whether every count that both tell is told exactly by both, none of them differs by 1 or 2, and no side by nobody. */
export function noneByOneOrTwo(one: Disclosed, other: Disclosed): boolean {
  const [here, there] = [countsOf(one), countsOf(other)];
  if (!here || !there || here.size !== there.size) return false;
  if (isOneSided(one, there) || isOneSidedTick(one, other)) return false;
  return [...here].every(([name, count]) => {
    const before = there.get(name);
    const by = before === undefined ? 1 : Math.abs(count - before);
    return by !== 1 && by !== 2;
  });
}

/**
 * Whether those who are in one of the two alone would be known to be all on one side, or none of them on one; of choices
 * without order, to have all made one.
 */
function isOneSided(one: Disclosed, there: ReadonlyMap<string, number>): boolean {
  const parts = partsOf(one);
  const differ = parts.filter(({ name, low }) => there.get(name) !== low);
  return one.as === 'ordered' ? differ.length < parts.length : one.as === 'choices' && differ.length < 2;
}

/** Of several choices each is a side: of those who are in one of the two alone there are three at least on it, and off it. */
function isOneSidedTick(one: Disclosed, other: Disclosed): boolean {
  if (one.as !== 'several' || other.as !== 'several') return false;
  const left = Math.abs(one.of - other.of);
  return one.choices.some(({ key, low }) => {
    const by = Math.abs(low - (other.choices.find((choice) => choice.key === key)?.low ?? low));
    return by <= 2 || left - by <= 2;
  });
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
  if (disclosed.as === 'suppressed' || disclosed.as === 'several') return partsOf(disclosed);
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
  const sides = disclosed.as === 'ordered' ? disclosed.sides : [];
  const steps = sides.flatMap(({ steps = {} }) =>
    Object.entries(steps).map(([key, count]) => ({ name: `step ${key}`, ...exactly(count) })),
  );
  return [...partsOf(disclosed), ...steps, ...nothing];
}

/** The sides, or the choices; those that are told together as one. */
function partsOf(disclosed: Disclosed): readonly Cell[] {
  if (disclosed.as === 'suppressed') return [];
  const joined = (keys: readonly string[]) => [...keys].sort().join('+');
  if (disclosed.as === 'ordered')
    return disclosed.sides.map(({ keys, low, high }) => ({ name: joined(keys), low, high }));
  const choices = disclosed.choices.map(({ key, low, high }) => ({ name: key, low, high }));
  const others = disclosed.as === 'choices' ? disclosed.others : undefined;
  return others ? [...choices, { name: joined(others.keys), low: others.low, high: others.high }] : choices;
}
