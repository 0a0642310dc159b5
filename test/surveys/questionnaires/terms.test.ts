import { expect } from 'chai';
import { nameOf, terms, unknownForms, withTerm } from '../../../surveys/questionnaires/terms.ts';

describe('the term for a case manager', () => {
  it('stands where the placeholder stood', () => {
    expect(withTerm('Lyssnar {cm.your} på dig?', 'housing-support', 'sv')).to.equal(
      'Lyssnar ditt boendestöd på dig?',
    );
  });

  it('takes the verb with it in English', () => {
    expect(withTerm('{Cm.does} {cm.your} listen?', 'coordinators', 'en')).to.equal(
      'Do your coordinators listen?',
    );
  });

  it('begins a sentence with a capital', () => {
    expect(withTerm('{Cm.your} ringer.', 'coordinator', 'sv')).to.equal('Din samordnare ringer.');
  });

  it('is in easy Swedish what it is in Swedish', () => {
    expect(withTerm('{cm.a}', 'care-coordinator', 'sv-x-easy')).to.equal('en vård- och stödsamordnare');
  });

  it('leaves braces that it does not know as they are', () => {
    expect(withTerm('{date}', 'cm', 'sv')).to.equal('{date}');
  });

  it('tells the forms that it does not know', () => {
    expect(unknownForms('{cm} {cm.his} {Cm.your} {constructor}', 'en')).to.deep.equal([
      'cm.his',
      'constructor',
    ]);
  });

  it('has a name to be chosen by', () => {
    expect(terms.map((term) => nameOf(term).sv)).to.deep.equal([
      'din CM',
      'din samordnare',
      'dina samordnare',
      'din vård- och stödsamordnare',
      'ditt boendestöd',
    ]);
  });
});
