/** What PostgreSQL's hidden columns and files tell after a closing (disclosure.md, "What is kept, and how"). */
import { expect } from 'chai';
import { close } from '../../surveys/audits/closing.ts';
import { answer, marks, placesOf, twoCollections } from '../support/mixed-day.ts';
import { query } from '../support/postgres-cluster.ts';
import { describeOnPostgres, type OpenFresh } from '../support/stores.ts';

const people = 60;

interface Trace {
  readonly id: string;
  readonly xmin: string;
}

describeOnPostgres('the tables after a closing', (openFresh, addressOf) => {
  /** In the order in which the rows lie in the table's file. */
  const tracesOf = (address: string, table: string) =>
    query<Trace & { collection_id: string }>(
      address,
      `select collection_id, id, xmin::text from ${table} order by ctid`,
    );

  it('tell of the answers only that they were written together, in the order of their random ids', async () => {
    const { store, closing } = await aMixedDay(openFresh);
    const address = addressOf(store);
    const before = (await tracesOf(address, 'responses')).filter((row) => row.collection_id === closing.id);
    expect(new Set(before.map(({ xmin }) => xmin)).size, 'one for each answer').to.equal(before.length);
    await close(store, closing, '2026-03-05');
    for (const table of ['responses', 'texts', 'methods']) {
      const rows = (await tracesOf(address, table)).filter((row) => row.collection_id === closing.id);
      const ids = rows.map(({ id }) => id);
      expect(rows).to.have.length(before.length);
      expect(new Set(rows.map(({ xmin }) => xmin)).size).to.equal(1);
      expect(ids).to.deep.equal([...ids].sort());
      expect(ids.filter((id) => before.some((row) => row.id === id))).to.deep.equal([]);
    }
  });

  it('tell of the codes neither which were used nor when', async () => {
    const { store, closing } = await aMixedDay(openFresh);
    const codes = () =>
      query<{ digest: string; used: number; xmin: string }>(
        addressOf(store),
        `select digest, used, xmin::text from codes where collection_id = '${closing.id}' order by ctid`,
      );
    expect((await codes()).filter(({ used }) => used === 1)).to.have.length.greaterThan(people / 2);
    await close(store, closing, '2026-03-05');
    const rows = await codes();
    expect(rows.map(({ digest }) => digest)).to.deep.equal(rows.map(({ digest }) => digest).sort());
    expect(new Set(rows.map(({ used, xmin }) => `${used} ${xmin}`)).size).to.equal(1);
  });

  it('tell of no card, while people answer, which answer came by it', async () => {
    const { store, closing } = await aMixedDay(openFresh);
    const codes = await query<{ used: number; xmin: string }>(
      addressOf(store),
      `select used, xmin::text from codes where collection_id = '${closing.id}'`,
    );
    expect(new Set(codes.map(({ used }) => used)).size).to.equal(2);
    expect(new Set(codes.map(({ xmin }) => xmin)).size).to.equal(1);
  });

  it('do not tie the answers to the texts or the ways of the same day', async () => {
    const { store, closing } = await aMixedDay(openFresh);
    const numbers = async (table: string) => {
      const rows = await tracesOf(addressOf(store), table);
      return rows.filter((row) => row.collection_id === closing.id).map(({ xmin }) => xmin);
    };
    expect(await numbers('responses')).to.have.members(await numbers('texts'));
    expect(await numbers('responses')).to.have.members(await numbers('methods'));
    await close(store, closing, '2026-03-05');
    const written = await Promise.all(['responses', 'texts', 'methods'].map(numbers));
    expect(new Set(written.map(([first]) => first)).size).to.equal(3);
  });

  it('hold no draft of the closed collection in their files, nor an answer twice', async () => {
    const { store, closing } = await aMixedDay(openFresh);
    const address = addressOf(store);
    const drafts = async () => placesOf('sealed-', await bytesOf(address, 'drafts'));
    expect((await drafts()).length).to.be.greaterThan(people / 5);
    await close(store, closing, '2026-03-05');
    const bytes = await bytesOf(address, 'drafts');
    const left = new Set((await drafts()).map((at) => bytes.toString('latin1', at, at + 11)));
    expect([...left].sort()).to.deep.equal([marks.sealed(people), marks.sealed(people + 2)]);
    const paused = (await bytesOf(address, 'pauses')).toString('latin1').match(/wrapped-\d{4}/g);
    expect(new Set(paused)).to.deep.equal(new Set([marks.wrapped(people)]));
    const responses = await bytesOf(address, 'responses');
    const texts = await bytesOf(address, 'texts');
    for (let n = 0; n < people; n++) {
      const kept = n % 5 > 0 ? 1 : 0;
      expect(placesOf(marks.answer(n), responses), marks.answer(n)).to.have.length(kept);
      expect(placesOf(marks.text(n), texts), marks.text(n)).to.have.length(kept);
    }
  });

  it('have no samples of what people answered in the catalogue, where they would outlive the rows', async () => {
    const { store, closing } = await aMixedDay(openFresh);
    const address = addressOf(store);
    await query(address, 'analyze');
    const sampled = await query<{ column: string }>(
      address,
      `select tablename || '.' || attname as column from pg_stats where schemaname = 'public'`,
    );
    const columns = sampled.map(({ column }) => column);
    expect(columns).to.include('responses.collection_id');
    expect(columns).to.not.include.oneOf([
      'responses.body',
      'texts.body',
      'drafts.sealed',
      'drafts.id',
      'pauses.id',
      'pauses.wrapped',
      'codes.digest',
      'quarantine.body',
      'sheets.sealed',
      'sheets.entry',
      'sheets.progress',
    ]);
    expect(await store.responses.count(closing.id)).to.be.greaterThan(0);
  });

  it('lie in the order of the ids once anonymised, in whatever order free room in the file was filled', async () => {
    const store = await openFresh();
    const { closing } = await twoCollections(store);
    for (let n = 0; n < 20; n++) await store.responses.add(closing.id, { q: marks.answer(n) });
    const ids = async () => (await tracesOf(addressOf(store), 'responses')).map(({ id }) => id);
    expect(await ids(), 'as they came').to.not.deep.equal([...(await ids())].sort());
    await store.compact();
    expect(await ids()).to.deep.equal([...(await ids())].sort());
  });
});

async function aMixedDay(openFresh: OpenFresh) {
  const store = await openFresh();
  const both = await twoCollections(store);
  for (let n = 0; n < people; n++) await answer(store, both.closing.id, n, n % 5 > 0);
  for (let n = people; n < people + 4; n++) await answer(store, both.staying.id, n, n % 2 > 0);
  return { store, ...both };
}

/** The file of a table as it lies on the disk, with dead rows if there are any, and its long values. */
async function bytesOf(address: string, table: string): Promise<Buffer> {
  await query(address, 'checkpoint');
  const files = await query<{ bytes: Buffer }>(
    address,
    `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class where oid = '${table}'::regclass
     union all
     select pg_read_binary_file(pg_relation_filepath(reltoastrelid)) from pg_class where oid = '${table}'::regclass`,
  );
  return Buffer.concat(files.map(({ bytes }) => bytes));
}
