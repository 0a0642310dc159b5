/** The fields of a condition's form, and what its buttons do: `join`, `0-question`, `1-join`, `1-0-choice`. */
import type { Fields } from '../../forms/reading.ts';
import {
  asking,
  emptyRow,
  type Group,
  isGroup,
  type Join,
  joins,
  mostItems,
  type Row,
  type TypedCondition,
} from './typed.ts';

/** More answers than this no question has. */
const mostChoices = 60;

/** The condition as it stands in the form. A group without rows is gone. */
export function readTyped(form: Fields): TypedCondition {
  const items: (Row | Group)[] = [];
  for (let i = 0; i < mostItems; i++) {
    if (form.has(`${i}-join`))
      items.push({ join: readJoin(form, `${i}-join`), rows: readRows(form, `${i}-`) });
    else if (form.has(`${i}-question`)) items.push(readRow(form, String(i)));
    else break;
  }
  return {
    join: readJoin(form, 'join'),
    items: items.filter((item) => !isGroup(item) || item.rows.length > 0),
  };
}

function readRows(form: Fields, before: string): readonly Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < mostItems && form.has(`${before}${i}-question`); i++)
    rows.push(readRow(form, `${before}${i}`));
  return rows;
}

function readRow(form: Fields, name: string): Row {
  const asks = form.get(`${name}-asks`)?.[0];
  return {
    question: form.get(`${name}-question`)?.[0] ?? '',
    asks: asking.find((one) => one === asks) ?? 'is',
    choices: (form.get(`${name}-choice`) ?? []).filter((choice) => choice !== '').slice(0, mostChoices),
  };
}

function readJoin(form: Fields, name: string): Join {
  return joins.find((join) => join === form.get(name)?.[0]) ?? 'all';
}

interface PressedCondition {
  readonly typed: TypedCondition;
  /** The row to go on at, as its fields begin: `2` or `1-0`. */
  readonly at: string;
}

/**
 * The condition after a press of one of the buttons: `add`, `add-group`, `add-1` (a row in a group), `remove-2`,
 * `remove-1-0`; undefined for any other. A new group has a row in it, and the last row taken away leaves an empty one.
 */
export function pressIn(typed: TypedCondition, button: string): PressedCondition | undefined {
  const { items } = typed;
  if (button === 'add') return added(typed, emptyRow);
  if (button === 'add-group')
    return added(typed, { join: typed.join === 'all' ? 'any' : 'all', rows: [emptyRow, emptyRow] });
  const [, what, digits, inner] = /^(add|remove)-(\d{1,2})(?:-(\d{1,2}))?$/.exec(button) ?? [];
  const i = Number(digits);
  const item = items[i];
  if (!what || !item) return undefined;
  if (what === 'add') return isGroup(item) ? addedIn(typed, i, item) : undefined;
  if (inner === undefined) return withItems(typed, items.toSpliced(i, 1), Math.max(0, i - 1));
  if (!isGroup(item) || !item.rows[Number(inner)]) return undefined;
  const rows = item.rows.toSpliced(Number(inner), 1);
  return withItems(typed, items.toSpliced(i, 1, ...(rows.length > 0 ? [{ ...item, rows }] : [])), i);
}

function added(typed: TypedCondition, item: Row | Group): PressedCondition {
  if (typed.items.length >= mostItems) return withItems(typed, typed.items, mostItems - 1);
  return withItems(typed, [...typed.items, item], typed.items.length);
}

function addedIn(typed: TypedCondition, i: number, group: Group): PressedCondition {
  const rows = group.rows.length < mostItems ? [...group.rows, emptyRow] : group.rows;
  return {
    typed: { ...typed, items: typed.items.toSpliced(i, 1, { ...group, rows }) },
    at: `${i}-${rows.length - 1}`,
  };
}

function withItems(typed: TypedCondition, items: TypedCondition['items'], at: number): PressedCondition {
  const kept = items.length > 0 ? items : [emptyRow];
  const place = Math.min(at, kept.length - 1);
  const item = kept[place];
  return { typed: { ...typed, items: kept }, at: item && isGroup(item) ? `${place}-0` : String(place) };
}
