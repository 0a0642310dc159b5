import { expect } from 'chai';
import { describeWithPoppler, once } from '../reports/pdf/reading.ts';
import { type Office, offices, type Staff } from '../server/office.ts';
import { asBuffer } from '../support/as-buffer.ts';
import { attackedThroughServer, pdfsRead } from '../support/long-run.ts';
import { attack } from './attack.ts';
import { type InventedUnit, inventAudit } from './invented/audits.ts';
import { inventCounty } from './invented/counties.ts';
import { inWords, peopleOf } from './product/attacking.ts';
import { allAreas, comparisonsOf } from './product/comparing.ts';
import { keepInvented } from './product/keeping.ts';
import { csvOf, reportOf, tablesOf } from './product/outputs.ts';
import { readComparison, readComparisons, readGroups } from './reading/comparison.ts';
import { readCsv } from './reading/csv.ts';
import { readPage } from './reading/page.ts';
import { newInPdf, textOfPdf } from './reading/pdf.ts';
import { together } from './reading/together.ts';
import type { WrittenRow } from './written.ts';

describe('the attacker, of all that a server gives to staff,', () => {
  const openOffice = offices();

  for (let i = 0; i < attackedThroughServer; i++) {
    const seed = 7 + i;
    it(`finds nobody in pages and tables together: seed ${seed}`, async () => {
      const units = inventAudit(seed);
      const { auditor, csv } = await kept(await openOffice(), units);
      const composed = readCsv(await csvOf(await reportOf(units, tablesOf(units))), knownIn(units));
      expect(csv, 'closing keeps what is attacked elsewhere').to.deep.equal(composed);
      const pages = await Promise.all(units.map((unit) => pageOf(auditor, unit)));
      expect(pages.map(toldIn)).to.deep.equal(csv.map(toldIn));
      const written = together([...csv, ...pages]);
      const found = attack({ units: knownIn(units), written, people: peopleOf(units) });
      expect(found.map((one) => inWords(seed, one))).to.deep.equal([]);
    }).timeout(300_000);
  }
});

describe('the attacker, of the comparisons that a server gives to staff,', () => {
  const openOffice = offices();

  it('reads what is attacked elsewhere', async () => {
    const units = inventCounty(3);
    const { auditor, csv } = await kept(await openOffice(), units);
    const known = knownIn(units);
    expect(csv).to.deep.equal(readCsv(await csvOf(await reportOf(units, tablesOf(units))), known));
    const seen = new Set<string>();
    const pages: WrittenRow[] = [];
    for (const { kind, table, html } of await comparisonsOf(units, tablesOf(units))) {
      pages.push(...readComparison(html, known));
      if (seen.has(kind)) continue;
      seen.add(kind);
      const page = `/audits/${units[0]?.collection.auditId}/comparisons/${kind}?table=${table}&area=${allAreas}`;
      const { text } = await auditor.get(page).expect(200);
      const [there, here] = [text, html].map((one) => linesIn(one, known));
      expect(there, kind).to.deep.equal(here);
      expect(there, kind).to.not.deep.equal([]);
    }
    const file = await auditor.get(`/audits/${units[0]?.collection.auditId}/comparisons.csv`).expect(200);
    expect(onceEach(readComparisons(file.text, known))).to.deep.equal(onceEach(pages));
    expect([...seen]).to.include.members(['services', 'rounds', 'voices', 'groups', 'alliance']);
  });
});

/** What there is to read, in any order. */
const onceEach = (rows: readonly WrittenRow[]) =>
  [
    ...new Set(rows.flatMap(({ sides, wholes }) => [...sides, ...wholes]).map((one) => JSON.stringify(one))),
  ].sort();

/** In any order: services stand in another one where they were read from a store. */
function linesIn(html: string, known: Parameters<typeof readComparison>[1]): readonly string[] {
  const figures = readComparison(html, known).flatMap(({ sides, wholes }) => [...sides, ...wholes]);
  return [...figures, ...readGroups(html, known)].map((one) => JSON.stringify(one)).sort();
}

describeWithPoppler('the attacker, of the PDF that a server gives to staff,', () => {
  const openOffice = offices();

  it('reads no number by any question that the tables do not have', async () => {
    const units = inventAudit(7);
    const { auditor, csv } = await kept(await openOffice(), units);
    const told = units.filter(({ known }) => csv.some(({ unit, answered }) => unit === known.id && answered));
    expect(told).to.not.deep.equal([]);
    for (const { known, collection } of told.slice(0, pdfsRead)) {
      const answer = auditor.get(`/collections/${collection.id}/report.pdf`).buffer(true).parse(asBuffer);
      const path = await once(
        `attacked-${known.id}`,
        'once',
        async () => (await answer.expect(200)).body as Buffer,
      );
      const statements = csv.find(({ unit }) => unit === known.id);
      const text = textOfPdf(path);
      expect(statements && newInPdf(text, known, statements), known.id).to.deep.equal([]);
      expect(statements && newInPdf(text, known, { ...statements, questions: [] })).to.not.deep.equal([]);
    }
  });
});

const knownIn = (units: readonly InventedUnit[]) => units.map(({ known }) => known);

/** The audit kept and closed, and its tables as a file. */
async function kept(office: Office, units: readonly InventedUnit[]) {
  await keepInvented(office.store, units);
  const auditor = await office.as('auditor');
  const file = await auditor.get(`/audits/${units[0]?.collection.auditId}/tables.csv`).expect(200);
  return { auditor, csv: readCsv(file.text, knownIn(units)) };
}

/** Questions that are told, and what is split, so that a page that cannot be read is not taken for one that says nothing. */
const toldIn = ({ answered, questions, splits }: ReturnType<typeof readPage>) => {
  const told = questions.filter(({ cells, of }) => of !== undefined && cells.length > 0);
  return [answered, [...new Set(told.map(({ key }) => key))].sort(), splits];
};

async function pageOf(staff: Staff, { collection, known }: InventedUnit) {
  return readPage((await staff.get(`/collections/${collection.id}/results`).expect(200)).text, known);
}
