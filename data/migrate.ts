/** Brings a database to the tables of this version, all at once or not at all, on both engines. */
import { sql } from 'kysely';
import { Failure } from '../surveys/failures.ts';
import type { Engine } from './engine.ts';
import { first } from './migrations/001-first.ts';
import { erased } from './migrations/002-erased.ts';
import { sessionPeople } from './migrations/003-session-people.ts';
import { noSamples } from './migrations/004-no-samples.ts';
import { waysIn } from './migrations/005-ways-in.ts';
import { sheetEntries } from './migrations/006-sheet-entries.ts';
import { designing } from './migrations/007-designing.ts';
import { commentNumbers } from './migrations/008-comment-numbers.ts';
import { filesBeside } from './migrations/009-files-beside.ts';
import { summaries } from './migrations/020-summaries.ts';
import { plainNames } from './migrations/030-plain-names.ts';
import { fieldTerms } from './migrations/040-field-terms.ts';
import { members } from './migrations/050-members.ts';
import { accounts } from './migrations/060-accounts.ts';
import { secondFactors } from './migrations/061-second-factors.ts';
import { acts } from './migrations/062-acts.ts';
import { sheetsByTwo } from './migrations/070-sheets-by-two.ts';
import { auditTexts } from './migrations/090-audit-texts.ts';
import { amendments } from './migrations/091-amendments.ts';
import { importedDigests } from './migrations/092-imported-digests.ts';
import { register } from './migrations/100-register.ts';
import { servicePlaces } from './migrations/101-services.ts';
import { floodDay } from './migrations/102-flood-day.ts';
import { textReviews } from './migrations/110-text-reviews.ts';
import { themeCounts } from './migrations/111-theme-counts.ts';
import { approvalsNeeded } from './migrations/112-approvals-needed.ts';
import { findings } from './migrations/120-findings.ts';
import { integrationRules } from './migrations/140-integration-rules.ts';
import { writtenReports } from './migrations/160-written-reports.ts';
import { releasedReports } from './migrations/170-released-reports.ts';
import { factChecks } from './migrations/180-fact-checks.ts';
import { conclusionComments } from './migrations/181-conclusion-comments.ts';
import { countyReleases } from './migrations/191-county-releases.ts';
import { afterRelease } from './migrations/192-after-release.ts';
import { settledDoubts } from './migrations/193-settled-doubts.ts';
import { records } from './migrations/194-records.ts';
import { planLinks } from './migrations/196-plan-links.ts';
import { closedAudits } from './migrations/197-closed-audits.ts';
import { declarations } from './migrations/199-declarations.ts';
import type { Migration } from './migrations/migration.ts';
import { atomically } from './queries.ts';
import type { Db } from './tables.ts';

/** In order. One that has been shipped is never changed: add another. */
export const migrations: readonly Migration[] = [
  first,
  erased,
  sessionPeople,
  noSamples,
  waysIn,
  sheetEntries,
  designing,
  commentNumbers,
  filesBeside,
  summaries,
  plainNames,
  fieldTerms,
  members,
  accounts,
  secondFactors,
  acts,
  sheetsByTwo,
  auditTexts,
  amendments,
  importedDigests,
  register,
  servicePlaces,
  floodDay,
  textReviews,
  themeCounts,
  approvalsNeeded,
  findings,
  integrationRules,
  writtenReports,
  releasedReports,
  factChecks,
  conclusionComments,
  countyReleases,
  afterRelease,
  settledDoubts,
  records,
  planLinks,
  closedAudits,
  declarations,
];

/**
 * Runs the migrations that the database has not had. Kysely's own migrator records each one outside its transaction
 * and uses none on SQLite; here everything is one transaction, so a failed one leaves nothing half-made.
 * Refuses with Failure('unavailable') a database that a later version has migrated.
 */
export async function migrate(db: Db, engine: Engine, wanted = migrations): Promise<void> {
  await atomically(db, async (db) => {
    await engine.waitToMigrate(db);
    await sql`create table if not exists migrations (name text not null primary key)`.execute(db);
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(db);
    const had = rows.map((row) => row.name);
    refuseUnknown(had, wanted);
    for (const migration of wanted.filter(({ name }) => !had.includes(name))) {
      await migration.up(db, engine);
      await sql`insert into migrations (name) values (${migration.name})`.execute(db);
    }
  });
}

function refuseUnknown(had: readonly string[], wanted: readonly Migration[]): void {
  const unknown = had.find((name) => !wanted.some((migration) => migration.name === name));
  if (unknown === undefined) return;
  throw new Failure('unavailable', `the database is of a later version of Brukarrevision: it has ${unknown}`);
}
