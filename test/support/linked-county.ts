/** A county that reports on 25 services x 3 audiences x 3 rounds x 30 questions, invented by a fixed seed. */
import type { Disclosed } from '../../reports/disclosure/disclosed.ts';
import type { LinkedQuery } from '../../reports/linked/linked-tables.ts';
import type { LinkedUnit } from '../../reports/linked/unit-counts.ts';
import { type Dice, diceFrom } from './dice.ts';
import { anOrdered, aSuppressed, nearlyAll, someTables } from './disclosed.ts';

const [services, audiences, rounds, questions] = [25, ['user', 'staff', 'close'], ['1', '2', '3'], 30];

interface CountedUnit {
  readonly unit: LinkedUnit;
  /** True number on the positive side and of real answers, by question. */
  readonly positives: ReadonlyMap<string, readonly [number, number]>;
}

/** Of ten services every other one was asked, in the first round, by a collection for the whole house that is out, too. */
export function aLinkedCounty(): LinkedQuery {
  const dice = diceFrom(11);
  const counted: CountedUnit[] = [];
  for (const round of rounds)
    for (const audience of audiences)
      for (let service = 0; service < services; service += 1)
        counted.push(countedUnit(`s${service}`, audience, round, dice));
  const houses = counted
    .filter(({ unit: { head } }) => head.within !== undefined)
    .map((part) => houseOf(part, dice));
  const units = [...counted.map(({ unit }) => unit), ...houses];
  return { units, k: 5 };
}

function countedUnit(service: string, audience: string, round: string, dice: Dice): CountedUnit {
  const answered = 5 + dice(16);
  const positives = new Map<string, readonly [number, number]>();
  const told: Record<string, Disclosed> = {};
  for (let q = 0; q < questions; q += 1) {
    const n = Math.max(0, answered - dice(4));
    const positive = dice(3) === 0 ? ([0, 1, 2, n - 2, n - 1, n][dice(6)] ?? 0) : dice(n + 1);
    told[`q${q}`] = tell(Math.max(0, positive), n);
    if (n >= 5) positives.set(`q${q}`, [Math.max(0, positive), n]);
  }
  const number = Number(service.slice(1));
  const head = {
    id: `${service}-${audience}-${round}`,
    released: round === '1',
    ...(number < 10 &&
      number % 2 === 0 &&
      round === '1' && { within: `house-${number}-${audience}`, released: false }),
  };
  return { unit: { head, tables: someTables({ answered, questions: told }) }, positives };
}

/** Six to eleven others were asked in the same house. */
function houseOf({ unit: { head, tables }, positives }: CountedUnit, dice: Dice): LinkedUnit {
  const others = 6 + dice(6);
  const told = [...positives].map(([key, [positive, n]]) => [
    key,
    tell(positive + dice(others + 1), n + others),
  ]);
  const answered = (tables.answered ?? 0) + others;
  const { within: id = '' } = head;
  return {
    head: { id, released: true },
    tables: someTables({ answered, questions: Object.fromEntries(told) }),
  };
}

function tell(positive: number, n: number): Disclosed {
  if (n < 5) return aSuppressed();
  if (positive < 3) return nearlyAll('rest', n);
  if (positive > n - 3) return nearlyAll('positive', n);
  return anOrdered({ positive: { yes: positive }, rest: { no: n - positive } });
}
