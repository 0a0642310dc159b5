import { expect } from 'chai';
import { changeReport, type Kept, keepPiece } from '../../surveys/reporting/writing.ts';
import { nothingWritten, type WrittenReport } from '../../surveys/reporting/written.ts';
import type { Store } from '../../surveys/storage.ts';
import { aMaker } from '../support/designs.ts';
import { describeOnEachEngine } from '../support/stores.ts';
import { anAudit } from '../support/things.ts';

const chapter = (sv: string) => ({ text: { sv }, placed: [] });
const typed = (sv: string, placed = {}) => ({ text: { sv }, placed });

async function auditIn(store: Store): Promise<string> {
  const audit = anAudit();
  await store.audits.add(audit);
  return audit.id;
}

function texts({ chapters }: WrittenReport) {
  return Object.fromEntries(Object.entries(chapters).map(([part, { text }]) => [part, text.sv]));
}

describeOnEachEngine('what is written in a report', (openFresh) => {
  const write = (
    store: Store,
    auditId: string,
    part: 'method' | 'limits',
    sv: string,
    baseRevision: number,
  ) => keepPiece(store, auditId, { part, mine: typed(sv), baseRevision }, aMaker());

  it('is not there before somebody writes, and then with every revision', async () => {
    const store = await openFresh();
    const audit = await auditIn(store);
    expect(await store.writtenReports.byAudit(audit)).to.equal(undefined);
    for (let n = 0; n < 60; n++) await write(store, audit, 'method', `Vi frågade ${n} gånger.`, n);
    const kept = await store.writtenReports.byAudit(audit);
    expect(kept).to.deep.equal({
      body: { ...nothingWritten, chapters: { method: chapter('Vi frågade 59 gånger.') } },
      revision: 60,
    });
    for (const n of [1, 25, 26, 60])
      expect((await store.writtenReports.at(audit, n))?.chapters.method?.text.sv).to.equal(
        `Vi frågade ${n - 1} gånger.`,
      );
    for (const none of [0, 61]) expect(await store.writtenReports.at(audit, none)).to.equal(undefined);
    const history = await store.writtenReports.history(audit);
    expect(history.map(({ revision }) => revision)).to.deep.equal(
      Array.from({ length: 60 }, (_, i) => 60 - i),
    );
    expect(await store.writtenReports.byAudit(await auditIn(store))).to.equal(undefined);
  });

  it('is not counted up where nothing was changed', async () => {
    const store = await openFresh();
    const audit = await auditIn(store);
    await write(store, audit, 'method', '', 0);
    expect(await store.writtenReports.byAudit(audit)).to.equal(undefined);
    await write(store, audit, 'method', 'Vi frågade.', 0);
    await write(store, audit, 'method', 'Vi frågade.', 1);
    expect((await store.writtenReports.byAudit(audit))?.revision).to.equal(1);
    await write(store, audit, 'method', '', 1);
    expect((await store.writtenReports.byAudit(audit))?.body).to.deep.equal(nothingWritten);
  });

  it('loses nothing where many begin and write at once', async () => {
    const store = await openFresh();
    const audit = await auditIn(store);
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        changeReport(
          store,
          audit,
          (body) => ({ ...body, renderings: { ...body.renderings, [`quote:${i}`]: { of: '', text: {} } } }),
          aMaker(),
        ),
      ),
    );
    const kept = await store.writtenReports.byAudit(audit);
    expect(kept?.revision).to.equal(8);
    expect(Object.keys(kept?.body.renderings ?? {})).to.have.length(8);
  });

  it('keeps both where two write in different chapters, or place something each', async () => {
    const store = await openFresh();
    const audit = await auditIn(store);
    await Promise.all([
      write(store, audit, 'method', 'Så gjorde vi.', 0),
      write(store, audit, 'limits', 'Det vet vi inte.', 0),
    ]);
    const figure = { kind: 'question', source: 'c1', key: 'q1', number: 1 } as const;
    const quote = { kind: 'quote', source: 'c1', key: 't1', number: 2 } as const;
    const place = (placed: object, baseRevision: number) =>
      keepPiece(
        store,
        audit,
        { part: 'method', mine: typed('Så gjorde vi.', placed), baseRevision },
        aMaker(),
      );
    await place({ 1: figure }, 2);
    expect((await place({ 2: quote }, 2)).as).to.equal('kept');
    const body = (await store.writtenReports.byAudit(audit))?.body ?? nothingWritten;
    expect(texts(body)).to.deep.equal({ method: 'Så gjorde vi.', limits: 'Det vet vi inte.' });
    expect(body.chapters.method?.placed).to.deep.equal([figure, quote]);
  });

  it('gives both back where two have written the same, also the first words', async () => {
    const store = await openFresh();
    const audit = await auditIn(store);
    const [one, other] = await Promise.all([
      write(store, audit, 'method', 'Min början.', 0),
      write(store, audit, 'method', 'Din början.', 0),
    ]);
    expect([one.as, other.as].sort()).to.deep.equal(['conflict', 'kept']);
    const conflict = [one, other].find(
      (kept): kept is Extract<Kept, { as: 'conflict' }> => 'conflicts' in kept,
    );
    expect(conflict?.conflicts.map(({ path }) => path)).to.deep.equal([['text', 'sv']]);
  });

  it('names the logo for as long as it has one', async () => {
    const store = await openFresh();
    const audit = await auditIn(store);
    const about = (logo: WrittenReport['logo']) =>
      changeReport(store, audit, (body) => ({ ...body, logo }), aMaker());
    await about({ file: 'a'.repeat(64), alt: 'FoU' });
    expect(await store.writtenReports.logos()).to.deep.equal(['a'.repeat(64)]);
    await about(undefined);
    expect(await store.writtenReports.logos()).to.deep.equal([]);
  });
});

describeOnEachEngine('what is said of a report', (openFresh) => {
  it('comes in its order, and is resolved and opened again', async () => {
    const store = await openFresh();
    const auditId = await auditIn(store);
    const comment = (id: string) => ({
      id,
      auditId,
      part: 'method' as const,
      by: 'fou',
      day: '2026-11-30',
      words: `Ord ${id}`,
      resolved: undefined,
    });
    await store.reportComments.add(comment('z'));
    await store.reportComments.add(comment('a'));
    expect(await store.reportComments.ofAudit(auditId)).to.deep.equal([comment('z'), comment('a')]);
    const resolved = { by: 'anna', day: '2026-12-01', how: 'done' } as const;
    await store.reportComments.resolve('z', resolved);
    expect((await store.reportComments.ofAudit(auditId))[0]).to.deep.equal({ ...comment('z'), resolved });
    await store.reportComments.resolve('z', undefined);
    expect((await store.reportComments.ofAudit(auditId))[0]).to.deep.equal(comment('z'));
  });
});
