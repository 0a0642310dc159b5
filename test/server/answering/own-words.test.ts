import { expect } from 'chai';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';

const audit = {
  auditors: { sv: 'Fyra revisorer', ar: 'أربعة مدققين' },
  afterwards: { sv: 'Enheten svarar', en: 'The unit answers' },
  contact: { sv: 'Kim 070', en: 'Kim in English 070' },
  feedback: { sv: 'I Gula huset', ar: 'في البيت الأصفر' },
};
const questionnaire = { ...mixed, languages: ['sv', 'en', 'ar'] };

describe('the words of the audit to those who answer', () => {
  const openSite = sites();
  const pageIn = async (language: string, place = '') =>
    pageOf(await visitor(await openSite({ questionnaire, audit })).get(`${place}?language=${language}`));

  it('stand in the language of the page where somebody has written them in it', async () => {
    const page = await pageIn('ar');
    expect(page.written(audit.auditors.ar).attribute('lang')).to.equal(undefined);
    expect(page.text).to.include(audit.feedback.ar).and.not.include(audit.feedback.sv);
    expect((await pageIn('en')).text)
      .to.include(audit.afterwards.en)
      .and.include(audit.contact.en)
      .and.not.include(audit.contact.sv);
  });

  it('stand in Swedish where not, and say that they do', async () => {
    const page = await pageIn('ar');
    for (const words of [audit.contact.sv, audit.afterwards.sv]) {
      const swedish = page.written(words);
      expect([swedish.attribute('lang'), swedish.attribute('dir')], words).to.deep.equal(['sv', 'ltr']);
    }
  });

  it('go for the promise and the thanks as well', async () => {
    expect((await pageIn('en', '/promise')).text).to.include(audit.contact.en);
    const person = visitor(await openSite({ questionnaire, audit }));
    await person.answer('often', { often: 'always' });
    await person.post('/send');
    const thanks = pageOf(await person.get('/thanks?language=en'));
    expect(thanks.text).to.include(audit.afterwards.en);
    expect(thanks.written(audit.feedback.sv).attribute('lang')).to.equal('sv');
  });
});
