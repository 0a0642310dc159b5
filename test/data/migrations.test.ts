import { expect } from 'chai';
import { Kysely, sql } from 'kysely';
import { auditsIn } from '../../data/audits.ts';
import { conclusionCommentsIn } from '../../data/comments.ts';
import { findingsIn } from '../../data/conclusions.ts';
import { designsIn } from '../../data/designs.ts';
import { disclosedThemesIn } from '../../data/disclosed-themes.ts';
import type { Engine } from '../../data/engine.ts';
import { factChecksIn } from '../../data/fact-checks.ts';
import { filesIn } from '../../data/files.ts';
import { freeTextsIn } from '../../data/free-texts.ts';
import { invitationsIn } from '../../data/invitations.ts';
import { membersIn } from '../../data/members.ts';
import { migrate, migrations } from '../../data/migrate.ts';
import type { Migration } from '../../data/migrations/migration.ts';
import { peopleIn } from '../../data/people.ts';
import { openPostgres } from '../../data/postgres.ts';
import { questionnairesIn } from '../../data/questionnaires.ts';
import { quotesIn } from '../../data/quotes.ts';
import { releasedReportsIn } from '../../data/released-reports.ts';
import { reviewsIn } from '../../data/reviews.ts';
import { servicesIn } from '../../data/services.ts';
import { sessionsIn } from '../../data/sessions.ts';
import { sheetsIn } from '../../data/sheets.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { type Db, naming, type Tables } from '../../data/tables.ts';
import { writtenReportsIn } from '../../data/written-reports.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { summaryOf } from '../../surveys/questionnaires/summary.ts';
import type { FactCheck } from '../../surveys/reporting/fact-check/fact-check.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { aMaker } from '../support/designs.ts';
import { aFactCheck } from '../support/fact-checks.ts';
import { aFinding } from '../support/findings.ts';
import { aReview } from '../support/free-texts.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { aQuestionnaire } from '../support/questionnaires.ts';
import { kindOfRefusal, refusalOf } from '../support/refusals.ts';
import { aSealed } from '../support/releases.ts';
import { describeOnPostgres, describeOnSqlite } from '../support/stores.ts';
import { aSheet } from '../support/things.ts';

const second: Migration = {
  name: '002-second',
  up: async (db) => {
    await db.schema.alterTable('services').addColumn('phone', 'text').execute();
    await sql`update services set phone = 'none'`.execute(db);
  },
};

const failing: Migration = {
  name: '003-failing',
  up: async (db) => {
    await db.schema.createTable('half').addColumn('made', 'text').execute();
    await sql`insert into half values ('row')`.execute(db);
    throw new Error('broke off');
  },
};

describeOnSqlite('migrations', (_, freshFolder) => {
  theyHold(async () => openSqlite(freshFolder()).engine);
});

describeOnPostgres('migrations', () => {
  theyHold(async () => openPostgres(await emptyDatabase()));

  it('of two processes that start at once run one after the other', async () => {
    const address = await emptyDatabase();
    const both = [openPostgres(address), openPostgres(address)];
    const dbs = both.map((engine) => kyselyOn(engine));
    await Promise.all(dbs.map((db, i) => migrate(db, both[i] as Engine)));
    expect(await had(dbs[0] as Db)).to.deep.equal(migrations.map(({ name }) => name));
    for (const db of dbs) await db.destroy();
  });
});

function theyHold(openEngine: () => Promise<Engine>): void {
  const open: Db[] = [];
  afterEach(async () => {
    for (const db of open.splice(0)) await db.destroy();
  });

  /** As it is today, with a service. Many tests begin with less. */
  async function migrated(): Promise<{ readonly engine: Engine; readonly db: Db }> {
    const engine = await openEngine();
    const db = kyselyOn(engine);
    open.push(db);
    await migrate(db, engine);
    await db.insertInto('services').values({ id: 's', county: 'c', municipality: 'm', name: 'n' }).execute();
    return { engine, db };
  }

  it('run once, however often the store is opened', async () => {
    const { engine, db } = await migrated();
    await migrate(db, engine);
    expect(await had(db)).to.deep.equal(migrations.map(({ name }) => name));
  });

  it('that are new run over rows that are there', async () => {
    const { engine, db } = await migrated();
    await migrate(db, engine, [...migrations, second]);
    const { rows } = await sql`select id, phone from services`.execute(db);
    expect(rows).to.deep.equal([{ id: 's', phone: 'none' }]);
  });

  it('give collections from before there were more ways in the open link, and no tablet', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const register = migrations.slice(
      0,
      migrations.findIndex(({ name }) => name === '005-ways-in'),
    );
    await migrate(before, old, register);
    await addOpenCollection(before);
    await migrate(before, old);
    const { rows } =
      await sql`select access, tablet_code, handed_out, flood_warning from collections`.execute(before);
    expect(rows).to.deep.equal([{ access: 'link', tabletCode: null, handedOut: null, floodWarning: 0 }]);
    await before.destroy();
  });

  it('let sheets that wait from before forms were told apart wait on', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '006-sheet-entries');
    await migrate(before, old, migrations.slice(0, upTo));
    await addOpenCollection(before);
    for (const number of [1, 2])
      await sql`insert into sheets values ('one', ${number}, 'sealed', 'kim')`.execute(before);
    await migrate(before, old);
    const { rows } = await sql`select number, entry from sheets order by number`.execute(before);
    expect(rows).to.deep.equal([
      { number: 1, entry: null },
      { number: 2, entry: null },
    ]);
    await before.destroy();
  });

  it('let sheets typed in once wait for a second person, and for the first to read their words', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, upTo));
    await addOpenCollection(before);
    await sql`insert into sheets values ('one', 1, 'sealed', 'kim', 'form')`.execute(before);
    await migrate(before, old);
    expect(await sheetsIn(before).find('one', 1)).to.deep.equal(
      aSheet('one', { entry: 'form', unread: true }),
    );
    expect(await sheetsIn(before).removals('one')).to.deep.equal([]);
    await before.destroy();
  });

  it('let audits from before questionnaires were designed have a team and a design', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, upTo));
    await addOpenCollection(before);
    await sql`insert into people (id, email, name, role) values ('kim', 'k@example.se', 'Kim', 'auditor')`.execute(
      before,
    );
    await migrate(before, old);
    await before.insertInto('members').values({ auditId: 'a', personId: 'kim' }).execute();
    await designsIn(before).add({ id: 'd', auditId: 'a', body: aQuestionnaire() }, aMaker());
    expect((await designsIn(before).ofAudit('a')).map(({ id }) => id)).to.deep.equal(['d']);
    const { rows } = await sql`select id, revision from collections`.execute(before);
    expect(rows).to.deep.equal([{ id: 'one', revision: 1 }]);
    await before.destroy();
  });

  it('sum up the questionnaires that are there, whatever they are for', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '020-summaries');
    await migrate(before, old, migrations.slice(0, upTo));
    await addOpenCollection(before); // with a frozen questionnaire that is empty
    const body = aQuestionnaire({ key: 'there' });
    const [text, digest] = [JSON.stringify(body), digestOf(body)];
    await before.insertInto('designs').values({ id: 'd', auditId: 'a', body: text, revision: 7 }).execute();
    await before.insertInto('frozenQuestionnaires').values({ digest, body: text }).execute();
    await before
      .insertInto('importedQuestionnaires')
      .values({ key: 'there', body: text, notes: '' })
      .execute();
    await migrate(before, old);
    const summary = summaryOf(body);
    expect(await designsIn(before).summaries(['a'])).to.deep.equal([
      { id: 'd', auditId: 'a', digest, summary },
    ]);
    expect(await questionnairesIn(before).importedSummaries()).to.deep.equal([summary]);
    const frozen = before.selectFrom('frozenSummaries').select('summary').where('digest', '=', digest);
    expect(JSON.parse((await frozen.executeTakeFirstOrThrow()).summary)).to.deep.equal(summary);
    await before.destroy();
  });

  it('give comments that got the same number one each, in the order in which they were shown', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '008-comment-numbers');
    await migrate(before, old, migrations.slice(0, upTo));
    await addOpenCollection(before);
    for (const id of ['d', 'e'])
      await before
        .insertInto('designs')
        .values({ id, auditId: 'a', body: JSON.stringify(aQuestionnaire()), revision: 1 })
        .execute();
    const written = ['d 1 b', 'd 1 a', 'd 2 c', 'd 4 e', 'd 4 d', 'd 4 f', 'e 1 g'].map((one) =>
      one.split(' '),
    );
    for (const [design, number, id] of written)
      await sql`insert into comments (id, design_id, number, words, day)
        values (${id}, ${design}, ${Number(number)}, ${id}, '2026-03-02')`.execute(before);
    await migrate(before, old);
    const { rows } = await sql`select design_id, number, id from comments order by design_id, number`.execute(
      before,
    );
    const now = (rows as Record<string, unknown>[]).map((row) => `${row.designId} ${row.number} ${row.id}`);
    expect(now).to.deep.equal(['d 1 a', 'd 2 b', 'd 3 c', 'd 4 d', 'd 5 e', 'd 6 f', 'e 1 g']);
    const again = sql`insert into comments (id, design_id, number, words, day) values ('h', 'd', 6, 'h', '2026')`;
    expect(await kindOfRefusal(again.execute(before))).to.equal('conflict');
    await before.destroy();
  });

  it('leave pictures and sound from before they had a place of their own as they were', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '009-files-beside');
    await migrate(before, old, migrations.slice(0, upTo));
    const files = ['a', 'b', 'c'].map((letter) => {
      const bytes = Buffer.from(`${letter}\0å${'x'.repeat(50_000)}`);
      return { digest: letter.repeat(64), type: 'image/png', bytes };
    });
    for (const { digest, type, bytes } of files)
      await sql`insert into files values (${digest}, ${type}, ${bytes.toString('base64')})`.execute(before);
    const brokenOff = migrate(before, old, [...migrations, failing]);
    expect(await brokenOff.catch((error: Error) => error.message)).to.equal('broke off');
    const { rows } = await sql<{ n: number }>`select sum(length(body)) as n from files`.execute(before);
    expect(Number(rows[0]?.n), 'still in the table').to.be.greaterThan(150_000);
    await migrate(before, old);
    for (const file of files) expect(await filesIn(before, old).byDigest(file.digest)).to.deep.equal(file);
    await before.destroy();
  });

  it('let texts that are there from before be reviewed, sorted and quoted', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, upTo));
    await addOpenCollection(before);
    const body = JSON.stringify('Det jag skrev.');
    await before.insertInto('texts').values({ collectionId: 'one', id: 't', question: 'q1', body }).execute();
    await migrate(before, old);
    const [head] = await freeTextsIn(before).ofCollections(['one']);
    expect(head).to.deep.equal({ id: 't', collectionId: 'one', question: 'q1' });
    const review = { ...aReview('t', 'one'), verdict: 'strength' } as const;
    expect(await reviewsIn(before).save(review)).to.equal(true);
    expect((await reviewsIn(before).ofCollections(['one']))[0]).to.deep.equal(review);
    await before.destroy();
  });

  it('give tables and columns their plain names with all that is in them', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '030-plain-names');
    await migrate(before, old, migrations.slice(0, upTo));
    await addOpenCollection(before);
    await sql`update collections set alarmed = 1`.execute(before);
    const aside = (method: object) => JSON.stringify(JSON.stringify({ answers: { q1: 'yes' }, method }));
    for (const id of ['b', 'a'])
      await sql`insert into held values ('one', ${id}, ${aside({ way: 'link', help: 'friend' })})`.execute(
        before,
      );
    await sql`insert into methods values ('one', 'm', 'tablet', null)`.execute(before);
    await sql`insert into designs (id, audit_id, body, revision) values ('design', 'a', '{}', 1)`.execute(
      before,
    );
    await sql`insert into hushes values ('design', 'no-way-out', 'q1', 'd', 'Ja eller nej?', 'Därför', 'kim')`.execute(
      before,
    );
    await migrate(before, old);
    const collections = await sql`select id, flood_warning, anonymised from collections`.execute(before);
    expect(collections.rows).to.deep.equal([{ id: 'one', floodWarning: 1, anonymised: 0 }]);
    const quarantined = await sql`select id, body from quarantined order by id`.execute(before);
    expect(quarantined.rows).to.deep.equal([
      { id: 'a', body: aside({ channel: 'link', help: 'friend' }) },
      { id: 'b', body: aside({ channel: 'link', help: 'friend' }) },
    ]);
    const methods = await sql`select id, channel from methods`.execute(before);
    expect(methods.rows).to.deep.equal([{ id: 'm', channel: 'tablet' }]);
    const dismissals = await sql`select rule, reason from dismissals`.execute(before);
    expect(dismissals.rows).to.deep.equal([{ rule: 'no-non-answer', reason: 'Därför' }]);
    await before.destroy();
  });

  it('let accounts and links from before they could end be as they were, and end the sessions', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '060-accounts');
    await migrate(before, old, migrations.slice(0, upTo));
    await sql`insert into people (id, email, name, role, password_hash) values ('kim', 'k@example.se', 'Kim', 'fou', 'hash')`.execute(
      before,
    );
    await sql`insert into invitations (token_digest, email, name, role, last_day) values ('t', 'm@example.se', 'Mo', 'reader', '2027-01-01')`.execute(
      before,
    );
    await sql`insert into sessions (id_digest, data, expires, person_id) values ('s', '{}', 1, 'kim')`.execute(
      before,
    );
    await migrate(before, old);
    const kim = { id: 'kim', email: 'k@example.se', name: 'Kim', role: 'fou' };
    expect(await peopleIn(before).byEmail('k@example.se')).to.deep.equal({
      ...kim,
      passwordHash: 'hash',
      passwordJudged: false,
    });
    expect((await invitationsIn(before).list()).map(({ name, madeBy }) => [name, madeBy])).to.deep.equal([
      ['Mo', undefined],
    ]);
    expect(await sessionsIn(before).find('s')).to.equal(undefined);
    await before.destroy();
  });

  it('keep FoU and readers in every audit that there is, and auditors in those they are in the team of', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '050-members');
    await migrate(before, old, migrations.slice(0, upTo));
    for (const id of ['a', 'b'])
      await sql`insert into audits values (${id}, 't', 'c', 'a', 'c', 'f', '2027', 'cm', 'users', 5, 10, 0, '2026')`.execute(
        before,
      );
    for (const [id, role] of [
      ['fia', 'fou'],
      ['lena', 'reader'],
      ['siv', 'auditor'],
      ['bo', 'auditor'],
    ])
      await sql`insert into people (id, email, name, role) values (${id}, ${id}, ${id}, ${role})`.execute(
        before,
      );
    // An upgrade may find FoU in a team, though no page ever put them there.
    for (const [audit, person] of [
      ['a', 'siv'],
      ['b', 'fia'],
    ])
      await sql`insert into teams values (${audit}, ${person})`.execute(before);
    await migrate(before, old);
    const { rows } = await sql`select audit_id, person_id from members order by audit_id, person_id`.execute(
      before,
    );
    expect((rows as Record<string, unknown>[]).map((row) => `${row.auditId} ${row.personId}`)).to.deep.equal([
      'a fia',
      'a lena',
      'a siv',
      'b fia',
      'b lena',
    ]);
    await before.destroy();
  });

  it('keep what audits tell those who answer, as Swedish, and collections as they were', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '090-audit-texts');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    await before.insertInto('importedSummaries').values({ key: 'ours', summary: '{}' }).execute();
    await sql`update audits set auditors = 'Vi "tre"', contact = 'Kim', feedback = 'I maj'`.execute(before);
    await migrate(before, old);
    expect(await auditsIn(before).byId('a')).to.deep.include({
      auditors: { sv: 'Vi "tre"' },
      afterwards: undefined,
      contact: { sv: 'Kim' },
      feedback: { sv: 'I maj' },
    });
    const { rows } = await sql`select amendments, revision from collections`.execute(before);
    expect(rows, 'nothing was changed of collections').to.deep.equal([{ amendments: '[]', revision: 1 }]);
    const imported = await sql`select key, digest from imported_summaries`.execute(before);
    expect(imported.rows).to.deep.equal([{ key: 'ours', digest: '' }]);
    await before.destroy();
  });

  it('give collections the edition that they opened by, and mark those that were told by the first', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '100-register');
    await migrate(before, old, migrations.slice(0, 1));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    for (const [id, status] of [
      ['planned', 'planned'],
      ['closed', 'closed'],
    ] as const) {
      await sql`insert into collections
        (id, audit_id, service_id, audience, round, nature, questionnaire, form, layout, code, status, invited,
          k, k_cut, anonymised, revision)
        select ${id}, audit_id, service_id, audience, ${id === 'closed' ? 7 : 8}, nature, questionnaire, form,
          layout, ${id}, ${status}, invited, k, k_cut, anonymised, revision from collections where id = 'one'`.execute(
        before,
      );
    }
    await migrate(before, old);
    const { rows } =
      await sql`select id, edition, told_by_first, released_on from collections order by id`.execute(before);
    expect(rows).to.deep.equal([
      { id: 'closed', edition: 1, toldByFirst: 1, releasedOn: null },
      { id: 'one', edition: 1, toldByFirst: 0, releasedOn: null },
      { id: 'planned', edition: 2, toldByFirst: 0, releasedOn: null },
    ]);
    expect(await servicesIn(before).list()).to.have.length(1);
    await before.destroy();
  });

  it('let audits from before findings have none, and take some', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '120-findings');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    await migrate(before, old);
    expect(await findingsIn(before).ofAudit('a')).to.deep.equal([]);
    const finding = aFinding({ auditId: 'a' });
    await findingsIn(before).add(finding);
    expect(await findingsIn(before).ofAudit('a')).to.deep.equal([finding]);
    await before.destroy();
  });

  it('let audits from before reports were written have none, and take one', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '160-written-reports');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    await migrate(before, old);
    const reports = writtenReportsIn(before);
    expect(await reports.byAudit('a')).to.equal(undefined);
    const body = { ...nothingWritten, sender: 'FoU' };
    expect(await reports.save('a', 0, body, aMaker())).to.equal(true);
    expect(await reports.byAudit('a')).to.deep.equal({ body, revision: 1 });
    await before.destroy();
  });

  it('keep what was said of findings, beside what is said of proposals, and let audits have fact checks', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '180-fact-checks');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    const finding = aFinding({ auditId: 'a' });
    await findingsIn(before).add(finding);
    await sql`insert into finding_comments
      values ('c', ${finding.id}, 1, 'kim', '2026-03-01', 'Hej', null, null, null)`.execute(before);
    await migrate(before, old);
    const said = { about: finding.id, by: 'kim', day: '2026-03-01', words: 'Hej', resolved: undefined };
    expect(await conclusionCommentsIn(before).ofConclusion(finding.id)).to.deep.equal([{ ...said, id: 'c' }]);
    expect(await factChecksIn(before).ofAudit('a')).to.deep.equal([]);
    await factChecksIn(before).add(aFactCheck({ auditId: 'a' }), '{}');
    await before.destroy();
  });

  it('let fact checks from before they were erased be there until they are', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '192-after-release');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    const { erasedOn: _, ...check } = aFactCheck({ auditId: 'a' });
    await factChecksIn(before).add(check as FactCheck, '{}');
    await migrate(before, old);
    expect(await factChecksIn(before).byId(check.id)).to.deep.equal({ ...check, erasedOn: undefined });
    await before.destroy();
  });

  it('let audits from before they could be closed go on', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '197-closed-audits');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    await migrate(before, old);
    expect(await auditsIn(before).byId('a')).to.include({ closedOn: undefined, untoldReason: undefined });
    await before.destroy();
  });

  it('let quotes from before it was kept need as many as can approve them on that day', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '112-approvals-needed');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    await sql`insert into quotes values ('q', 'a', 'one', 't', 'quote', '"Ord"', 'd', 1)`.execute(before);
    for (const [id, role] of [
      ['siv', 'auditor'],
      ['bo', 'auditor'],
      ['kim', 'fou'],
    ]) {
      await sql`insert into people (id, email, name, role) values (${id}, ${id}, ${id}, ${role})`.execute(
        before,
      );
      await sql`insert into members (audit_id, person_id) values ('a', ${id})`.execute(before);
    }
    await migrate(before, old);
    expect((await quotesIn(before).byId('q'))?.needed).to.equal(2);
    await before.destroy();
  });

  it('let audits from before theme counts were kept have none, and keep some once', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '111-theme-counts');
    await migrate(before, old, migrations.slice(0, upTo));
    await migrate(before, old);
    const told = { auditId: 'a', audience: 'user', round: 1, counts: '{}' } as const;
    await disclosedThemesIn(before).keep([told]);
    await disclosedThemesIn(before).keep([
      { ...told, counts: 'others' },
      { ...told, round: 2 },
    ]);
    expect(await disclosedThemesIn(before).ofAudit('a')).to.deep.equal([told, { ...told, round: 2 }]);
    await before.destroy();
  });

  it('let audits from before reports were released have none, and release one', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '170-released-reports');
    await migrate(before, old, migrations.slice(0, upTo));
    await sql`insert into audits (id, title, commissioner, auditors, contact, feedback, kept_until, term, template, k, k_cut,
      invented, created_on) values ('a', 't', 'c', '{}', '{}', '{}', '2027', 'cm', 'users', 5, 10, 0, '2026')`.execute(
      before,
    );
    await migrate(before, old);
    const reports = releasedReportsIn(before);
    expect(await reports.of('a')).to.deep.equal([]);
    const { release, files } = aSealed({ about: 'a' });
    await reports.add(release, files);
    expect(await reports.of('a')).to.deep.equal([release]);
    await before.destroy();
  });

  it('keep what audits have released with its files, and let counties release', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '191-county-releases');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    await sql`insert into released_reports values ('r', 'a', 2, '2026-03-20', 'kim', 'd', '{"sv":"Nytt."}', 'token',
      '2026-03-21', 'siv', 'Fel.')`.execute(before);
    await sql`insert into released_files values ('r', 'report-sv.pdf', 'application/pdf', 'full', 'sv', 'f', 9)`.execute(
      before,
    );
    await migrate(before, old);
    const reports = releasedReportsIn(before);
    const made = { id: 'r', about: 'a', title: 't', county: undefined, draft: false, number: 2 };
    const released = { releasedOn: '2026-03-20', releasedBy: 'kim', digest: 'd', changes: { sv: 'Nytt.' } };
    const withdrawn = { on: '2026-03-21', by: 'siv', why: 'Fel.' };
    const told = { publicToken: 'token', withdrawn, settled: [] };
    expect(await reports.of('a')).to.deep.equal([{ ...made, ...released, ...told }]);
    expect((await reports.filesOf('r')).map(({ name, size }) => [name, size])).to.deep.equal([
      ['report-sv.pdf', 9],
    ]);
    const { release, files } = aSealed({ about: 'county', county: { audits: ['a'], audience: 'user' } });
    await reports.add(release, files);
    expect(await reports.ofCounties()).to.deep.equal([release]);
    await before.destroy();
  });

  it('ask no declaration of auditors in audits from before, and let one sign', async () => {
    const old = await openEngine();
    const before = kyselyOn(old);
    const upTo = migrations.findIndex(({ name }) => name === '199-declarations');
    const withCollections = migrations.findIndex(({ name }) => name === '007-designing');
    await migrate(before, old, migrations.slice(0, withCollections));
    await addOpenCollection(before);
    await migrate(before, old, migrations.slice(0, upTo));
    await sql`insert into people (id, email, name, role) values ('siv', 's', 'Siv', 'auditor')`.execute(
      before,
    );
    await sql`insert into members (audit_id, person_id) values ('a', 'siv')`.execute(before);
    await migrate(before, old);
    const siv = { id: 'siv', email: 's', name: 'Siv', role: 'auditor' };
    expect(await membersIn(before).of('a')).to.deep.equal([siv]);
    expect(await membersIn(before).sign('a', 'siv', '2026-03-10')).to.equal(true);
    expect(await membersIn(before).sign('a', 'siv', '2026-03-11')).to.equal(false);
    expect(await membersIn(before).of('a')).to.deep.equal([{ ...siv, signedOn: '2026-03-10' }]);
    await before.destroy();
  });

  it('leave nothing half-made when one fails, not even those before it', async () => {
    const { engine, db } = await migrated();
    const run = migrate(db, engine, [...migrations, second, failing]);
    expect(await run.catch((error: Error) => error.message)).to.equal('broke off');
    expect(await had(db)).to.deep.equal(migrations.map(({ name }) => name));
    for (const query of [sql`select * from half`, sql`select phone from services`]) {
      expect(await query.execute(db).catch(() => 'not there')).to.equal('not there');
    }
    await migrate(db, engine, [...migrations, second]);
  });

  it('refuse a database of a later version and leave it alone', async () => {
    const { engine, db } = await migrated();
    await migrate(db, engine, [...migrations, second]);
    const refusal = await refusalOf(migrate(db, engine));
    expect(refusal.kind).to.equal('unavailable');
    expect(refusal.message).to.include('002-second');
  });
}

function kyselyOn({ dialect }: Engine): Db {
  return new Kysely<Tables>({ dialect, plugins: [naming] });
}

async function had(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** As the tables were before there were more ways in. */
async function addOpenCollection(db: Db): Promise<void> {
  await sql`insert into services values ('s', 'c', 'm', 'n')`.execute(db);
  await sql`insert into audits values ('a', 't', 'c', 'a', 'c', 'f', '2027', 'cm', 'users', 5, 10, 0, '2026')`.execute(
    db,
  );
  await sql`insert into frozen_questionnaires values ('d', '{}')`.execute(db);
  await sql`insert into collections (id, audit_id, service_id, audience, round, nature, questionnaire, form, layout,
      code, status, invited, k, k_cut, settled, revision) values ('one', 'a', 's', 'user', 1, 'anonymous', 'd', 'full',
      'section', 'code', 'open', 9, 5, 10, 0, 1)`.execute(db);
}
