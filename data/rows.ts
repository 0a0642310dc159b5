/** What the database has no words for: truth is 0 or 1 in a row, and what is not there is null. */

export type Row<Thing> = {
  [Name in keyof Thing]-?: Thing[Name] extends boolean
    ? number
    : undefined extends Thing[Name]
      ? Exclude<Thing[Name], undefined> | null
      : Thing[Name];
};

/** A row without nulls; its truths are still numbers. */
export type WithoutNulls<Row> = {
  [Name in keyof Row]: null extends Row[Name] ? Exclude<Row[Name], null> | undefined : Row[Name];
};

export function toRow<Thing extends object>(thing: Thing): Row<Thing> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(thing))
    row[name] = typeof value === 'boolean' ? Number(value) : (value ?? null);
  return row as Row<Thing>;
}

export function fromRow<Row extends object>(row: Row): WithoutNulls<Row> {
  const thing: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) thing[name] = value ?? undefined;
  return thing as WithoutNulls<Row>;
}
