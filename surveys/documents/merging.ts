/** Two people's changes to the same part of a document put together, field by field, so that nothing is lost. */
import { type Fields, isFields, isSame } from './fields.ts';
import { ordersTogether } from './order.ts';

/** A field that both have changed, each in another way. */
export interface Conflict {
  /** The way to it within the part: `['text', 'sv']`. */
  readonly path: readonly string[];
  /** As it was before both; undefined where there was nothing, or where it was taken away. */
  readonly before: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** Other fields that say nothing without this one: the side that is chosen holds for them too. */
  readonly along?: readonly Conflict[];
}

export interface Merged {
  /** With mine where both have changed the same field. */
  readonly value: Fields;
  readonly conflicts: readonly Conflict[];
}

/** What somebody typed into a part, and the two states of it that this meets; undefined where it is not there. */
interface TypedInto {
  readonly mine: Fields;
  /** As it was when the person began. */
  readonly before: Fields | undefined;
  readonly now: Fields | undefined;
}

export interface MergeOutcome extends Merged {
  /** Others have changed the part since it was seen. */
  readonly alsoChanged: boolean;
}

/**
 * Both put together. A part that was not there when the person began has nothing in common with one that is there now:
 * all that differs is to be chosen. One that others have taken away is mine as a whole: half of it would be nothing.
 */
export function mergeTyped({ mine, before, now }: TypedInto): MergeOutcome {
  return { ...merge((now && before) ?? {}, now ?? {}, mine), alsoChanged: !isSame(now, before) };
}

/**
 * What I have made of `before`, put over what others have made of it. Fields that only one has changed are taken from
 * that one; texts are merged language by language; lists (choices, areas of a question), conditions and
 * pictures are one field each, orders of keys are put together (`order.ts`), and fields that lean on each other are told as one.
 */
export function merge(before: Fields, theirs: Fields, mine: Fields, path: readonly string[] = []): Merged {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(before), ...Object.keys(mine)])];
  const value: Record<string, unknown> = {};
  const conflicts: Conflict[] = [];
  const torn = path.length > 0 ? [] : tornPairs(before, theirs, mine);
  const whole = new Set(
    torn.flatMap(({ path: [name], along = [] }) => [name, ...along.map((one) => one.path[0])]),
  );
  for (const name of names) {
    if (whole.has(name)) {
      if (mine[name] !== undefined) value[name] = mine[name];
      continue;
    }
    const at = { before: before[name], theirs: theirs[name], mine: mine[name] };
    const merged = mergeField(at, [...path, name]);
    if (merged.value !== undefined) value[name] = merged.value;
    conflicts.push(...merged.conflicts);
  }
  return { value, conflicts: [...torn, ...conflicts] };
}

/** The choices of one list in the order of another, or the condition of one follow-up at the question of another. */
const pairs = [
  ['choices', 'ordered'],
  ['showIf', 'followUpTo'],
] as const;

/** Pairs of which each side has changed something that the other has not. */
function tornPairs(before: Fields, theirs: Fields, mine: Fields): readonly Conflict[] {
  return pairs.flatMap((pair) => {
    const changed = pair
      .filter((name) => !isSame(theirs[name], mine[name]))
      .map((name) => ({ path: [name], before: before[name], theirs: theirs[name], mine: mine[name] }));
    const theirsChanged = changed.find((one) => !isSame(one.theirs, one.before));
    const isTorn = theirsChanged && changed.some((one) => !isSame(one.mine, one.before));
    if (!isTorn) return [];
    const along = changed.filter((one) => one !== theirsChanged);
    return [along.length > 0 ? { ...theirsChanged, along } : theirsChanged];
  });
}

interface Three {
  readonly before: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

function mergeField(three: Three, path: readonly string[]): Pick<Merged, 'conflicts'> & { value: unknown } {
  const { before, theirs, mine } = three;
  if (isSame(mine, before)) return { value: theirs, conflicts: [] };
  if (isSame(theirs, before) || isSame(theirs, mine)) return { value: mine, conflicts: [] };
  if (isFields(theirs) && isFields(mine) && !isWhole(path.at(-1)))
    return merge(isFields(before) ? before : {}, theirs, mine, path);
  const order = path.length === 1 && path[0] === 'order' ? oneOrder(three) : undefined;
  return order
    ? { value: order, conflicts: [] }
    : { value: mine, conflicts: [{ path, before, theirs, mine }] };
}

/** Of areas and non-answers, by their keys: who has added one has not chosen between two orders. */
function oneOrder({ before, theirs, mine }: Three): readonly string[] | undefined {
  const lists = [before ?? [], theirs, mine];
  if (!lists.every(isKeys)) return undefined;
  const [had, here, there] = lists;
  return here && there && ordersTogether(had ?? [], here, there);
}

function isKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string');
}

/** Half of one condition and half of another is neither; nor is the file of one picture with the size of another. */
const wholes = new Set(['showIf', 'picture', 'equivalentTo', 'group', 'logo']);

/** Whether a field of that name says something only as a whole. */
export function isWhole(name: string | undefined): boolean {
  return wholes.has(name ?? '');
}
