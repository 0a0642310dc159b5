import { expect } from 'chai';
import {
  formsOf,
  nameOf,
  terms,
  termsIn,
  unknownForms,
  withTerm,
} from '../../../surveys/questionnaires/terms.ts';

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

  it('is a person where a person acts', () => {
    expect(withTerm('Lyssnar {cm.person.your} på dig?', 'housing-support', 'sv')).to.equal(
      'Lyssnar din boendestödjare på dig?',
    );
  });

  it('is the same word for support and person where one word does for both', () => {
    expect(withTerm('{cm.person.your}', 'coordinator', 'en')).to.equal('your coordinator');
  });

  it('takes verb and case with it in Finnish', () => {
    const text = '{Cm.listens} {cm.person.your} sinua? Tunnetko olosi turvalliseksi {cm.of} kanssa?';
    expect(withTerm(text, 'coordinators', 'fi')).to.equal(
      'Kuuntelevatko koordinaattorisi sinua? Tunnetko olosi turvalliseksi koordinaattoriesi kanssa?',
    );
  });

  it('is marked as the one who acts in Somali', () => {
    expect(withTerm('{Cm.subject} ma ku {cm.listens}?', 'coordinator', 'so')).to.equal(
      'Isku-duwahaagu ma ku dhegaystaa?',
    );
  });

  it('takes another case after a preposition than before a verb in Arabic', () => {
    expect(withTerm('مع {cm.person.your}', 'coordinators', 'ar')).to.equal('مع منسّقيك');
    expect(withTerm('يسألك {cm.subject}', 'coordinators', 'ar')).to.equal('يسألك منسّقوك');
  });

  it('lends no form of one language to another', () => {
    expect(unknownForms('{cm.does}', 'sv')).to.deep.equal(['cm.does']);
    expect(unknownForms('{cm.listens}', 'ar')).to.deep.equal(['cm.listens']);
  });

  it('has the same forms whichever is chosen', () => {
    const uneven = ['sv', 'en', 'fi', 'ar', 'so'].filter((language) => {
      const words = termsIn(language);
      const names = terms.map((term) => [...formsOf(words[term]).keys()].sort().join(' '));
      return new Set(names).size > 1;
    });
    expect(uneven).to.deep.equal([]);
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
