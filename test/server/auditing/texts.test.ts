import { expect } from 'chai';
import { showDay } from '../../../views/days.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say, sayIn } from '../../support/say.ts';
import { anAudit } from '../../support/things.ts';
import { closeNow, form, keepCollection, offices, type Staff } from '../office.ts';

const questionnaire = { ...aQuestionnaire(), languages: ['sv', 'en', 'ar'] };
const texts = {
  auditors: { sv: 'Vi tre' },
  afterwards: undefined,
  contact: { sv: 'Kim 070', en: 'Kim 070 in English' },
  feedback: { sv: 'I maj' },
};
const asTyped = {
  auditors: 'Vi tre',
  contact: 'Kim 070',
  'contact-en': 'Kim 070 in English',
  feedback: 'I maj',
};

describe('the words to those who answer', () => {
  const openOffice = offices();

  async function withAudit(status: 'planned' | 'open') {
    const office = await openOffice();
    const audit = anAudit(texts);
    await office.store.audits.add(audit);
    const collection = await keepCollection(office.store, questionnaire, { auditId: audit.id, status });
    const path = `/audits/${audit.id}/texts`;
    const auditor = await office.as('auditor');
    const save = async (change: Readonly<Record<string, string>>, who: Staff = auditor) => {
      const { seen = '' } = pageOf(await who.get(path)).unseen;
      return who.post(path).send(form({ ...asTyped, seen, ...change }));
    };
    const kept = async () => {
      const { auditors, afterwards, contact, feedback } = (await office.store.audits.byId(audit.id)) ?? audit;
      return { auditors, afterwards, contact, feedback };
    };
    const intro = async (language = 'sv') =>
      pageOf(await office.visitor().get(`/a/${collection.code}?language=${language}`));
    return { office, audit, collection, path, auditor, save, kept, intro };
  }

  it('are changed in every language before anybody has been told', async () => {
    const { save, kept } = await withAudit('planned');
    const sent = await save({
      auditors: 'Vi fyra',
      'auditors-ar': 'نحن',
      afterwards: 'Sedan',
      'contact-en': '',
    });
    expect(sent.status).to.equal(303);
    expect(await kept()).to.deep.equal({
      auditors: { sv: 'Vi fyra', ar: 'نحن' },
      afterwards: { sv: 'Sedan' },
      contact: { sv: 'Kim 070' },
      feedback: { sv: 'I maj' },
    });
  });

  it('are corrected while people answer: whom to call, and those who come after are told', async () => {
    const { office, save, intro, collection } = await withAudit('open');
    expect((await intro()).text)
      .to.include('Kim 070')
      .and.not.include('Lo 073');
    await save({ contact: 'Lo 073' });
    const page = await intro();
    expect(page.text)
      .to.include('Lo 073')
      .and.include(say('answering.amended.contact', { day: showDay('2026-03-10', 'sv') }));
    // Nothing is changed for those who read another language than the one that was corrected.
    const english = await intro('en');
    expect(english.text).to.include('Kim 070 in English');
    expect(english.text).not.to.include(
      sayIn('en')('answering.amended.contact', { day: showDay('2026-03-10', 'en') }),
    );
    const [amendment] = (await office.store.collections.byId(collection.id))?.amendments ?? [];
    expect(amendment).to.deep.include({ what: 'contact', by: 'person-auditor', on: '2026-03-10' });
  });

  it('stay as they were told where they say who asks, though a missing language can be added', async () => {
    const { path, auditor, save, kept, intro } = await withAudit('open');
    expect(pageOf(await auditor.get(path)).sentAs('auditors')).to.deep.equal([]);
    await save({ auditors: 'Några andra', 'auditors-ar': 'نحن' });
    expect((await kept()).auditors).to.deep.equal({ sv: 'Vi tre', ar: 'نحن' });
    expect((await intro('ar')).text)
      .to.include('نحن')
      .and.not.include('Vi tre');
  });

  it('are corrected for those who come after the collection has closed', async () => {
    const { office, collection, save, intro } = await withAudit('open');
    await closeNow(office.store, collection);
    expect((await intro()).text).to.include('Kim 070');
    await save({ contact: 'Lo 073' });
    expect((await intro()).text).to.include('Lo 073');
    expect((await office.store.collections.byId(collection.id))?.amendments).to.deep.equal([]);
  });

  it('are not written over what somebody else has written meanwhile', async () => {
    const { path, auditor, save, kept } = await withAudit('planned');
    const { seen = '' } = pageOf(await auditor.get(path)).unseen;
    await save({ contact: 'Lo 073' });
    await auditor
      .post(path)
      .send(form({ ...asTyped, seen, feedback: 'I juni' }))
      .expect(409);
    expect(await kept()).to.deep.include({ contact: { sv: 'Lo 073', en: 'Kim 070 in English' } });
  });

  it('tell what is wrong, and keep what was typed', async () => {
    const { save } = await withAudit('planned');
    const page = pageOf(await save({ contact: '', 'feedback-ar': 'في مايو' }));
    expect(page.problems).to.deep.equal([say('audits.missing.contact')]);
    expect(page.sentAs('feedback-ar')[0]?.value).to.equal('في مايو');
  });

  it('that are missing in a language are told before the collection opens', async () => {
    const { office, collection } = await withAudit('planned');
    const page = pageOf(await (await office.as('auditor')).get(`/collections/${collection.id}`));
    expect(page.headings(2)).to.include(say('audits.texts.missing-title'));
    const names = ['auditors', 'contact', 'feedback'].map((name) => say(`audits.texts.names.${name}`));
    expect(page.texts('listitem')).to.include(
      say('audits.texts.missing', { language: 'Arabiska', names: names.join(', ') }),
    );
  });
});
