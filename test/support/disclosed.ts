/** Told tables to arrange tests with. The one place besides `reports/disclosure/` that may put the mark on them. */
import type {
  Behind,
  ChoiceCount,
  Choices,
  Disclosed,
  DisclosedContent,
  NoAnswer,
  Ordered,
  Several,
  Side,
  UnitTables,
} from '../../reports/disclosure/disclosed.ts';

const marked = <T>(content: T) => content as Behind<T>;

/** Anything that may be told, as it is. */
export const aDisclosed = (content: DisclosedContent): Disclosed => marked(content);

export const aSuppressed = (): Disclosed => marked<DisclosedContent>({ as: 'suppressed' });

interface OrderedParts {
  /** Steps of each side, best first. */
  readonly positive?: Counted;
  readonly neutral?: Counted;
  readonly rest?: Counted;
  readonly outOf?: Ordered['outOf'];
  readonly of?: number;
  readonly noAnswer?: NoAnswer | undefined;
}

/** Steps with their counts, or a side of which only bounds and the names of its steps are told. */
type Counted =
  | Readonly<Record<string, number>>
  | (Pick<Side, 'low' | 'high' | 'keys'> & Partial<Pick<Side, 'end' | 'steps'>>);

/** An ordered question: twelve real answers, seven on the positive side, told in steps, unless told otherwise. */
export function anOrdered({
  positive = { always: 4, mostly: 3 },
  neutral,
  rest = { rarely: 5, never: 0 },
  ...parts
}: OrderedParts = {}): Disclosed {
  const sides = [
    sideOf('positive', positive),
    ...(neutral ? [sideOf('neutral', neutral)] : []),
    sideOf('rest', rest),
  ];
  const of = sides.reduce((sum, { low }) => sum + low, 0);
  return marked<DisclosedContent>({
    as: 'ordered',
    of,
    outOf: 'answers',
    sides,
    noAnswer: { count: 0 },
    ...parts,
  });
}

/** "At least n - 2" on one side, "at most two" on the other. */
export function nearlyAll(
  side: 'positive' | 'rest',
  of: number,
  parts: Omit<OrderedParts, 'positive' | 'rest'> = {},
): Disclosed {
  const [many, few] = [
    { low: of - 2, high: of },
    { low: 0, high: 2 },
  ];
  const [positive, rest] = side === 'positive' ? [many, few] : [few, many];
  return anOrdered({
    positive: { ...positive, keys: ['always', 'mostly'] },
    rest: { ...rest, keys: ['rarely', 'never'] },
    of,
    ...parts,
  });
}

function sideOf(side: Side['side'], counted: Counted): Side {
  if ('keys' in counted && Array.isArray(counted.keys)) return { side, ...(counted as Omit<Side, 'side'>) };
  const steps = counted as Readonly<Record<string, number>>;
  const count = Object.values(steps).reduce((sum, some) => sum + some, 0);
  const keys = Object.keys(steps);
  return { side, low: count, high: count, keys, ...(keys.length > 1 && { steps }) };
}

/** A question without order: twelve real answers to two colours and others, unless told otherwise. */
export function someChoices(parts: Partial<Omit<Choices, 'as'>> = {}): Disclosed {
  return marked<DisclosedContent>({
    as: 'choices',
    n: 12,
    counts: 'once',
    choices: [exactly('red', 5), exactly('blue', 4)],
    others: { low: 3, high: 3, keys: ['green'] },
    noAnswer: { count: 0 },
    ...parts,
  });
}

/** A several-choice question put to twelve, unless told otherwise. */
export function aSeveralTold(parts: Partial<Omit<Several, 'as'>> = {}): Disclosed {
  return marked<DisclosedContent>({
    as: 'several',
    of: 12,
    outOf: 'asked',
    choices: [exactly('red', 8), { key: 'blue', low: 0, high: 2 }],
    ...parts,
  });
}

export const exactly = (key: string, count: number): ChoiceCount => ({ key, low: count, high: count });

type TablesContent = Omit<UnitTables, keyof Behind<unknown>>;

/** All that is told of a unit: twelve answered, nothing else told, unless told otherwise. */
export function someTables(parts: Partial<TablesContent> = {}): UnitTables {
  const content: TablesContent = {
    edition: 2,
    answered: 12,
    questions: {},
    method: { channel: aSuppressed(), help: aSuppressed() },
    splits: {},
    ...parts,
  };
  return marked(content) as UnitTables;
}
