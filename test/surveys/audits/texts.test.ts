import { expect } from 'chai';
import { ownWords } from '../../../surveys/audits/own-words.ts';
import { missingTexts, readTexts } from '../../../surveys/audits/texts.ts';
import { anAudit } from '../../support/things.ts';

const given = { auditors: 'Vi', contact: 'Kim', feedback: 'I maj' };
const read = (typed: Readonly<Record<string, string>>) =>
  readTexts(new Map(Object.entries(typed).map(([name, value]) => [name, [value]])));
const wrongIn = (typed: Readonly<Record<string, string>>) => {
  const result = read(typed);
  return result.ok ? [] : result.problems.map(({ field }) => field);
};

describe('the own words of an audit', () => {
  it('are read by language, each without what nobody has written', () => {
    const result = read({ ...given, 'contact-ar': ' كيم ', 'feedback-en': '' });
    expect(result.ok && result.value).to.deep.equal({
      auditors: { sv: 'Vi' },
      afterwards: undefined,
      contact: { sv: 'Kim', ar: 'كيم' },
      feedback: { sv: 'I maj' },
    });
  });

  it('are asked for in Swedish', () => {
    expect(wrongIn({ 'contact-en': 'Kim' })).to.deep.equal(['auditors', 'contact', 'feedback']);
    expect(wrongIn({ ...given, 'afterwards-fi': 'Raportti' })).to.deep.equal(['afterwards']);
  });

  it('are no longer in another language than in Swedish', () => {
    expect(wrongIn({ ...given, 'contact-so': 'x'.repeat(201) })).to.deep.equal(['contact-so']);
  });

  it('tell which of them are missing in a language, and count Swedish as easy Swedish', () => {
    const audit = anAudit({ afterwards: { sv: 'Sedan' }, contact: { sv: 'Kim', ar: 'كيم' } });
    expect(missingTexts(audit, ['sv', 'sv-x-easy', 'ar'])).to.deep.equal([
      { language: 'ar', names: ['auditors', 'afterwards', 'feedback'] },
    ]);
    expect(missingTexts(anAudit(), ['sv', 'en'])[0]?.names).to.not.include('afterwards');
  });

  it('are marked where they are in another language than the page', () => {
    const text = { sv: 'Kim', ar: 'كيم' };
    expect(ownWords(text, 'ar')).to.deep.equal({ words: 'كيم', lang: undefined, dir: undefined });
    expect(ownWords(text, 'fi')).to.deep.equal({ words: 'Kim', lang: 'sv', dir: undefined });
    expect(ownWords({ sv: 'Kim' }, 'ar')).to.deep.equal({ words: 'Kim', lang: 'sv', dir: 'ltr' });
  });

  it('keeps a number to call whole where the words around it run to the left, and leaves others as they are', () => {
    const words = (ar: string) => ownWords({ ar }, 'ar').words;
    expect(words('هاتف 010-000 00 01، اسأل كيم')).to.equal('هاتف \u2068010-000 00 01\u2069، اسأل كيم');
    expect(words('هاتف +46 10 000')).to.equal('هاتف \u2068+46 10 000\u2069');
    expect(words('يوم 5 مارس')).to.equal('يوم 5 مارس');
    expect(ownWords({ sv: 'Ring 010-000 00 01' }, 'ar').words).to.equal('Ring 010-000 00 01');
  });
});
