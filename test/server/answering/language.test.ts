import { expect } from 'chai';
import type { InterfaceLanguage } from '../../../surveys/languages.ts';
import { mixed, sites, visitor } from '../../support/answering.ts';
import { pageOf } from '../../support/page.ts';
import { aQuestionnaire } from '../../support/questionnaires.ts';
import { say, sayIn } from '../../support/say.ts';

describe('the language of those who answer', () => {
  const openSite = sites();
  const visit = async () => {
    const site = await openSite({ questionnaire: mixed });
    return { person: visitor(site), at: (place: string) => `${site.link}${place}` };
  };

  it('is Swedish when nothing else is asked for', async () => {
    const { person } = await visit();
    const page = pageOf(await person.get());
    expect(page.attribute('lang')).to.equal('sv');
    expect(page.names('button')).to.include(say('answering.start'));
  });

  it('stays the same from page to page', async () => {
    const { person, at } = await visit();
    const next = await person.answer('group', { group: 'no' }, { _do: 'next' }, '?language=en');
    expect(next.headers.location).to.equal(at('/p/3?language=en'));
    const page = pageOf(await person.get('/p/often?language=en'));
    expect(page.attribute('lang')).to.equal('en');
    expect(page.names('button')).to.include(sayIn('en')('answering.skip'));
  });

  it('can be changed in the middle without losing what was typed', async () => {
    const { person, at } = await visit();
    const changed = await person.answer('words', { words: 'Halvfärdigt' }, { _language: 'en' });
    expect(changed.headers.location).to.equal(at('/p/7?language=en'));
    expect(pageOf(await person.get('/p/words?language=en')).one('textbox').value).to.equal('Halvfärdigt');
  });

  it('is only offered where the questionnaire has it', async () => {
    const site = await openSite({ questionnaire: { ...aQuestionnaire(), languages: ['sv'] } });
    const page = pageOf(await visitor(site).get('/p/q1?language=en'));
    expect(page.attribute('lang')).to.equal('sv');
    expect(page.text).to.not.include(sayIn('en')('site.language'));
  });

  it('is marked where staff have written in Swedish on an English page', async () => {
    const { person } = await visit();
    const page = pageOf(await person.get('?language=en'));
    expect(page.written('tre brukarrevisorer').attribute('lang')).to.equal('sv');
  });

  it('runs from the right in Arabic, but not in what staff have written', async () => {
    const site = await openSite({ questionnaire: { ...aQuestionnaire(), languages: ['sv', 'ar'] } });
    const page = pageOf(await visitor(site).get('?language=ar'));
    const staffs = page.written('tre brukarrevisorer');
    expect([page, staffs].map((part) => [part.attribute('lang'), part.attribute('dir')])).to.deep.equal([
      ['ar', 'rtl'],
      ['sv', 'ltr'],
    ]);
  });

  it('is told to be unread where no human has checked it', async () => {
    const toldIn = (language: InterfaceLanguage) => sayIn(language)('site.machine');
    const site = await openSite({
      questionnaire: { ...aQuestionnaire(), languages: ['sv', 'en'], unchecked: ['en'] },
    });
    expect(pageOf(await visitor(site).get('?language=en')).text).to.include(toldIn('en'));
    expect(pageOf(await visitor(site).get()).text).not.to.include(toldIn('sv'));
    const checked = await openSite({ questionnaire: { ...aQuestionnaire(), languages: ['sv', 'en', 'fi'] } });
    expect(pageOf(await visitor(checked).get('?language=en')).text).not.to.include(toldIn('en'));
    expect(pageOf(await visitor(checked).get('?language=fi')).text).to.include(toldIn('fi'));
  });
});
