/** The cells that the questions of units make in a system, and those of what is left over. */
import { exactly } from '../disclosure/disclosed.ts';
import { type Cell, type Equation, notPinnable, type Protection, type Table } from './system.ts';
import { countsOf, type LinkedUnit, type QuestionCounts } from './unit-counts.ts';

export interface Building extends Least {
  readonly cells: Map<string, Cell>;
  readonly tables: Map<string, Table>;
  readonly equations: Equation[];
}

/** Fewest that may be told of, and of background questions. */
export interface Least {
  readonly k: number;
  readonly kCut: number;
}

/** Counts in the system: cell `at`/n holds what they are out of, `at`/key each of them. */
export interface Added extends Pick<QuestionCounts, 'of' | 'areSides'> {
  readonly at: string;
  /** Fewest that it may be told of. */
  readonly least: number;
  readonly keys: readonly string[];
  /** Keys that come to n with a rest. */
  readonly adding: readonly { readonly keys: readonly string[] }[];
}

/** The cells of a unit's question, hidden as one; what was added before is left as it is. */
export function addQuestion(building: Building, unit: LinkedUnit, question: string): Added | undefined {
  const { head, tables } = unit;
  const told = countsOf(tables, question);
  if (!told) return undefined;
  const at = `${head.id}/${question}`;
  const least = unit.background?.has(question) ? building.kCut : building.k;
  const added = { ...told, at, least, keys: [...told.counts.keys()] };
  if (building.cells.has(`${at}/n`)) return added;
  const hidden = { low: 0, high: Math.max(tables.answered ?? 0, told.of) };
  const common = { hidden, table: head.released ? undefined : at };
  if (!head.released) building.tables.set(at, { id: at, cost: told.of });
  add(building, { id: `${at}/n`, told: exactly(told.of), ...common });
  for (const [key, count] of told.counts) {
    const protect = count.low < count.high ? notPinnable(told.of, told.areSides) : [];
    add(building, { id: `${at}/${key}`, told: count, ...common, protect });
  }
  for (const [i, { keys, rest }] of told.adding.entries()) {
    const id = `${at}/rest ${i}`;
    add(building, told.areSides ? { id, told: rest, ...common } : { id, told: rest, hidden: rest });
    equate(building, `${at}/n`, [id, ...keys.map((key) => `${at}/${key}`)]);
  }
  if (told.joined) {
    const { keys, sum } = told.joined;
    add(building, { id: `${at}/joined`, told: sum, ...common });
    equate(
      building,
      `${at}/joined`,
      keys.map((key) => `${at}/${key}`),
    );
  }
  return added;
}

/** What is left of some counts when others are taken away: nobody tells it, nobody can hide it, and it must be allowed. */
export function addLeftOver({ building, outer, left, name = 'left' }: LeftOver): Added {
  const at = `${outer.at}/${name}`;
  const few = left < outer.least;
  const anything = { low: 0, high: outer.of };
  const put = (name: string, protect: readonly Protection[]) =>
    add(building, { id: `${at}/${name}`, told: anything, hidden: anything, protect });
  put('n', few ? tooFew(outer.least) : []);
  for (const key of outer.keys) put(key, few ? [] : notPinnable(left, outer.areSides));
  for (const [i, { keys }] of outer.adding.entries()) {
    put(`rest ${i}`, []);
    equate(building, `${at}/n`, [`${at}/rest ${i}`, ...keys.map((key) => `${at}/${key}`)]);
  }
  return { ...outer, at, of: left };
}

interface LeftOver {
  readonly building: Building;
  readonly outer: Added;
  /** How many. */
  readonly left: number;
  /** Where only some of the parts are taken away. */
  readonly name?: string | undefined;
}

/** A number that is too few could be any that is. */
export function tooFew(k: number): readonly Protection[] {
  return [{ must: 'reach', bounds: { low: 0, high: k - 1 } }];
}

/** One cell more, over any of the same id. */
export function add(building: Building, cell: Cell): void {
  building.cells.set(cell.id, cell);
}

/** The whole is the sum of the parts. */
export function equate(building: Building, whole: string, parts: readonly string[]): void {
  const terms = [{ cell: whole, factor: -1 }, ...parts.map((cell) => ({ cell, factor: 1 }))];
  building.equations.push({ id: `${whole} = ${parts.join(' + ')}`, sum: 0, terms });
}
