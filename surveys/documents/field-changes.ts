/** What differs between two states of one thing, field by field. */

import { type Fields, isFields, isSame } from './fields.ts';
import { isWhole } from './merging.ts';
import { misplaced } from './order.ts';

export interface FieldChange {
  /** The way to the field: `['text', 'sv']`, and `['choices', 'yes', 'label', 'sv']` for what has a key in a list. */
  readonly path: readonly string[];
  /** Undefined where there was nothing. */
  readonly before: unknown;
  /** Undefined where there is nothing. */
  readonly now: unknown;
  /** What is in a list has another order, and that is all that this change tells. */
  readonly reordered?: true;
}

/** Every field that differs; texts language by language, and lists of things with keys thing by thing. */
export function fieldChanges(
  before: Fields,
  now: Fields,
  path: readonly string[] = [],
): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.flatMap((name) => fieldChange(before[name], now[name], [...path, name]));
}

function fieldChange(before: unknown, now: unknown, path: readonly string[]): readonly FieldChange[] {
  if (isSame(before, now)) return [];
  if (isWhole(path.at(-1))) return [{ path, before, now }];
  const [had, has] = [keyed(before), keyed(now)];
  if (had && has) return listChanges(had, has, path);
  if (hasFields(before) || hasFields(now)) {
    if (isFieldsOrNothing(before) && isFieldsOrNothing(now))
      return fieldChanges(before ?? {}, now ?? {}, path);
  }
  return [{ path, before, now }];
}

type Keyed = ReadonlyMap<string, Fields>;

function listChanges(had: Keyed, has: Keyed, path: readonly string[]): readonly FieldChange[] {
  const keys = [...new Set([...had.keys(), ...has.keys()])];
  const moved = misplaced([...had.keys()], [...has.keys()]);
  const order =
    moved.size > 0
      ? [{ path, before: [...had.values()], now: [...has.values()], reordered: true } as const]
      : [];
  return [...keys.flatMap((key) => itemChange(had.get(key), has.get(key), [...path, key])), ...order];
}

function itemChange(before: Fields | undefined, now: Fields | undefined, path: readonly string[]) {
  return before && now ? fieldChanges(before, now, path) : [{ path, before, now }];
}

/** A list of things that each have a key of its own; undefined for anything else. */
function keyed(value: unknown): Keyed | undefined {
  if (!Array.isArray(value)) return undefined;
  const found = new Map<string, Fields>();
  for (const one of value as readonly unknown[]) {
    if (!isFields(one) || typeof one.key !== 'string' || found.has(one.key)) return undefined;
    found.set(one.key, one);
  }
  return found;
}

function isFieldsOrNothing(value: unknown): value is Fields | undefined {
  return value === undefined || isFields(value);
}

function hasFields(value: unknown): boolean {
  return isFields(value) && Object.values(value).some((part) => part !== undefined);
}
