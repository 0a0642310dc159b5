import { expect } from 'chai';
import { mixed, sites, visitor } from '../../support/answering.ts';
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
    expect((await person.get()).text)
      .to.include('<html lang="sv">')
      .and.include(say('answering.start'));
  });

  it('stays the same from page to page', async () => {
    const { person, at } = await visit();
    const next = await person.answer('group', { group: 'no' }, { _do: 'next' }, '?language=en');
    expect(next.headers.location).to.equal(at('/p/often?language=en'));
    expect((await person.get('/p/often?language=en')).text)
      .to.include('<html lang="en">')
      .and.include(sayIn('en')('answering.skip'));
  });

  it('can be changed in the middle without losing what was typed', async () => {
    const { person, at } = await visit();
    const changed = await person.answer('words', { words: 'Halvfärdigt' }, { _language: 'en' });
    expect(changed.headers.location).to.equal(at('/p/words?language=en'));
    expect((await person.get('/p/words?language=en')).text).to.include('Halvfärdigt');
  });

  it('is only offered where the questionnaire has it', async () => {
    const site = await openSite({ questionnaire: { ...aQuestionnaire(), languages: ['sv'] } });
    const page = await visitor(site).get('/p/q1?language=en');
    expect(page.text).to.include('<html lang="sv">').and.not.include(sayIn('en')('site.language'));
  });

  it('is marked where staff have written in Swedish on an English page', async () => {
    const { person } = await visit();
    expect((await person.get('?language=en')).text).to.include('<span lang="sv">tre brukarrevisorer</span>');
  });

  it('runs from the right in Arabic, but not in what staff have written', async () => {
    const site = await openSite({ questionnaire: { ...aQuestionnaire(), languages: ['sv', 'ar'] } });
    const page = await visitor(site).get('?language=ar');
    expect(page.text)
      .to.include('<html lang="ar" dir="rtl">')
      .and.include('<span lang="sv" dir="ltr">tre brukarrevisorer</span>');
  });

  it('is told to be unread where no human has checked it', async () => {
    const told = 'has checked this text';
    const site = await openSite({
      questionnaire: { ...aQuestionnaire(), languages: ['sv', 'en'], unchecked: ['en'] },
    });
    expect((await visitor(site).get('?language=en')).text).to.include(told);
    expect((await visitor(site).get()).text).not.to.include('Ingen har läst');
    const checked = await openSite({ questionnaire: { ...aQuestionnaire(), languages: ['sv', 'en', 'fi'] } });
    expect((await visitor(checked).get('?language=en')).text).not.to.include(told);
    expect((await visitor(checked).get('?language=fi')).text).to.include('Kukaan ei ole vielä');
  });
});
