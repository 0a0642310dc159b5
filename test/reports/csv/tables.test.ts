import { expect } from 'chai';
import { areasOf, outsideAreas } from '../../../reports/areas.ts';
import { isOrdered } from '../../../reports/cells.ts';
import { sayHidden } from '../../../reports/counts-in-words.ts';
import { type CsvStyle, tablesAsCsv } from '../../../reports/csv/tables.ts';
import type { AuditReport, QuestionReport, Unit, UnitHead } from '../../../reports/report.ts';
import type { Answers } from '../../../surveys/questionnaires/answers.ts';
import { wordsIn } from '../../../views/words.ts';
import { aUnitHead } from '../../support/reports.ts';
import {
  aChangeQuestion,
  aDisclosed,
  areaOf,
  aTenQuestion,
  choiceQuestion,
  hiddenQuestion,
} from '../../support/tellings.ts';
import { reportedOf, small, times } from '../../support/units.ts';

const head = aUnitHead({ questionnaire: 'Små frågor', version: { digest: '0a1b2c3d', approved: '2.1' } });

async function unitOf(responses: readonly Answers[], changes: Partial<UnitHead> = {}): Promise<Unit> {
  const told = await reportedOf(responses);
  return {
    ...head,
    ...changes,
    as: 'anonymous',
    answered: responses.length,
    areas: areasOf(small, told, 'sv'),
    ...outsideAreas(small, told),
    method: [],
    splits: [],
    textsWait: true,
  };
}

function withQuestions(...more: readonly QuestionReport[]): Unit {
  return {
    ...head,
    as: 'anonymous',
    answered: 14,
    areas: [],
    more,
    background: [],
    method: [],
    splits: [],
    textsWait: false,
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

type Cells = Readonly<Record<string, string>>;

const cell = (cells: Cells, heading: string): string => cells[heading] ?? '';

/** The rows as records by their headings. No cell here has a separator in it. */
async function records(...units: readonly Unit[]): Promise<readonly Cells[]> {
  const [heads = [], ...rows] = (await written(reportOf(units)))
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((row) => row.split(';'));
  return rows.map((row) => Object.fromEntries(heads.map((name, i) => [name, row[i] ?? ''])));
}

const twelve = [...times(8, { reach: 'alltid' }), ...times(4, { reach: 'oftast' })];

describe('tables as CSV', () => {
  it('starts with a byte order mark and headings, with semicolons for a Swedish Excel', async () => {
    const text = await written(reportOf([await unitOf(twelve)]));
    expect(text.startsWith('\ufeffMärkning;Län;Kommun;Verksamhet;')).to.equal(true);
  });

  it('tells bounds as two columns, and in words', async () => {
    const rows = (await records(await unitOf(twelve))).filter((row) => cell(row, 'Nyckel') === 'reach');
    const told = rows.map((row) => [
      cell(row, 'Svar'),
      cell(row, 'Minst'),
      cell(row, 'Högst'),
      cell(row, 'Av'),
      cell(row, 'I ord'),
    ]);
    expect(told).to.deep.equal([
      ['Alltid / Oftast', '10', '12', '12', 'minst 10 av 12'],
      ['Alltid', '8', '8', '12', '8 av 12'],
      ['Sällan / Aldrig', '0', '2', '12', 'högst två av 12'],
    ]);
  });

  it('has the share of an area with its verdict, and the score with its name and whether it is approximate', async () => {
    const rows = await records(await unitOf(twelve));
    expect(
      rows.find((row) => cell(row, 'Rad om') === 'Område' && cell(row, 'Nyckel') === 'accessibility'),
    ).to.include({
      Svar: 'Positiva svar',
      Minst: '10',
      Högst: '12',
      Av: '12',
      'Förslag till bedömning': 'Styrka',
      'Poäng 0-100': '78',
      'Om poängen': 'ungefär',
    });
  });

  it('tells a percentage from 20 real answers, of counts that are told, with the decimal mark that was chosen', async () => {
    const responses = [...times(14, { reach: 'alltid' }), ...times(7, { reach: 'aldrig' })];
    const report = reportOf([await unitOf(responses)]);
    expect(await written(report)).to.contain(';Alltid;14;14;21;66,7;');
    expect(await written(report, { separator: ',', decimals: '.' })).to.contain(',Alltid,14,14,21,66.7,');
    expect(await written(reportOf([await unitOf(responses.slice(2))]))).to.contain(';Alltid;12;12;19;;');
    expect(await written(reportOf([await unitOf(times(21, { reach: 'alltid' }))]))).to.not.contain('%');
  });

  it('has rows that read alone: how many answered, why an area has no share, that a question has no area', async () => {
    const area = areaOf('influence', 'Inflytande', [hiddenQuestion('sv')]);
    const rows = await records({ ...withQuestions(aTenQuestion('sv', 14)), areas: [area] } as Unit);
    expect(rows[0]).to.include({ 'I ord': `14 av ${head.invited} svarade.`, Svar: 'Så många svarade' });
    expect(rows.find((row) => cell(row, 'Nyckel') === 'influence')).to.include({
      'I ord': 'För få svar går att visa.',
      'Förslag till bedömning': 'Kan inte bedömas',
    });
    expect(rows.find((row) => cell(row, 'Nyckel') === 'whole')).to.include({ Område: 'Fler frågor' });
  });

  it('has no score of a change, which is no level, and in a split its own words', async () => {
    const change = aChangeQuestion('sv', 14);
    const parts = [{ label: 'Ett år', joined: false }];
    const questions = [change].filter(isOrdered).map((question) => ({
      question,
      counts: [{ n: 12, positive: 7 }],
    }));
    const splits = [{ key: 'years', text: 'Hur länge?', parts, questions }];
    const rows = await records({ ...withQuestions(change), splits } as Unit);
    const told = rows.filter((row) => cell(row, 'Nyckel') === 'change');
    expect(told.map((row) => cell(row, 'Poäng 0-100')).join('')).to.equal('');
    expect(told.at(-1)).to.include({ Svar: 'Bättre', Del: 'Ett år', 'I ord': 'bättre för 7 av 12' });
  });

  it('has one wording for every question that is not told', async () => {
    const rows = await records(withQuestions(hiddenQuestion('sv')));
    expect(rows.at(-1)).to.include({
      Minst: '',
      Högst: '',
      Av: '',
      'I ord': sayHidden(wordsIn('sv')),
    });
  });

  it('has one row in words for a unit below k, and no number but the invited and handed out', async () => {
    const hidden: Unit = { ...head, as: 'suppressed' };
    const rows = await records(hidden);
    expect(rows).to.have.length(1);
    expect(rows[0]).to.include({ 'I ord': sayHidden(wordsIn('sv')), Minst: '', Högst: '' });
  });

  it('tells versions apart in which a question kept its key', async () => {
    const other = await unitOf(twelve, { version: { digest: 'ffff0000', approved: '3' } });
    const rows = (await records(await unitOf(twelve), other)).filter(
      (row) => cell(row, 'Nyckel') === 'reach',
    );
    const versions = new Set(
      rows.map((row) => `${cell(row, 'Version godkänd')} ${cell(row, 'Versionens märke')}`),
    );
    expect([...versions]).to.deep.equal(['version 2.1 0a1b2c3d', 'version 3 ffff0000']);
  });

  for (const label of ['1-4', '5-9', '3/4', '1E5', '007', '-5']) {
    it(`keeps a choice called ${label} from becoming a date or a number`, async () => {
      const question = { ...choiceQuestion('band', 'sv', 14) };
      const [first, ...others] = question.choices;
      const choices = first ? [{ ...first, label }, ...others] : [];
      expect(await written(reportOf([withQuestions({ ...question, choices })]))).to.contain(`;"\t${label}";`);
    });
  }

  it('keeps bands of 0 to 10 from becoming dates', async () => {
    expect(await written(reportOf([withQuestions(aTenQuestion('sv', 14))]))).to.contain(';"\t8–10";6;6;14;');
  });

  it('says that the numbers of a rank are first places', async () => {
    const question = choiceQuestion('order', 'sv', 14);
    const first = aDisclosed({ ...question.disclosed, counts: 'first' } as never);
    expect(await written(reportOf([withQuestions({ ...question, disclosed: first })]))).to.contain(
      ';5 av 14, satte detta först;',
    );
  });

  for (const evil of ['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '\r=1']) {
    it(`escapes a service called ${JSON.stringify(evil)}, which a spreadsheet would run`, async () => {
      const unit = await unitOf(times(10, {}), { service: { ...head.service, name: evil } });
      expect(await written(reportOf([unit]))).to.contain(`'${evil}`);
    });
  }

  it('marks every row of invented answers', async () => {
    const report = reportOf([await unitOf(twelve)], true);
    const rows = (await written(report)).trim().split('\r\n').slice(1);
    expect(rows.filter((row) => !row.startsWith('PÅHITTADE SVAR;'))).to.deep.equal([]);
  });

  it('writes a question that counts in two areas once', async () => {
    const once = await unitOf(twelve);
    const areas = once.as === 'anonymous' ? once.areas : [];
    const other = areas.map((area) => ({ ...area, key: 'other', title: 'Annat' }));
    const rows = await records({ ...once, areas: [...areas, ...other] } as Unit);
    const always = rows.filter((row) => cell(row, 'Nyckel') === 'reach' && cell(row, 'Svar') === 'Alltid');
    expect(always.map((row) => cell(row, 'Område'))).to.deep.equal(['Tillgänglighet, Annat']);
  });
});
