import { expect } from 'chai';
import { comparisonKinds, isEmpty } from '../../../reports/comparisons/comparison.ts';
import { comparisonOf, comparisonsOf } from '../../../reports/comparisons/comparisons.ts';
import { matrixOfFactors, pairedTables } from '../../../reports/comparisons/paired.ts';
import { existsAndUsed, successFactors, voices } from '../../../reports/comparisons/pairings.ts';
import { usualRules } from '../../../surveys/comparisons/integration-rules.ts';
import { shippedTemplates } from '../../../surveys/questionnaires/templates.ts';
import { anAccount, aUnit, brief, compare, positive, rowAt } from '../../support/compared.ts';
import { aSuppressed } from '../../support/disclosed.ts';
import { aService } from '../../support/things.ts';

const service = aService({ id: 'the-service' });
const users = aUnit({
  service,
  questions: { a01: positive(9, 12), a09: positive(3, 12), a15: positive(9, 12), a43: positive(8, 12) },
});
const staff = aUnit({
  service,
  audience: 'staff',
  questions: { b12: positive(10, 11), b01: positive(9, 11), b02: positive(4, 11), b10: positive(8, 11) },
});
const close = aUnit({
  service,
  audience: 'close-person',
  questions: { c01: positive(8, 11), c03: aSuppressed() },
});

describe('questions laid beside each other', () => {
  it('are those that the shipped questionnaires have', () => {
    const known = new Set(
      shippedTemplates().flatMap(({ key, sections }) =>
        sections.flatMap(({ questions }) => questions.map((question) => `${key}/${question.key}`)),
      ),
    );
    const named = [...voices, ...existsAndUsed, ...successFactors].flatMap(({ sides, account }) => [
      ...sides.map(({ question }) => question),
      ...(account ? [account] : []),
    ]);
    expect(named.filter((name) => !known.has(name))).to.deep.equal([]);
    expect(successFactors).to.have.length(8);
  });

  it('let users, staff and close persons of one service speak of the same thing', () => {
    const tables = [...pairedTables('voices', voices, compare([users, staff, close]))];
    expect(rowAt(tables, 'the-service.1.goals')?.sides.map(brief)).to.deep.equal(['3/12', '10/11']);
    // 3 and at most 11 of all 20 users; 10 and at most 19 of all 20 staff.
    expect(rowAt(tables, '.goals')?.picture).to.deep.equal({
      likeness: 'different',
      difference: 'may-be-chance',
    });
    expect(rowAt(tables, '.easy-to-reach')?.picture.likeness).to.equal('alike');
  });

  it('hide the side that is too small, and then show no picture', () => {
    const row = rowAt([...pairedTables('voices', voices, compare([users, close]))], '.respect');
    expect(row?.sides.map(brief)).to.deep.equal(['9/12', 'hidden']);
    expect(row?.picture.likeness).to.equal('not-shown');
  });

  it('never lay one service, or one round, beside another', () => {
    const elsewhere = aUnit({ audience: 'staff', questions: { b12: positive(10, 11) } });
    const later = aUnit({ service, round: 2, audience: 'staff', questions: { b12: positive(10, 11) } });
    expect([...pairedTables('voices', voices, compare([users, elsewhere, later]))]).to.deep.equal([]);
  });

  it('lay what is there beside what is used', () => {
    const row = rowAt([...pairedTables('exists-used', existsAndUsed, compare([staff]))], '.routines');
    expect(row?.sides.map(brief)).to.deep.equal(['9/11', '4/11']);
    expect(row?.picture.likeness).to.equal('different');
  });

  it('have eight success factors, with what was not asked and the own account of the service', () => {
    const account = anAccount({ service, answers: [{ d45: 'yes' }] });
    const compared = compare([users, staff], { accounts: [account] });
    const [table] = [...matrixOfFactors('success-factors', successFactors, compared)];
    expect(table?.rows).to.have.length(8);
    expect(rowAt(table ? [table] : [], '.premises')?.sides.map(brief)).to.deep.equal(['8/12', '8/11']);
    const respectful = rowAt(table ? [table] : [], '.respectful');
    expect(respectful?.sides.map(brief)).to.deep.equal(['9/12', 'not-asked']);
    expect(respectful?.picture.likeness).to.equal('asked-once');
    const house = rowAt(table ? [table] : [], '.one-house');
    expect(house?.wholes[0]).to.include({ as: 'account', words: 'Ja' });
    expect(house?.picture.likeness, 'a named answer is compared with nobody').to.equal('asked-once');
  });

  it('have the same key, whatever is told', async () => {
    const key = 'the-service.1.goals';
    for (const units of [
      [users, staff],
      [aUnit({ service }), aUnit({ service, audience: 'staff' })],
    ]) {
      const { tables } = await comparisonOf('voices', compare(units), usualRules);
      expect(rowAt(tables, key)?.key).to.equal(key);
    }
  });

  it('are of no kind where nothing was asked, and where nobody answered nothing is told', async () => {
    const empty = await comparisonsOf(compare([]), usualRules);
    expect(empty.filter(isEmpty).map(({ kind }) => kind)).to.deep.equal(comparisonKinds);
    const none = [users, staff, close].map((unit) =>
      aUnit({ service, audience: unit.audience, tables: { answered: undefined } }),
    );
    for (const { kind, tables } of await comparisonsOf(compare(none), usualRules)) {
      const sides = tables.flatMap(({ rows }) => rows.flatMap((row) => [...row.sides, ...row.wholes]));
      expect(
        sides.filter(({ as }) => as === 'told'),
        kind,
      ).to.deep.equal([]);
    }
  });
});
