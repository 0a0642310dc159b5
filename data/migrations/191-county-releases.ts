import { sql } from 'kysely';
import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** Released reports become reports on an audit or on a county: with their own title, and perhaps a draft. */
export const countyReleases: Migration = {
  name: '191-county-releases',
  up: async (db) => {
    await db.schema.alterTable('released_reports').renameTo('audit_reports').execute();
    await db.schema.alterTable('released_files').renameTo('audit_report_files').execute();
    await makeTables(db);
    await sql`insert into released_reports select r.id, r.audit_id, a.title, null, 0, r.number, r.released_on,
      r.released_by, r.digest, r.changes, r.public_token, r.withdrawn_on, r.withdrawn_by, r.withdrawn_why
      from audit_reports r join audits a on a.id = r.audit_id`.execute(db);
    await sql`insert into released_files select release_id, name, type, cut, language, digest, size
      from audit_report_files`.execute(db);
    await db.schema.dropTable('audit_report_files').execute();
    await db.schema.dropTable('audit_reports').execute();
  },
};

/** By queries of their own: what an audit's report referred to, a county's does not. */
async function makeTables(db: Db): Promise<void> {
  await sql`create table released_reports (
    id text not null primary key, about text not null, title text not null, county text, draft integer not null,
    number integer not null, released_on text not null, released_by text not null, digest text not null,
    changes text not null, public_token text unique, withdrawn_on text, withdrawn_by text, withdrawn_why text,
    constraint released_reports_version unique (about, number))`.execute(db);
  await sql`create table released_files (
    release_id text not null references released_reports (id), name text not null, type text not null, cut text not null,
    language text, digest text not null, size integer not null,
    constraint released_files_name primary key (release_id, name))`.execute(db);
}
