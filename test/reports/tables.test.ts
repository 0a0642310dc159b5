import { expect } from 'chai';
import { areasOf, outsideAreas } from '../../reports/areas.ts';
import { type CsvStyle, tablesAsCsv } from '../../reports/csv/tables.ts';
import type { AuditReport, Unit, UnitHead } from '../../reports/report.ts';
import type { Answers } from '../../surveys/questionnaires/answers.ts';
import { wordsIn } from '../../views/words.ts';
import { small, times, toldOf } from '../support/units.ts';

const head: UnitHead = {
  key: 'unit',
  service: { id: 's', county: 'Exempellän', municipality: 'Exempelköping', name: 'CM-teamet Exempelköping' },
  audience: 'user',
  round: 1,
  form: 'full',
  questionnaire: 'Små frågor',
  invited: 24,
  openedOn: '2026-09-01',
  closedOn: '2026-09-30',
};

async function unitOf(responses: readonly Answers[], changes: Partial<UnitHead> = {}): Promise<Unit> {
  const told = await toldOf(responses);
  return {
    ...head,
    ...changes,
    as: 'anonymous',
    answered: responses.length,
    areas: areasOf(small, told, 'sv'),
    others: outsideAreas(small, told),
    method: [],
    textsWait: true,
  };
}

function reportOf(units: readonly Unit[], invented = false): AuditReport {
  const about = { title: 'Revision', commissioner: 'K', auditors: 'A', contact: 'T', feedback: 'F' };
  return { language: 'sv', ...about, madeOn: '2026-11-21', invented, k: 5, units, chapters: [] };
}

const swedish: CsvStyle = { separator: ';', decimals: ',' };

async function written(report: AuditReport, style = swedish): Promise<string> {
  let text = '';
  for await (const chunk of tablesAsCsv(report, wordsIn('sv'), style)) text += chunk;
  return text;
}

describe('tables as CSV', () => {
  it('starts with a byte order mark and headings, with semicolons for a Swedish Excel', async () => {
    const text = await written(reportOf([await unitOf(times(10, { reach: 'alltid' }))]));
    expect(text.startsWith('\ufeffMärkning;Län;Kommun;Verksamhet;')).to.equal(true);
  });

  it('has a row for every step and non-answer of a question told in full', async () => {
    const text = await written(reportOf([await unitOf(times(10, { reach: 'alltid' }))]));
    const rows = text.split('\r\n').filter((row) => row.includes(';reach;'));
    expect(rows).to.have.length(4 + 3);
    expect(rows[0]).to.contain(';Lätt att nå?;Alltid;10;10;');
  });

  it('tells a percentage from 20 real answers, with the decimal mark that was chosen', async () => {
    const responses = [...times(14, { reach: 'alltid' }), ...times(7, { reach: 'aldrig' })];
    const report = reportOf([await unitOf(responses)]);
    expect(await written(report)).to.contain(';Alltid;14;21;66,7;');
    expect(await written(report, { separator: ',', decimals: '.' })).to.contain(',Alltid,14,21,66.7,');
    const nineteen = reportOf([await unitOf(times(19, { reach: 'alltid' }))]);
    expect(await written(nineteen)).to.contain(';Alltid;19;19;;');
  });

  it('tells a small group in words, with a count only where it is told', async () => {
    const text = await written(reportOf([await unitOf([...times(6, { reach: 'alltid' }), ...times(2, {})])]));
    expect(text).to.contain(';Alltid / Oftast;;;;alla eller nästan alla av 6;');
    expect(text).to.contain(';Sällan / Aldrig;;;;högst en av 6;');
    expect(text).to.contain(';Svarade inte på frågan;2;;;2 av 8;');
  });

  it('has one row in words for a unit below k, and no number but the invited', async () => {
    const hidden: Unit = { ...head, as: 'suppressed', fewerThan: 5 };
    const rows = (await written(reportOf([hidden]))).trim().split('\r\n');
    expect(rows).to.have.length(2);
    expect(rows[1]).to.contain('Färre än 5 svar');
  });

  for (const evil of ['=1+1', '+46 70', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
    it(`escapes a service called ${JSON.stringify(evil)}, which a spreadsheet would run`, async () => {
      const unit = await unitOf(times(10, {}), { service: { ...head.service, name: evil } });
      expect(await written(reportOf([unit]))).to.contain(`'${evil}`);
    });
  }

  it('marks every row of invented answers', async () => {
    const report = reportOf([await unitOf(times(10, { reach: 'alltid' }))], true);
    const rows = (await written(report)).trim().split('\r\n').slice(1);
    expect(rows.filter((row) => !row.startsWith('PÅHITTADE SVAR;'))).to.deep.equal([]);
  });

  it('writes a question that counts in two areas once', async () => {
    const once = await unitOf(times(10, { reach: 'alltid' }));
    const areas = once.as === 'anonymous' ? once.areas : [];
    const other = areas.map((area) => ({ ...area, key: 'other', title: 'Annat' }));
    const unit = { ...once, areas: [...areas, ...other] } as Unit;
    const text = await written(reportOf([unit]));
    const rows = text.split('\r\n').filter((row) => row.includes(';Lätt att nå?;Alltid;'));
    expect(rows).to.have.length(1);
    expect(rows[0]).to.contain(';Tillgänglighet, Annat;');
  });
});
