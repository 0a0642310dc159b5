/**
 * What ties units together besides sums of what is told, which tie nothing: that they were asked of the same people at the same
 * time. What is left over is a table of its own, that rules 2 and 3 of disclosure.md must allow. Splits of one total need no
 * sums here: rule 4 leaves at least c on each side of every part, so that where two splits cross each count can still be c + 1
 * different numbers.
 */
import { exactly } from '../disclosure/disclosed.ts';
import { type Cell, type Equation, notPinnable, type Protection, type System, type Table } from './system.ts';
import { countsOf, type LinkedUnit, type QuestionCounts } from './unit-counts.ts';

/** What hiding the number of answers of a unit is called among its tables: then nothing is told of it. */
export const wholeUnit = '#answered';

/** The linked tables that nested units make; of all other units nothing more can be worked out. */
export function systemOf(units: readonly LinkedUnit[], least: Least): System {
  const building: Building = { cells: new Map(), tables: new Map(), equations: [], ...least };
  for (const outer of units) {
    const inner = units.filter(({ head }) => head.within === outer.head.id);
    if (inner.length > 0) tieNested(building, outer, inner);
  }
  const { cells, tables, equations } = building;
  return { cells: [...cells.values()], tables: [...tables.values()], equations };
}

/** All that the outer unit tells and the inner ones do, the numbers who answered included. */
function tieNested(building: Building, outer: LinkedUnit, inner: readonly LinkedUnit[]): void {
  tieAnswered(building, outer, inner);
  for (const question of Object.keys(outer.tables.questions)) {
    const outOf = countsOf(outer.tables, question)?.outOf;
    const telling = inner.filter(({ tables }) => countsOf(tables, question)?.outOf === outOf);
    if (outOf === undefined || telling.length === 0) continue;
    const whole = addQuestion(building, outer, question);
    const parts = telling.flatMap((unit) => addQuestion(building, unit, question) ?? []);
    if (!whole || parts.length === 0) continue;
    tie(building, whole, parts);
    for (const some of someOf(parts)) tie(building, whole, some, `less ${some.map(({ at }) => at)}`);
  }
}

/**
 * Whatever some of the parts leave over is a table, too, whether the others tell theirs or not: a house less one service is
 * the rest of its people, in other services or in none. Of more parts than this they are taken away one at a time, and all together.
 */
const mostParts = 6;

function someOf<T>(parts: readonly T[]): readonly (readonly T[])[] {
  if (parts.length > mostParts) return parts.map((part) => [part]);
  const sets = Array.from({ length: 2 ** parts.length - 2 }, (_, bits) => bits + 1);
  return sets.map((bits) => parts.filter((_, i) => bits & (1 << i)));
}

/** The outer counts are those of the parts and of what is left over. Fewer than the parts: those are other people. */
function tie(building: Building, outer: Added, parts: readonly Added[], name?: string): void {
  const left = outer.of - parts.reduce((sum, { of }) => sum + of, 0);
  if (left < 0 || parts.length === 0) return;
  const all = left > 0 ? [...parts, addLeftOver({ building, outer, left, name })] : parts;
  for (const key of ['n', ...outer.keys]) {
    if (key !== 'n' && !parts.every(({ keys }) => keys.includes(key))) continue;
    equate(
      building,
      `${outer.at}/${key}`,
      all.map(({ at }) => `${at}/${key}`),
    );
  }
}

/** How many answered in the outer unit and in those within it: the rest may not be known to be a number of 1 to k - 1. */
function tieAnswered(building: Building, outer: LinkedUnit, inner: readonly LinkedUnit[]): void {
  const [whole, ...parts] = [outer, ...inner].filter(({ tables }) => tables.answered !== undefined);
  const all = outer.tables.answered;
  if (all === undefined || whole !== outer || parts.length === 0) return;
  const left = all - parts.reduce((sum, { tables }) => sum + (tables.answered ?? 0), 0);
  if (left < 0) return;
  for (const unit of [outer, ...parts]) addAnswered(building, unit, all);
  const rest = `${outer.head.id}/${wholeUnit}/left`;
  const anything = { low: 0, high: left === 0 ? 0 : all };
  const protect = left > 0 && left < building.k ? tooFew(building.k) : [];
  add(building, { id: rest, told: anything, hidden: anything, protect });
  const ids = parts.map(({ head }) => `${head.id}/${wholeUnit}/n`);
  equate(building, `${outer.head.id}/${wholeUnit}/n`, [rest, ...ids]);
}

/** Hidden with all that its unit tells. */
function addAnswered(building: Building, { head, tables }: LinkedUnit, most: number): void {
  const id = `${head.id}/${wholeUnit}`;
  const answered = tables.answered ?? 0;
  const cost = answered * (1 + Object.keys(tables.questions).length);
  if (!head.released) building.tables.set(id, { id, cost });
  const table = head.released ? undefined : id;
  add(building, { id: `${id}/n`, told: exactly(answered), hidden: { low: 0, high: most }, table });
}

interface Building extends Least {
  readonly cells: Map<string, Cell>;
  readonly tables: Map<string, Table>;
  readonly equations: Equation[];
}

/** Fewest that may be told of, and of background questions. */
interface Least {
  readonly k: number;
  readonly kCut: number;
}

/** Counts in the system: cell `at`/n holds what they are out of, `at`/key each of them. */
interface Added extends Pick<QuestionCounts, 'of' | 'areSides'> {
  readonly at: string;
  /** Fewest that it may be told of. */
  readonly least: number;
  readonly keys: readonly string[];
  /** Keys that come to n with a rest. */
  readonly adding: readonly { readonly keys: readonly string[] }[];
}

/** The cells of a unit's question, hidden as one; what was added before is left as it is. */
function addQuestion(building: Building, unit: LinkedUnit, question: string): Added | undefined {
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
function addLeftOver({ building, outer, left, name = 'left' }: LeftOver): Added {
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
function tooFew(k: number): readonly Protection[] {
  return [{ must: 'reach', bounds: { low: 0, high: k - 1 } }];
}

/** One cell more, over any of the same id. */
function add(building: Building, cell: Cell): void {
  building.cells.set(cell.id, cell);
}

/** The whole is the sum of the parts. */
function equate(building: Building, whole: string, parts: readonly string[]): void {
  const terms = [{ cell: whole, factor: -1 }, ...parts.map((cell) => ({ cell, factor: 1 }))];
  building.equations.push({ id: `${whole} = ${parts.join(' + ')}`, sum: 0, terms });
}
