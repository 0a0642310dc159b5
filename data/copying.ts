/** Copies the rows of one SQLite database into another bit by bit, while the first goes on being changed. */
import type Database from 'better-sqlite3';

export interface Table {
  readonly name: string;
  /** Names of the columns of its key. */
  readonly key: readonly string[];
}

type Row = readonly unknown[];

/** Copied at a time, so that nobody waits long: rows, and characters and bytes in them. */
const mostRows = 500;
const mostCharacters = 64 * 1024;

/** Makes the same tables and indexes in an empty database, without its triggers. Every table must have a key. */
export function copySchema(from: Database.Database, to: Database.Database): readonly Table[] {
  const made = from
    .prepare(`select type, name, sql from main.sqlite_master where type <> 'trigger' and sql is not null
      and name not like 'sqlite\\_%' escape '\\' order by type <> 'table', rowid`)
    .all() as { readonly type: string; readonly name: string; readonly sql: string }[];
  for (const { sql } of made) to.exec(sql);
  return made.filter(({ type }) => type === 'table').map(({ name }) => ({ name, key: keyOf(from, name) }));
}

/** At the end: a trigger that lets no row be taken away would refuse what is copied again. */
export function copyTriggers(from: Database.Database, to: Database.Database): void {
  const made = from.prepare("select sql from main.sqlite_master where type = 'trigger' order by rowid");
  for (const trigger of made.pluck().all() as string[]) to.exec(trigger);
}

function keyOf(from: Database.Database, table: string): readonly string[] {
  const key = from
    .prepare('select name from pragma_table_info(?) where pk > 0 order by pk')
    .pluck()
    .all(table) as string[];
  if (key.length === 0) throw new Error(`table without a key: ${table}`);
  return key;
}

/** From now on the key of every row that is added, changed or taken away is noted, and forgotten where that is undone. */
export function noteChanges(raw: Database.Database, tables: readonly Table[]): void {
  stopNoting(raw);
  for (const { name, key } of tables) {
    const note = (row: 'old' | 'new') =>
      `insert or ignore into ${changedOf(name)} values (${key.map((one) => `${row}.${quoted(one)}`)});`;
    raw.exec(`create temp table ${changedOf(name)} (${list(key)}, primary key (${list(key)})) without rowid`);
    for (const [event, notes] of [
      ['insert', note('new')],
      ['update', note('old') + note('new')],
      ['delete', note('old')],
    ])
      raw.exec(
        `create temp trigger ${quoted(`${event} ${name}`)} after ${event} on main.${quoted(name)} begin ${notes} end`,
      );
  }
}

/** Takes away whatever `noteChanges` made. */
export function stopNoting(raw: Database.Database): void {
  const made = raw
    .prepare(
      `select type, name from temp.sqlite_master where type in ('table', 'trigger') order by type desc`,
    )
    .all() as { readonly type: string; readonly name: string }[];
  for (const { type, name } of made) raw.exec(`drop ${type} temp.${quoted(name)}`);
}

/**
 * Copies the rows that come after a key, as many as go at a time; an empty key comes before all. Returns the key of the
 * last one, or undefined when there are no more.
 */
export function copyRows(
  from: Database.Database,
  to: Database.Database,
  table: Table,
  after: Row,
): Row | undefined {
  const columns = list(table.key);
  const later = after.length > 0 ? `where (${columns}) > (${places(after.length)})` : '';
  const select = `select ${columns}, * from main.${quoted(table.name)} ${later} order by ${columns} limit ${mostRows}`;
  const found = prepared(from, select).iterate(...after) as Iterable<Row>;
  const rows: Row[] = [];
  let characters = 0;
  for (const row of found) {
    rows.push(row);
    characters += lengthOf(row);
    if (characters >= mostCharacters) break;
  }
  add(
    to,
    table,
    rows.map((row) => row.slice(table.key.length)),
  );
  return rows.at(-1)?.slice(0, table.key.length);
}

/** Copies rows that have changed again, as many as go at a time. Returns whether all are now as they are. */
export function bringUpToDate(
  from: Database.Database,
  to: Database.Database,
  tables: readonly Table[],
): boolean {
  let [rows, characters] = [0, 0];
  for (const table of tables) {
    const [where, name] = [`(${list(table.key)}) = (${places(table.key.length)})`, quoted(table.name)];
    const changed = prepared(from, `select * from ${changedOf(table.name)} limit ${mostRows}`).all() as Row[];
    for (const key of changed) {
      if (rows >= mostRows || characters >= mostCharacters) return false;
      const now = prepared(from, `select * from main.${name} where ${where}`).all(...key) as Row[];
      to.prepare(`delete from ${name} where ${where}`).run(...key);
      add(to, table, now);
      from.prepare(`delete from ${changedOf(table.name)} where ${where}`).run(...key);
      rows += 1;
      characters += now.reduce((sum, row) => sum + lengthOf(row), 0);
    }
    if (changed.length === mostRows) return false;
  }
  return true;
}

/**
 * A row that stands in the way has something that has gone over to this one. It is noted as changed, and comes back when
 * its turn comes.
 */
function add(to: Database.Database, { name }: Table, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  const insert = to.prepare(
    `insert or replace into ${quoted(name)} values (${places(rows[0]?.length ?? 0)})`,
  );
  to.exec('begin');
  for (const row of rows) insert.run(...row);
  to.exec('commit');
}

/** Whole numbers as they are kept, however large. */
function prepared(from: Database.Database, text: string): Database.Statement {
  return from.prepare(text).raw().safeIntegers();
}

function lengthOf(row: Row): number {
  return row.reduce<number>((sum, value) => {
    const isLong = typeof value === 'string' || value instanceof Uint8Array;
    return sum + (isLong ? value.length : 8);
  }, 0);
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const list = (names: readonly string[]) => names.map(quoted).join(', ');
const places = (count: number) => Array.from({ length: count }, () => '?').join(', ');
const changedOf = (table: string) => `temp.${quoted(`changed ${table}`)}`;
