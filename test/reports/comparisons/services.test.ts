import { expect } from 'chai';
import { pilotsAndOthers, servicesSideBySide } from '../../../reports/comparisons/services.ts';
import { aUnit, brief, compare, copyOf, positive, rowAt } from '../../support/compared.ts';
import { aSuppressed, nearlyAll } from '../../support/disclosed.ts';
import { aService } from '../../support/things.ts';

describe('services side by side', () => {
  it('show each in sides, and the sum of what is told with how many are not in it', () => {
    const units = [
      aUnit({ service: aService({ name: 'A' }), questions: { a09: positive(4, 12) } }),
      aUnit({ service: aService({ name: 'B' }), questions: { a09: nearlyAll('positive', 10) } }),
      aUnit({ service: aService({ name: 'C' }), questions: { a09: aSuppressed() } }),
    ];
    const row = rowAt([...servicesSideBySide(compare(units))], '.users/a09');
    expect(row?.sides.map((side) => [side.label, brief(side)])).to.deep.equal([
      ['A', '4/12'],
      ['B', '8-10/10'],
      ['C', 'hidden'],
    ]);
    // 4 + 8 to 4 + 10, of 12 + 10.
    expect(row?.wholes.map(brief)).to.deep.equal(['12-14/22']);
    expect(row?.wholes[0]?.as === 'told' && row.wholes[0].figure.without).to.equal(1);
    expect(row?.picture.likeness).to.equal('different');
  });

  it('hide everything of a unit that too few have answered, in the words of all that is hidden', () => {
    const units = [
      aUnit({ questions: { a09: positive(4, 12) } }),
      aUnit({ tables: { answered: undefined } }),
    ];
    const row = rowAt([...servicesSideBySide(compare(units))], '.users/a09');
    expect(row?.sides.map(brief)).to.deep.equal(['4/12', 'hidden']);
    expect(row?.picture.likeness).to.equal('not-shown');
    expect(row?.wholes.map(brief), 'one alone is no whole').to.deep.equal(['hidden']);
  });

  it('find the same question in two copies, and leave out what only one was asked', () => {
    const own = copyOf('users', 'other1');
    const less = { ...own, sections: own.sections.filter(({ key }) => key !== 'influence') };
    const units = [
      aUnit({ questions: { a01: positive(4, 12), a09: positive(4, 12) } }),
      aUnit({ questionnaire: less, questions: { a01: positive(6, 12) } }),
    ];
    const tables = [...servicesSideBySide(compare(units))];
    expect(rowAt(tables, '.users/a01')?.sides.map(brief)).to.deep.equal(['4/12', '6/12']);
    expect(rowAt(tables, '.users/a09')).to.equal(undefined);
  });

  it('add up a house that services share, beside all', () => {
    const site = { site: 'Blå huset', municipality: 'Tjörn' };
    const units = [
      aUnit({ service: aService(site), questions: { a09: positive(4, 12) } }),
      aUnit({ service: aService(site), questions: { a09: positive(5, 10) } }),
      aUnit({ questions: { a09: positive(9, 10) } }),
    ];
    const row = rowAt([...servicesSideBySide(compare(units))], '.users/a09');
    expect(row?.wholes.map(brief)).to.deep.equal(['9/22', '18/32']);
  });

  it('keep audiences and rounds apart', () => {
    const units = [
      aUnit({ questions: { a09: positive(4, 12) } }),
      aUnit({ round: 2 }),
      aUnit({ audience: 'staff' }),
    ];
    expect([...servicesSideBySide(compare(units))]).to.deep.equal([]);
  });

  it('lay the pilots together beside the others together', () => {
    const pilot = () => aService({ pilot: true });
    const units = [
      aUnit({ service: pilot(), questions: { a09: positive(4, 12) } }),
      aUnit({ service: pilot(), questions: { a09: positive(5, 10) } }),
      aUnit({ questions: { a09: positive(9, 10) } }),
    ];
    expect(rowAt([...pilotsAndOthers(compare(units))], '.users/a09')?.sides.map(brief)).to.deep.equal([
      '9/22',
      '9/10',
    ]);
    expect([...pilotsAndOthers(compare(units.slice(0, 2)))], 'no others').to.deep.equal([]);
  });
});
