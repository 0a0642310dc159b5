/** What the database has no words for: truth is 0 or 1 in a row, and what is not there is null. */

export type Row<Thing> = {
  [Name in keyof Thing]-?: Thing[Name] extends boolean
    ? number
    : undefined extends Thing[Name]
      ? Exclude<Thing[Name], undefined> | null
      : Thing[Name];
};

/** A row without nulls; its truths are still numbers. */
type WithoutNulls<Row> = {
  [Name in keyof Row]: null extends Row[Name] ? Exclude<Row[Name], null> | undefined : Row[Name];
};

export function toRow<Thing extends object>(thing: Thing): Row<Thing> {
  const row = { ...thing } as Record<string, unknown>;
  for (const name in row) {
    const value = row[name];
    if (value === undefined) row[name] = null;
    else if (typeof value === 'boolean') row[name] = Number(value);
  }
  return row as Row<Thing>;
}

export function fromRow<Row extends object>(row: Row): WithoutNulls<Row> {
  const thing = { ...row } as Record<string, unknown>;
  for (const name in thing) if (thing[name] === null) thing[name] = undefined;
  return thing as WithoutNulls<Row>;
}

/** A revision as each of the tables keeps it, beside the document that it is of. */
export interface KeptRevision {
  revision: number;
  body: string;
  changedBy: string;
  changedAt: string;
}
