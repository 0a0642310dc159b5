import { expect } from 'chai';
import {
  agreementMatrix,
  agreementsAndCooperation,
  integratedMatrix,
  labelOf,
} from '../../../reports/comparisons/accounts.ts';
import { usualRules } from '../../../surveys/comparisons/integration-rules.ts';
import { anAccount, compare } from '../../support/compared.ts';
import { aService } from '../../support/things.ts';

const headings = ['d20', 'd21', 'd22', 'd23', 'd24', 'd25', 'd26', 'd27', 'd28', 'd29'];
const all = (word: string) => Object.fromEntries(headings.map((key) => [key, word]));
const named = (name: string) => aService({ id: name, name });

const whole = anAccount({ service: named('A'), answers: [{ ...all('in-place'), d04: 8 }] });
const partly = anAccount({
  service: named('B'),
  answers: [{ ...all('partly'), d20: 'in-place', d26: 'missing', d04: 'dont-know' }],
});
const silent = anAccount({ service: named('C'), answers: [] });

describe('what services say of themselves', () => {
  it('is laid heading by heading, service by service', () => {
    const [matrix] = agreementMatrix(compare([], { accounts: [whole, partly, silent] }));
    expect(matrix?.heads).to.deep.equal(['A', 'B', 'C']);
    expect(matrix?.rows).to.have.length(10);
    const influence = matrix?.rows.find(({ key }) => key === 'mapping/d26');
    expect(influence?.cells.map(({ words }) => words)).to.deep.equal([
      'Finns och används',
      'Saknas',
      'Inget svar',
    ]);
    expect(influence?.cells.map(({ level }) => level)).to.deep.equal([1, 0, undefined]);
  });

  it('lays the agreement beside cooperation, most in place first', () => {
    const [matrix] = agreementsAndCooperation(compare([], { accounts: [partly, whole] }));
    expect(matrix?.rows.map(({ text, cells }) => [text, cells[1]?.words, cells[2]?.words])).to.deep.equal([
      ['A', '10 av 10', '8 av 10'],
      ['B', '1 av 10', 'Vet inte'],
    ]);
    expect(agreementsAndCooperation(compare([], { accounts: [whole] }))).to.deep.equal([]);
  });

  it('has each of their words where several have written for one service', () => {
    const two = anAccount({ answers: [{ d26: 'missing' }, { d26: 'in-place' }] });
    const [matrix] = agreementMatrix(compare([], { accounts: [two] }));
    expect(matrix?.rows.find(({ key }) => key === 'mapping/d26')?.cells).to.deep.equal([
      { words: 'Saknas / Finns och används', level: undefined },
    ]);
  });

  for (const [label, answers] of [
    ['service', { d44: 'yes' }],
    ['service', { d40: 'yes', d41: 'yes', d42: 'yes', d43: 'yes', d44: 'yes' }],
    ['way-of-working', { d40: 'yes', d41: 'yes', d42: 'yes', d43: 'yes', d44: 'no' }],
    ['neither', { d40: 'yes', d41: 'yes', d42: 'yes', d43: 'partly' }],
    ['neither', { d44: 'partly' }],
    ['unknown', { d45: 'yes' }],
    ['unknown', {}],
  ] as const) {
    it(`counts as ${label} by the usual rules: ${JSON.stringify(answers)}`, () => {
      expect(labelOf(anAccount({ answers: [answers] }), usualRules)).to.equal(label);
    });
  }

  it('counts by the rules of the audit', () => {
    const account = anAccount({ answers: [{ d44: 'partly' }] });
    const rules = { ...usualRules, counts: 'partly' } as const;
    expect(labelOf(account, rules)).to.equal('service');
    const [matrix] = integratedMatrix(compare([], { accounts: [account] }), rules);
    expect(matrix?.rows[0]).to.include({ key: 'label' });
    expect(matrix?.rows).to.have.length(11);
  });
});
