import { sql } from 'kysely';
import type { Engine } from '../engine.ts';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Column -> its plain name, by table. */
const renamed = [
  ['collections', 'alarmed', 'flood_warning'],
  ['collections', 'settled', 'anonymised'],
  ['versions', 'mend', 'correction'],
  ['comments', 'settled_by', 'resolved_by'],
  ['comments', 'settled_on', 'resolved_on'],
  ['comments', 'settled_how', 'resolved_how'],
  ['hushes', 'hushed_by', 'dismissed_by'],
] as const;

/** Tables and columns are called what the code and the addresses call them. */
export const plainNames: Migration = {
  name: '030-plain-names',
  up: async (db, engine) => {
    for (const [table, from, to] of renamed) {
      const names = [sql.table(table), sql.ref(from), sql.ref(to)] as const;
      await sql`alter table ${names[0]} rename column ${names[1]} to ${names[2]}`.execute(db);
    }
    await sql`alter table hushes rename to dismissals`.execute(db);
    await quarantine(db, engine);
  },
};

/** Made anew, since PostgreSQL tidies a table by its key (`compact`), and a key keeps its name when the table's is changed. */
async function quarantine(db: Db, { withoutRowid, keepNoSamples }: Engine): Promise<void> {
  await withoutRowid(
    db.schema
      .createTable('quarantined')
      .addColumn('collection_id', 'text', (column) => column.notNull().references('collections.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('quarantined_key', ['collection_id', 'id']),
  ).execute();
  await keepNoSamples(db, 'quarantined', 'body');
  await sql`insert into quarantined select collection_id, id, body from held order by collection_id, id`.execute(
    db,
  );
  await sql`drop table held`.execute(db);
}
