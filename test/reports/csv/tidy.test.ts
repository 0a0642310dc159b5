import { expect } from 'chai';
import { codebookOf, tables } from '../../../reports/csv/tidy/codebook.ts';
import { tidyFiles } from '../../../reports/csv/tidy/writing.ts';
import { findingsReport } from '../../../reports/findings/findings.ts';
import { registerSource } from '../../../reports/findings/sources.ts';
import { aDatum, aFinding, aProposal, someEvidence } from '../../support/findings.ts';
import { aHiddenUnit, aNamedUnit, anAuditReport, aToldUnit } from '../../support/reports.ts';
import { sayIn } from '../../support/say.ts';
import { choiceQuestion, hiddenQuestion } from '../../support/tellings.ts';
import { anAudit } from '../../support/things.ts';
import { aTidySource, recordsIn, rowsOf, themeEvidence } from '../../support/tidy.ts';

const main = aTidySource(anAuditReport());
const pick = (row: Readonly<Record<string, string>>, ...names: readonly string[]) =>
  names.map((name) => row[name]);

describe('tables for those who compute', () => {
  it('are one file a table beside a codebook and what to read first, the same to the letter each time', async () => {
    const [first, again] = [await tidyFiles([main], sayIn('sv')), await tidyFiles([main], sayIn('sv'))];
    const names = tables.map(({ name }) => `${name}.csv`);
    expect([...first.keys()]).to.deep.equal(['README.txt', ...names, 'codebook.csv']);
    expect([...first]).to.deep.equal([...again]);
  });

  it('have commas and line feeds, and no mark at the beginning', async () => {
    const file = (await tidyFiles([main], sayIn('sv'))).get('units.csv') ?? '';
    expect(file.startsWith('unit_id,audit_id,audit,')).to.equal(true);
    expect(file.endsWith('\n') && !file.includes('\r')).to.equal(true);
  });

  for (const language of ['sv', 'en'] as const) {
    it(`have a codebook that says what every column is, in ${language}`, () => {
      const say = sayIn(language);
      const columns = tables.flatMap(({ columns }) => Object.keys(columns));
      expect(codebookOf(say).map(({ column }) => column)).to.deep.equal(columns);
    });
  }

  it('keep every text as it is: what looks like a date, a formula or a gap', async () => {
    const labels = ['1-4', '3/4', '1E5', '007', '=1+1', '+46 70', '-5', '@SUM(A1)', 'NA', ' a, "b"\nc\r '];
    const choices = labels.map((label, i) => ({ key: `choice-${i}`, label, level: undefined }));
    const question = {
      ...choiceQuestion('band', 'sv', 14),
      choices,
      disclosed: hiddenQuestion('sv').disclosed,
    };
    const unit = aToldUnit({ areas: [], more: [question], background: [] });
    const rows = await rowsOf('answers', aTidySource(anAuditReport({ units: [unit] })));
    expect(rows.slice(0, labels.length).map(({ answer }) => answer)).to.deep.equal(labels);
  });

  it('tell bounds as two numbers, and a value only where it is one', async () => {
    const rows = await rowsOf('answers', main);
    const told = rows.filter(({ question_key }) => question_key === 'background-years');
    const names = [
      'answer_key',
      'answer_kind',
      'told',
      'value',
      'low',
      'high',
      'n_asked',
      'n_answered',
    ] as const;
    expect(told.map((row) => pick(row, ...names))).to.deep.equal([
      ['choice-0', 'choice', 'exact', '5', '5', '5', '15', '14'],
      ['choice-1', 'choice', 'at-least', '', '7', '9', '15', '14'],
      ['choice-2 choice-3', 'others', 'at-most', '', '0', '2', '15', '14'],
      ['no-answer', 'no-answer', 'exact', '1', '1', '1', '15', '14'],
    ]);
  });

  it('number the steps of a scale from the worst, with the side that each is on', async () => {
    const rows = (await rowsOf('answers', main)).filter(({ answer_kind }) => answer_kind === 'step');
    const steps = new Set(rows.map((row) => pick(row, 'answer', 'step_number', 'side').join(', ')));
    expect(steps).to.include('Ja, alltid, 4, positive').and.include('Sämre, 1, rest');
  });

  it('hide every answer to a question alike, with no number and no reason', async () => {
    const unit = aToldUnit({ areas: [], more: [hiddenQuestion('sv')], background: [] });
    const rows = await rowsOf('answers', aTidySource(anAuditReport({ units: [unit] })));
    expect(
      new Set(rows.map((row) => pick(row, 'told', 'value', 'low', 'high', 'n_asked', 'n_answered').join())),
    ).to.deep.equal(new Set(['hidden,,,,,']));
  });

  it('tell of a unit below k that it is there, and no number of answers', async () => {
    const source = aTidySource(anAuditReport({ units: [aHiddenUnit()] }));
    const [unit, ...more] = await rowsOf('units', source);
    expect(more).to.deep.equal([]);
    expect(unit).to.include({ is_told: 'FALSE', n_responses: '', n_invited: '6', k: '5', k_cut: '10' });
    expect(await rowsOf('answers', source)).to.deep.equal([]);
  });

  it('keep a question of two versions apart though it kept its key', async () => {
    const units = ['0a1b2c3d', 'ffff0000'].map((digest, i) =>
      aToldUnit({ key: `unit-${i}`, version: { digest, approved: String(i + 1) } }),
    );
    const rows = await rowsOf('questions', aTidySource(anAuditReport({ units })));
    const ids = rows
      .filter(({ question_key }) => question_key === 'whole')
      .map(({ question_id }) => question_id);
    expect(ids).to.deep.equal(['0a1b2c3d/whole', 'ffff0000/whole']);
  });

  it('of several audits say of each unit which audit it is of, and add nothing up', async () => {
    const two = ['audit-a', 'audit-b'].map((id) =>
      aTidySource(anAuditReport({ units: [aToldUnit({ key: `unit-${id}` })] }), { audit: anAudit({ id }) }),
    );
    expect((await rowsOf('units', ...two)).map((row) => pick(row, 'unit_id', 'audit_id'))).to.deep.equal([
      ['unit-audit-a', 'audit-a'],
      ['unit-audit-b', 'audit-b'],
    ]);
    const alone = await Promise.all(two.map((one) => rowsOf('answers', one)));
    expect(await rowsOf('answers', ...two)).to.deep.equal(alone.flat());
  });

  it('have a service’s own account, and texts of a theme as they are told', async () => {
    const source = aTidySource(anAuditReport({ units: [aNamedUnit()] }), { evidence: themeEvidence(0, 2) });
    expect((await rowsOf('accounts', source))[1]).to.include({
      question_key: 'd30',
      answer: 'Vi har ett brukarråd.\nDet möts fyra gånger om året.',
    });
    expect((await rowsOf('themes', source))[0]).to.include({
      theme_id: 'theme-1',
      told: 'at-most',
      value: '',
      high: '2',
    });
  });

  it('have what is decided with what it rests on, and nothing of a draft', async () => {
    const concluded = [
      { as: 'concluded', by: 'kim', on: '2026-11-01', words: '', behind: ['kim', 'bo'] },
    ] as const;
    const datum = aDatum();
    const evidence = [someEvidence('register', datum.id)];
    const decided = aFinding({ decisions: concluded, evidence });
    const proposal = aProposal({ decisions: concluded, findings: [decided.id] });
    const sources = { register: registerSource([datum]) };
    const report = findingsReport([decided, aFinding()], [proposal, aProposal()], sources);
    const source = { ...main, concluded: report };
    expect(
      (await rowsOf('findings', source)).map((row) => pick(row, 'finding_id', 'n_behind')),
    ).to.deep.equal([[decided.id, '2']]);
    expect((await rowsOf('evidence', source))[0]).to.include({
      finding_id: decided.id,
      words: '412 dygn',
      source: 'Regionen',
    });
    expect((await rowsOf('proposals', source)).map(({ finding_ids }) => finding_ids)).to.deep.equal([
      decided.id,
    ]);
  });

  it('name nobody of the staff', async () => {
    const concluded = [
      { as: 'concluded', by: 'person-secret', on: '2026-11-01', words: '', behind: ['person-secret'] },
    ] as const;
    const report = findingsReport([aFinding({ decisions: concluded })], [], {});
    const files = await tidyFiles([{ ...main, concluded: report }], sayIn('sv'));
    expect([...files.values()].join('')).to.not.include('person-secret');
  });

  it('have a codebook whose rows are read as the tables are', async () => {
    const book = recordsIn((await tidyFiles([main], sayIn('sv'))).get('codebook.csv') ?? '');
    expect(book.find(({ table, column }) => table === 'answers' && column === 'told')).to.include({
      type: 'one-of',
      values: 'exact at-least at-most between hidden',
    });
  });
});
